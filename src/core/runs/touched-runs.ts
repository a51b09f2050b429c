import type { RawTable } from '../tables/raw-table';
import { cellReader } from '../tables/cell-reader';
import { cellText } from '../tables/cell';

/** What a person marks a run with, as text, by run. */
export type RunMarks = ReadonlyMap<string, string>;

/** Columns of Runs that people write, by key. */
export const MARKS: readonly string[] = ['done', 'proof', 'answer', 'note'];

/** Reads what people have marked. */
export function readMarks(raw: RawTable | undefined): RunMarks {
  if (raw === undefined) return new Map();
  const read = cellReader(raw);
  const marksOf = (cells: RawTable['grid'][number]): string =>
    JSON.stringify(MARKS.map((key) => cellText(read(cells, key)).replace('FALSE', '')));
  return new Map(raw.grid.slice(1).map((cells) => [cellText(read(cells, 'id')), marksOf(cells)]));
}

/** Runs that somebody marked, or whose row went, between two readings. */
export function touchedRuns(before: RunMarks, now: RunMarks): ReadonlySet<string> {
  return new Set([...before].filter(([id, marks]) => now.get(id) !== marks).map(([id]) => id));
}
