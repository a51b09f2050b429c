import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface ChoiceListProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, says: string])[];
  readonly onChoose: (value: string) => void;
  /** What is wrong with it, `''` where nothing is. */
  readonly wrong?: string;
  /** Takes the focus whenever this number changes; absent: never. */
  readonly focused?: number;
  /** True where the label is seen by who hears the page only. */
  readonly quiet?: boolean;
}

/** A list to choose one thing from. */
export function ChoiceList({ label, value, options, onChoose, wrong = '', focused, quiet = false }: ChoiceListProps): JSX.Element {
  const id = useId();
  const list = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => {
    if (focused !== undefined) list.current?.focus();
  }, [focused]);
  return (
    <div class="field">
      <label for={id} class={quiet ? 'unseen' : ''}>
        {label}
      </label>
      <select
        id={id}
        ref={list}
        class="find"
        value={value}
        aria-invalid={wrong !== ''}
        aria-describedby={wrong === '' ? undefined : `${id}-says`}
        onChange={({ currentTarget }) => {
          onChoose(currentTarget.value);
        }}
      >
        {options.map(([key, says]) => (
          <option key={key} value={key}>
            {says}
          </option>
        ))}
      </select>
      {wrong === '' ? null : (
        <p id={`${id}-says`} class="wrong">
          {wrong}
        </p>
      )}
    </div>
  );
}
