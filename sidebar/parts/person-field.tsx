import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { texts } from '../texts';
import type { PersonLine } from '../../src/core/contract/acting';

interface PersonFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly people: readonly PersonLine[];
  readonly onInput: (name: string) => void;
  readonly required?: boolean;
  readonly wrong?: string;
  /** Takes the focus when it appears and whenever this number changes; absent: never. */
  readonly focused?: number;
}

/** Most people that are offered at a time. */
const MOST = 6;

/** Those of whom every word that was typed is found in name, team or place. */
function findPeople(people: readonly PersonLine[], typed: string): readonly PersonLine[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const textOf = ({ name, team, location }: PersonLine): string => [name, team, location].join('\n').toLowerCase();
  return people.filter((person) => words.every((word) => textOf(person).includes(word))).slice(0, MOST);
}

const HERE = 'Here';
const detailsOf = ({ status, load, team }: PersonLine): string =>
  [status === HERE ? '' : status, load, team].filter((part) => part !== '').join(' · ');

interface OptionsProps {
  readonly id: string;
  readonly found: readonly PersonLine[];
  readonly at: number;
  readonly onChoose: (name: string) => void;
}

function Options({ id, found, at, onChoose }: OptionsProps): JSX.Element {
  return (
    <ul id={`${id}-list`} role="listbox" class="options card" aria-label={texts.forms.toHint}>
      {found.map((person, index) => (
        <li
          key={person.name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          // The field would lose the focus, and the list with it, before the click comes.
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            onChoose(person.name);
          }}
        >
          <bdi>{person.name}</bdi>
          <span class="meta" dir="auto">
            {detailsOf(person)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Which option the keys lead to; -1 is none. */
function useOptions({ value, people, onInput }: Pick<PersonFieldProps, 'value' | 'people' | 'onInput'>) {
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const found = findPeople(people, value);
  const show = (open: boolean, index = -1): void => {
    setOpen(open);
    setAt(index);
  };
  const choose = (name: string): void => {
    onInput(name);
    show(false);
  };
  const move = (by: number): void => {
    show(true, found.length === 0 ? -1 : (Math.max(at, by > 0 ? -1 : 0) + by + found.length) % found.length);
  };
  const keys: ReadonlyMap<string, () => boolean> = new Map([
    ['ArrowDown', () => (move(1), true)],
    ['ArrowUp', () => (move(-1), true)],
    ['Enter', () => chooseAt()],
    ['Escape', () => (isOpen ? (show(false), true) : false)],
  ]);
  const chooseAt = (): boolean => {
    const person = isOpen ? found[at] : undefined;
    if (person === undefined) return false;
    choose(person.name);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (keys.get(event.key)?.() !== true) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { isOpen: isOpen && found.length > 0, at, found, show, choose, onKeyDown };
}

/** A field for somebody of People: what is typed finds them, and another name or address may stand all the same. */
export function PersonField({ label, hint, value, people, onInput, required = false, wrong = '', focused }: PersonFieldProps): JSX.Element {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { isOpen, at, found, show, choose, onKeyDown } = useOptions({ value, people, onInput });
  useLayoutEffect(() => {
    if (focused !== undefined) field.current?.focus();
  }, [focused]);
  const says = wrong !== '' ? wrong : found.length === 0 && value !== '' ? texts.forms.nobodyFits : hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...{ id, ref: field, class: 'find', type: 'text', role: 'combobox', dir: 'auto', autoComplete: 'off', value }}
        {...{ 'aria-expanded': isOpen, 'aria-autocomplete': 'list', 'aria-required': required, 'aria-invalid': wrong !== '' }}
        aria-controls={`${id}-list`}
        aria-describedby={`${id}-says`}
        aria-activedescendant={isOpen && at >= 0 ? `${id}-${at}` : undefined}
        onKeyDown={onKeyDown}
        onInput={({ currentTarget }) => {
          onInput(currentTarget.value);
          show(true);
        }}
        onClick={() => {
          show(true);
        }}
        onBlur={() => {
          show(false);
        }}
      />
      {isOpen ? <Options {...{ id, found, at }} onChoose={choose} /> : null}
      <span class="unseen" role="status">
        {isOpen ? texts.forms.found(found.length) : ''}
      </span>
      <p id={`${id}-says`} class={wrong === '' ? 'hint' : 'wrong'} role={wrong === '' ? undefined : 'alert'}>
        {says}
      </p>
    </div>
  );
}
