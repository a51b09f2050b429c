import type { AgendaPart } from '../contract/meeting';

const USUAL = 'Check-in 5, Scorecard 5, Rocks 5, Headlines 5, To-dos 5, Issues 60, Close 5';

const MOST_PARTS = 15;
const LONGEST_TITLE = 40;
const MOST_MINUTES = 480;

/** What is shown under a part, by a word in its title; the words are those of all vocabularies. */
const KINDS: readonly (readonly [RegExp, AgendaPart['kind']])[] = [
  [/scorecard|kpi|metric|measurable|number/i, 'scorecard'],
  [/rock|priorit|key result|quarterly goal/i, 'rocks'],
  [/to-?\s?do/i, 'todos'],
  [/issue|\bids\b|obstacle/i, 'issues'],
  [/headline|cascad|messag/i, 'headlines'],
  [/\bclos|conclu|wrap/i, 'close'],
];

function readPart(text: string, at: number): AgendaPart | null {
  const match = /^(.*\S)\s+(\d{1,3})\s*(?:m|min|mins|minutes?)?\.?$/i.exec(text);
  const [title, minutes] = [match?.[1] ?? '', Number(match?.[2])];
  if (title === '' || title.length > LONGEST_TITLE || !(minutes >= 1 && minutes <= MOST_MINUTES)) return null;
  const kind = KINDS.find(([word]) => word.test(title))?.[1] ?? 'talk';
  return { key: `part-${at + 1}`, title, minutes, kind };
}

/** The parts of a meeting in `Check-in 5, Issues 60 min`; `null` where one has no title or no minutes, or there are too many. */
export function readAgenda(text: string): readonly AgendaPart[] | null {
  const pieces = text.split(/[,;\n]/).map((piece) => piece.trim());
  const parts = pieces.filter((piece) => piece !== '').map(readPart);
  const read = parts.filter((part) => part !== null);
  return read.length === 0 || read.length < parts.length || read.length > MOST_PARTS ? null : read;
}

/** The agenda where Settings has none that can be read: ninety minutes. */
export const USUAL_AGENDA: readonly AgendaPart[] = readAgenda(USUAL) ?? [];

/** True where nobody changed it: its titles may then be said in the words of the file. */
export function isUsualAgenda(agenda: readonly AgendaPart[]): boolean {
  return agenda.map(({ title, minutes }) => `${title} ${minutes}`).join(', ') === USUAL;
}

/** How a readable agenda looks, for who has to write one. */
export const AGENDA_EXAMPLE = 'Check-in 5, Issues 60, Close 5';
