import type { JSX } from 'preact';
import { ComboBox } from './combo-box';
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

const HERE = 'Here';
const detailsOf = ({ status, load, team, location }: PersonLine): string =>
  [status === HERE ? '' : status, load, team, location].filter((part) => part !== '').join(' · ');

/** A field for somebody of People: what is typed finds them, and another name or address may stand all the same. */
export function PersonField({ people, onInput, ...field }: PersonFieldProps): JSX.Element {
  const choices = people.map((person) => ({ value: person.name, label: person.name, says: detailsOf(person) }));
  return <ComboBox {...field} choices={choices} onChoose={onInput} isFree />;
}
