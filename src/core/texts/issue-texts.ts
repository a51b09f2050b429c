import { dropUnseen } from './drop-unseen';
import type { Issue } from '../tables/issue';

/** Where something has to be mended. */
export interface Place {
  readonly tab: string;
  readonly row: number;
  readonly column: string;
}

/** Longest piece of cell text that a sentence quotes. */
const QUOTED = 60;

/** Cell text fit to stand in a sentence: one line, no control characters, at most 60 characters. */
export function quote(text: string): string {
  const plain = dropUnseen(text).trim();
  return `"${plain.length > QUOTED ? `${plain.slice(0, QUOTED - 1)}…` : plain}"`;
}

function where(place: Place): string {
  return place.column === '' ? `${place.tab}, row ${place.row}` : `${place.tab}, row ${place.row}, column ${place.column}`;
}

/** An issue whose sentence begins with its place. */
export function issueAt(code: string, place: Place, says: string): Issue {
  return { code, tab: place.tab, row: place.row, column: place.column, message: `${where(place)}: ${says}` };
}

/** The sentence of an issue where its place is seen anyway, as in a note on the cell. */
export function withoutPlace(issue: Issue): string {
  return issue.message.slice(where(issue).length + 2);
}

/** An issue that concerns a whole tab. */
export function issueOfTab(code: string, tab: string, says: string): Issue {
  return { code, tab, row: 0, column: '', message: `${tab}: ${says}` };
}

/** That a tab is not there, for somebody who wants to write into it. */
export function sayNoTab(tab: string): string {
  return `${tab}: there is no such tab of Runsheet in this file. Choose "Set up tabs" in the Runsheet menu.`;
}

/** What a column expects, by kind, in words that tell what to type. */
export const EXPECTED: Readonly<Record<string, string>> = {
  date: 'is not a date; type it like 2026-11-20',
  datetime: 'is not a date and time; type it like 2026-11-20 07:00',
  time: 'is not a time of day; type it like 07:00',
  number: 'is not a number; type digits only',
  percent: 'is not a percentage; type it like 25%',
  yesno: 'is neither yes nor no; type yes or no',
};
