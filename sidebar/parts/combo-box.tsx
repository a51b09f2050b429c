import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { texts } from '../texts';

/** Something to choose; `says` stands small beside it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly says?: string;
}

interface ComboBoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  /** The chosen one. */
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** As many as are offered at once; the others are found by typing. */
const MOST = 8;

function listFitting(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ label, says = '' }: Choice): boolean => words.every((word) => `${label}\n${says}`.toLowerCase().includes(word));
  return choices.filter(fits);
}

interface OptionsProps {
  readonly id: string;
  readonly label: string;
  readonly shown: readonly Choice[];
  readonly at: number;
  readonly value: string;
  readonly onChoose: (choice: Choice) => void;
}

function Options({ id, label, shown, at, value, onChoose }: OptionsProps): JSX.Element {
  return (
    <ul id={id} class="options" role="listbox" aria-label={label}>
      {shown.map((choice, index) => (
        <li
          key={choice.value}
          id={`${id}-${index}`}
          role="option"
          class={index === at ? 'option-at' : undefined}
          aria-selected={choice.value === value}
          onMouseDown={(event) => {
            // The field keeps the focus.
            event.preventDefault();
            onChoose(choice);
          }}
        >
          <bdi>{choice.label}</bdi> {choice.says === undefined || choice.says === '' ? null : <bdi class="soft">{choice.says}</bdi>}
        </li>
      ))}
    </ul>
  );
}

interface Typing {
  /** `null` where nothing is typed and the chosen one stands there. */
  readonly typed: string | null;
  readonly at: number;
}

const CLOSED: Typing = { typed: null, at: 0 };

/** The place that a key leads to, `null` where it leads nowhere. */
function moveTo(key: string, at: number, of: number): number | null {
  if (of === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % of;
  return key === 'ArrowUp' ? (at - 1 + of) % of : null;
}

/** Keys of the field: arrows walk, Enter takes, Escape lets it be. */
function useKeys(
  { choices, onChoose }: ComboBoxProps,
  { typed, at }: Typing,
  set: (typing: Typing) => void,
): {
  readonly shown: readonly Choice[];
  readonly found: number;
  readonly take: (choice: Choice) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const fitting = listFitting(choices, typed ?? '');
  const shown = fitting.slice(0, MOST);
  const take = ({ value }: Choice): void => {
    set(CLOSED);
    onChoose(value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moveTo(event.key, typed === null ? -1 : at, shown.length);
    const here = typed === null ? undefined : shown[at];
    if (next !== null) set({ typed: typed ?? '', at: Math.max(0, next) });
    else if (event.key === 'Enter' && here !== undefined) take(here);
    else if (event.key === 'Escape' && typed !== null) set(CLOSED);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { shown, found: fitting.length, take, onKeyDown };
}

interface FieldProps {
  readonly id: string;
  readonly hint: string;
  readonly typing: Typing;
  readonly chosen: string;
  readonly hasOptions: boolean;
  readonly set: (typing: Typing) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Typed({ id, hint, typing, chosen, hasOptions, set, onKeyDown }: FieldProps): JSX.Element {
  return (
    <input
      {...{ id, type: 'text', class: 'find', role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', dir: 'auto' }}
      aria-expanded={hasOptions}
      aria-controls={`${id}-list`}
      aria-activedescendant={hasOptions ? `${id}-list-${typing.at}` : undefined}
      aria-describedby={hint === '' ? undefined : `${id}-says`}
      value={typing.typed ?? chosen}
      onInput={({ currentTarget }) => {
        set({ typed: currentTarget.value, at: 0 });
      }}
      onClick={() => {
        set({ typed: '', at: 0 });
      }}
      onBlur={() => {
        set(CLOSED);
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/** One of many, found by typing a part of it; with the keys that WAI-ARIA describes for a combobox. */
export function ComboBox(props: ComboBoxProps): JSX.Element {
  const { label, hint = '', choices, value } = props;
  const id = useId();
  const [typing, setTyping] = useState(CLOSED);
  const { shown, found, take, onKeyDown } = useKeys(props, typing, setTyping);
  const isOpen = typing.typed !== null;
  const hasOptions = isOpen && shown.length > 0;
  const chosen = choices.find((choice) => choice.value === value)?.label ?? value;
  return (
    <div class="field combo">
      <label for={id}>{label}</label>
      <Typed {...{ id, hint, typing, chosen, hasOptions, onKeyDown }} set={setTyping} />
      {hasOptions ? <Options {...{ id: `${id}-list`, label, shown, value, at: typing.at }} onChoose={take} /> : null}
      <span class={found === 0 ? 'hint' : 'unseen'} role="status">
        {isOpen ? (found === 0 ? texts.looking.none : texts.looking.found(found)) : ''}
      </span>
      {hint === '' ? null : (
        <p id={`${id}-says`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
