import type { NoteWish } from './edit';
import { oneLine } from '../mail/escape-html';

/** First line of every note of ours; any other note is a person's and stays. */
const MARK = 'Runsheet:\n';
const LONGEST = 500;

/** Notes to write at one place; row and column are 1-based. */
export interface NoteBlock {
  readonly row: number;
  readonly column: number;
  readonly notes: readonly (readonly string[])[];
}

function noteText(says: string): string {
  const line = oneLine(says, LONGEST);
  return line === '' ? '' : `${MARK}${line.charAt(0).toUpperCase()}${line.slice(1)}`;
}

/** True where a note may be written over: there is none, or it is one of ours. */
export function isOurNote(note: string): boolean {
  return note === '' || note.replace(/\r/g, '').startsWith(MARK);
}

/** One wish a cell: the last that says something. */
function joinWishes(wishes: readonly NoteWish[]): Iterable<NoteWish> {
  const byCell = new Map<string, NoteWish>();
  for (const wish of wishes) {
    const cell = `${wish.row},${wish.column}`;
    if (wish.says !== '' || !byCell.has(cell)) byCell.set(cell, wish);
  }
  return byCell.values();
}

/**
 * The smallest block of notes that fulfils the wishes; `null` where nothing is to be changed. Notes of people come back as they were.
 * @param present notes as read, from column 1 of sheet row `firstRow` on
 */
export function placeNotes(present: readonly (readonly string[])[], firstRow: number, wishes: readonly NoteWish[]): NoteBlock | null {
  const notes = present.map((line) => [...line]);
  const rows: number[] = [];
  const columns: number[] = [];
  for (const { row, column, says } of joinWishes(wishes)) {
    const line = notes[row - firstRow];
    const before = line?.[column - 1];
    const after = noteText(says);
    if (line === undefined || before === undefined || before === after || !isOurNote(before)) continue;
    line[column - 1] = after;
    rows.push(row);
    columns.push(column);
  }
  if (rows.length === 0) return null;
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const lines = notes.slice(row - firstRow, Math.max(...rows) - firstRow + 1);
  return { row, column, notes: lines.map((line) => line.slice(column - 1, Math.max(...columns))) };
}
