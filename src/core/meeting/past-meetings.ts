import type { PastMeeting } from '../contract/meeting';
import { decodeTable } from '../tables/decode-table';
import type { RawTable } from '../tables/raw-table';
import { dateOf, numberOf, textOf, type Row } from '../tables/row';
import { cellText } from '../tables/cell';
import { sayCount } from '../texts/say-list';

/** So many meetings are a quarter. */
const SHOWN = 13;
const MOST_SAID = 300;

/** Meetings that were held, the oldest first. */
export function meetingsHeld(raw: RawTable): readonly Row[] {
  const rows = decodeTable(raw).rows.filter((row) => dateOf(row, 'date') !== null);
  return [...rows].sort((a, b) => (dateOf(a, 'date') ?? '').localeCompare(dateOf(b, 'date') ?? ''));
}

/** The lines of a cell that lists rows. */
export function linesOf(row: Row, column: string): readonly string[] {
  return cellText(row.cells[column] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function sayMade(row: Row): string {
  const [decided, todos] = [linesOf(row, 'decided').length, linesOf(row, 'todos').length];
  return `${sayCount(decided, 'issue')} solved, ${sayCount(todos, 'to-do')} made.`;
}

/** What the sidebar shows of the newest thirteen. */
export function listPast(rows: readonly Row[]): readonly PastMeeting[] {
  return rows.slice(-SHOWN).map((row) => ({
    id: row.id,
    date: dateOf(row, 'date') ?? '',
    minutes: numberOf(row, 'minutes') ?? 0,
    rating: numberOf(row, 'rating'),
    says: sayMade(row),
  }));
}

/** What the newest meeting wanted told on, `''` where nothing. */
export function lastMessages(rows: readonly Row[]): string {
  const [last] = rows.slice(-1);
  return last === undefined ? '' : [...textOf(last, 'messages')].slice(0, MOST_SAID).join('');
}
