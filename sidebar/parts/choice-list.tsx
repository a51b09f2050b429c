import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface ChoiceListProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, says: string])[];
  readonly onChoose: (value: string) => void;
  /** What is wrong with it, `''` where nothing is. */
  readonly wrong?: string;
  /** What is expected, said below it. */
  readonly hint?: string;
  /** Takes the focus whenever this number changes; absent: never. */
  readonly focused?: number;
  /** True where the label is seen by who hears the page only. */
  readonly quiet?: boolean;
}

function Says({ id, says, isWrong }: { readonly id: string; readonly says: string; readonly isWrong: boolean }): JSX.Element | null {
  if (says === '') return null;
  return (
    <p id={id} class={isWrong ? 'wrong' : 'hint'} dir="auto">
      {says}
    </p>
  );
}

/** A list to choose one thing from. */
export function ChoiceList({ label, value, options, onChoose, quiet = false, ...more }: ChoiceListProps): JSX.Element {
  const { wrong = '', hint = '', focused } = more;
  const id = useId();
  const list = useRef<HTMLSelectElement>(null);
  const isWrong = wrong !== '';
  const says = isWrong ? wrong : hint;
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
        aria-invalid={isWrong}
        aria-describedby={says === '' ? undefined : `${id}-says`}
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
      <Says id={`${id}-says`} says={says} isWrong={isWrong} />
    </div>
  );
}
