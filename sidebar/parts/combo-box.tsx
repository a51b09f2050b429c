import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { texts } from '../texts';

/** Something to choose; `says` stands small beside it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly says: string;
}

interface ComboBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly choices: readonly Choice[];
  /** The chosen one. */
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** True where what is typed counts, be it one of the choices or not. */
  readonly isFree?: boolean;
  readonly required?: boolean;
  readonly wrong?: string;
  /** Takes the focus when it appears and whenever this number changes; absent: never. */
  readonly focused?: number;
}

/** As many as are offered at once; the others are found by typing. */
const MOST = 8;

/** Those in which every word that was typed is found. */
function listFitting(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return choices.filter(({ label, says }) => words.every((word) => `${label}\n${says}`.toLowerCase().includes(word)));
}

interface OptionsProps {
  readonly id: string;
  readonly label: string;
  readonly shown: readonly Choice[];
  readonly at: number;
  readonly onChoose: (value: string) => void;
}

function Options({ id, label, shown, at, onChoose }: OptionsProps): JSX.Element {
  return (
    <ul id={id} class="options" role="listbox" aria-label={label}>
      {shown.map(({ value, label: name, says }, index) => (
        <li
          key={value}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          // The field would lose the focus, and the list with it, before the click comes.
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            onChoose(value);
          }}
        >
          <bdi>{name}</bdi>{' '}
          <span class="meta" dir="auto">
            {says}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface Typing {
  /** `null` where nothing is typed and the chosen one stands there. */
  readonly typed: string | null;
  /** Which option the keys lead to; -1 is none. */
  readonly at: number;
}

const CLOSED: Typing = { typed: null, at: -1 };

/** What the keys of the field do: arrows walk, Enter takes, Escape lets it be. */
function useChoosing({ choices, value, onChoose, isFree = false }: ComboBoxProps) {
  const [{ typed, at }, set] = useState(CLOSED);
  const isOpen = typed !== null;
  const looked = isFree ? value : (typed ?? '');
  const fitting = listFitting(choices, looked);
  const shown = fitting.slice(0, MOST);
  const take = (chosen: string): void => {
    set(CLOSED);
    onChoose(chosen);
  };
  const move = (by: number): void => {
    set({ typed: typed ?? '', at: shown.length === 0 ? -1 : (Math.max(at, by > 0 ? -1 : 0) + by + shown.length) % shown.length });
  };
  const takeHere = (): boolean => {
    const here = isOpen ? shown[at] : undefined;
    if (here !== undefined) take(here.value);
    return here !== undefined;
  };
  const keys: ReadonlyMap<string, () => boolean> = new Map([
    ['ArrowDown', () => (move(1), true)],
    ['ArrowUp', () => (move(-1), true)],
    ['Enter', takeHere],
    ['Escape', () => (set(CLOSED), isOpen)],
  ]);
  return {
    ...{ typed, at, shown, take, found: isOpen ? fitting.length : -1, isUnknown: looked !== '' && fitting.length === 0 },
    open: (text: string) => {
      // Where anything may be typed, Enter sends what was typed.
      set({ typed: text, at: isFree ? -1 : 0 });
    },
    close: () => {
      set(CLOSED);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (keys.get(event.key)?.() !== true) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

interface TypedProps extends ComboBoxProps {
  readonly id: string;
  readonly choosing: ReturnType<typeof useChoosing>;
  readonly hasOptions: boolean;
}

function Typed({ id, choosing, hasOptions, choices, value, onChoose, isFree = false, required = false, wrong = '', focused }: TypedProps) {
  const { typed, at, open, close, onKeyDown } = choosing;
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (focused !== undefined) field.current?.focus();
  }, [focused]);
  const chosen = choices.find((choice) => choice.value === value)?.label ?? value;
  return (
    <input
      {...{ id, ref: field, type: 'text', class: 'find', role: 'combobox', autocomplete: 'off', dir: 'auto', onKeyDown }}
      {...{ 'aria-expanded': hasOptions, 'aria-autocomplete': 'list', 'aria-required': required, 'aria-invalid': wrong !== '' }}
      aria-controls={`${id}-list`}
      aria-activedescendant={hasOptions && at >= 0 ? `${id}-list-${at}` : undefined}
      aria-describedby={`${id}-says`}
      value={isFree ? value : (typed ?? chosen)}
      onInput={({ currentTarget }) => {
        if (isFree) onChoose(currentTarget.value);
        open(currentTarget.value);
      }}
      onClick={() => {
        open('');
      }}
      onBlur={close}
    />
  );
}

/** One of many, found by typing a part of it; with the keys that WAI-ARIA describes for a combobox. */
export function ComboBox(props: ComboBoxProps): JSX.Element {
  const { label, hint, wrong = '', isFree = false } = props;
  const id = useId();
  const choosing = useChoosing(props);
  const { found, isUnknown, shown, at, take } = choosing;
  const nobody = isFree ? texts.looking.other : texts.looking.none;
  return (
    <div class="field combo">
      <label for={id}>{label}</label>
      <Typed {...props} {...{ id, choosing, hasOptions: found > 0 }} />
      {found > 0 ? <Options {...{ id: `${id}-list`, label, shown, at }} onChoose={take} /> : null}
      <span class={isUnknown ? 'hint' : 'unseen'} role="status">
        {isUnknown ? nobody : found > 0 ? texts.looking.found(found) : ''}
      </span>
      <p id={`${id}-says`} class={wrong === '' ? 'hint' : 'wrong'} role={wrong === '' ? undefined : 'alert'}>
        {wrong === '' ? hint : wrong}
      </p>
    </div>
  );
}
