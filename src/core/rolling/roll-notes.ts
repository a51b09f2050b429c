import type { Roll } from './plan-roll';
import type { RawTable } from '../tables/raw-table';
import type { LocalDate } from '../time/local';

/** Notes of a block of cells, row by row. */
export type Notes = readonly (readonly string[])[];

/** The block that holds the notes of all weeks; places are 0-based. */
export interface NoteArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A note whose week leaves the tab; `row` is a place in the grid. */
export interface FallingNote {
  readonly row: number;
  readonly start: LocalDate;
  readonly text: string;
}

/** Where the notes of the weeks stand: below the header, from the first period column to the last. */
export function noteArea({ grid }: RawTable, { columns }: Roll): NoteArea {
  const indexes = columns.map(({ index }) => index);
  const first = Math.min(...indexes);
  return { row: 1, column: first, rows: grid.length - 1, columns: Math.max(...indexes) - first + 1 };
}

/** How the notes stand once they moved with their weeks, and those whose week leaves; `null` where there is no note at all. */
export function rollNotes(
  notes: Notes,
  { column }: NoteArea,
  roll: Roll,
): { readonly notes: Notes; readonly falling: readonly FallingNote[] } | null {
  if (!notes.some((line) => line.some((text) => text !== ''))) return null;
  const noteOf = (line: readonly string[], from: readonly number[]): string =>
    from.map((index) => line[index - column] ?? '').find((text) => text !== '') ?? '';
  const rolled = notes.map((line) => {
    const moved = [...line];
    roll.columns.forEach(({ index, from }) => (moved[index - column] = noteOf(line, from)));
    return moved;
  });
  const falling = notes.flatMap((line, at) => roll.falling.map(({ start, from }) => ({ row: at + 1, start, text: noteOf(line, from) })));
  return { notes: rolled, falling: falling.filter(({ text }) => text !== '') };
}
