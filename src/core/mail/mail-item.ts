import type { LocalDateTime } from '../time/local';

/** Occasions on which somebody is written to: about a run, a row that turned or comes due, the next meeting, what is theirs, the week. */
export type MailKind =
  | 'late'
  | 'covered'
  | 'given'
  | 'hop1'
  | 'hop2'
  | 'hop3'
  | 'stays'
  | 'stuck'
  | 'gave'
  | 'ended'
  | 'nag'
  | 'cannot'
  | 'recovered'
  | 'unseen'
  | 'turned'
  | 'better'
  | 'rock'
  | 'todo'
  | 'digest'
  | 'daily'
  | 'midweek'
  | 'recap'
  | 'weekly';

/** The graver first: what waits for quota goes in this order. */
export const GRAVITY: readonly MailKind[] = [
  'hop3',
  'stuck',
  'ended',
  'stays',
  'hop2',
  'hop1',
  'cannot',
  'late',
  'covered',
  'given',
  'nag',
  'gave',
  'recovered',
  'unseen',
  'turned',
  'better',
  'rock',
  'todo',
  'digest',
  'daily',
  'midweek',
  'recap',
  'weekly',
];

/** Kinds that tell of a miss: who got one is told of the recovery. */
export const TELLS_OF_MISS: ReadonlySet<string> = new Set(['hop1', 'hop2', 'hop3', 'stays', 'stuck', 'gave', 'ended', 'nag']);

/** One thing to tell one person, with the key that makes it happen once. */
export interface MailItem {
  readonly key: string;
  readonly kind: MailKind;
  /** Id of the run or row, of the meeting in its recap; `week`, `meeting`, `commitments` and `day` where it is about several. */
  readonly about: string;
  /** Address; `''` where the person has none. */
  readonly to: string;
  readonly name: string;
  /** The moment it is about, by the timeline. */
  readonly nominal: LocalDateTime;
}

/** `U-7K2QAB:hop1:ana@cafe.example`; `mark` tells days apart. */
export function mailKey(about: string, kind: MailKind, mark: string, to: string): string {
  return [about, mark === '' ? kind : `${kind}-${mark}`, to].join(':');
}

/** The item that tells a person something. */
export function makeItem(
  about: string,
  kind: MailKind,
  mark: string,
  person: { readonly email: string; readonly name: string },
  nominal: LocalDateTime,
): MailItem {
  return { key: mailKey(about, kind, mark, person.email || person.name), kind, about, to: person.email, name: person.name, nominal };
}

/** Last part of the key of a mail that is repeated. */
export const AGAIN = 'again';

/** What a key is about, and its kind; kind is `''` where the key is not one of ours. */
export function readMailKey(key: string): {
  readonly about: string;
  readonly kind: MailKind | '';
  readonly mark: string;
  readonly to: string;
} {
  const plain = key.replace(/^test\|/, '');
  const [about = '', label = '', ...rest] = plain.split(':');
  const [name = '', ...mark] = label.split('-');
  const kind = GRAVITY.find((known) => known === name) ?? '';
  return { about, kind, mark: mark.join('-'), to: rest.filter((part) => part !== AGAIN).join(':') };
}
