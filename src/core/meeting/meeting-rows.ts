import { oneLine } from '../mail/escape-html';
import type { DecodedWorkbook } from '../plan/decode-workbook';
import { cellText } from '../tables/cell';
import { dateOf, type Row } from '../tables/row';
import { addDays } from '../time/arith';
import type { LocalDate } from '../time/local';

type Tables = DecodedWorkbook['tables'];

/** The id that stands in the sheet; one that only the next check writes may be another by then. */
const writtenId = (row: Row): string => cellText(row.cells['id'] ?? '');

const isOpen = (row: Row): boolean => (dateOf(row, 'done_on') ?? dateOf(row, 'solved_on')) === null;

/** Open issues, and issues that were solved from that day on. */
const solvedSince = (tables: Tables, day: LocalDate): readonly Row[] =>
  (tables['issues'] ?? []).filter((row) => (dateOf(row, 'solved_on') ?? '') >= day);

/** To-dos that are open or were done from that day on. */
const todosSince = (tables: Tables, day: LocalDate): readonly Row[] =>
  (tables['todos'] ?? []).filter((row) => isOpen(row) || (dateOf(row, 'done_on') ?? '') >= day);

/** Ids of what would look as if it came from a meeting that begins on that day, and does not. */
export function listKnown(tables: Tables, day: LocalDate): readonly string[] {
  return [...solvedSince(tables, day), ...todosSince(tables, day)].map(writtenId).filter((id) => id !== '');
}

/** Issues that were solved, and to-dos that were made, in a meeting. */
export interface MeetingRows {
  readonly decided: readonly Row[];
  readonly todos: readonly Row[];
}

/**
 * What came of a meeting.
 * @param known what was there when it began; `null`: nobody knows, so that no to-do is listed
 */
export function listMade(tables: Tables, day: LocalDate, known: readonly string[] | null): MeetingRows {
  const before = new Set(known ?? []);
  const isNew = (row: Row): boolean => !before.has(writtenId(row));
  return { decided: solvedSince(tables, day).filter(isNew), todos: known === null ? [] : todosSince(tables, day).filter(isNew) };
}

const LONGEST_LINE = 200;
const MOST_LINES = 100;

/** Rows as a cell of Meetings keeps them, one a line: `I-7K2Q Cake fridge`. */
export function rowLines(rows: readonly Row[]): string {
  return rows
    .slice(0, MOST_LINES)
    .map((row) => oneLine(`${writtenId(row)} ${row.title}`, LONGEST_LINE))
    .join('\n');
}

/** To-dos that were due in the last seven days, today included. */
export function listDue(tables: Tables, today: LocalDate): readonly Row[] {
  const from = addDays(today, -6);
  return (tables['todos'] ?? []).filter((row) => {
    const due = dateOf(row, 'due');
    return due !== null && due >= from && due <= today;
  });
}
