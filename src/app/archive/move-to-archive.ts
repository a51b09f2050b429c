import { findArchive, keyColumn } from './open-archive';
import type { Workbook } from '../ports';
import type { ReadTables } from '../sweep/read-tables';
import type { Packed } from '../../core/archive/pack-texts';
import { placeAppends } from '../../core/plan/place-changes';
import type { Row } from '../../core/tables/row';

/** Rows of an archive written by one sweep, and looked back at for what a sweep that was cut short has written. */
const MOST_ROWS = 100;

/** What moves into an archive, and how. */
export interface Move<T> {
  /** Table key of the archive. */
  readonly table: string;
  /** What identifies an item, in its tab and in the archive alike. */
  readonly sealOf: (item: T) => string;
  readonly sealsIn: (row: Row) => readonly string[];
  readonly pack: (items: readonly T[]) => readonly Packed<T>[];
  /** Removes from its tab what the archive holds now; how many rows that were. */
  readonly remove: (items: readonly T[]) => number;
}

/**
 * Moves items into an archive: they are appended and flushed first, then removed. What a sweep that was cut short has appended already
 * is only removed. How many rows went; none where the archive is not installed.
 */
export function moveToArchive<T>(workbook: Workbook, read: ReadTables, items: readonly T[], move: Move<T>): number {
  const archive = items.length === 0 ? null : findArchive(workbook, read, move.table);
  if (archive === null) return 0;
  const { firstRow, rows } = workbook.tail(archive.tab, MOST_ROWS);
  const there = new Set(archive.decode(rows, firstRow).flatMap(move.sealsIn));
  const left = items.filter((item) => there.has(move.sealOf(item)));
  if (left.length > 0) return move.remove(left);
  const packed = move.pack(items).slice(0, MOST_ROWS);
  const rowsToAdd = packed.map(({ cells }) => cells);
  const key = keyColumn(archive.raw) + 1;
  const holdsKey = ({ column, values }: { readonly column: number; readonly values: readonly (readonly unknown[])[] }): number =>
    Number(column <= key && key < column + (values[0]?.length ?? 0));
  const { blocks } = placeAppends(archive.raw, rowsToAdd);
  [...blocks]
    .sort((a, b) => holdsKey(a) - holdsKey(b))
    .forEach(({ column, values }) => {
      workbook.append(archive.tab, Math.max(1, firstRow + rows.length - 1), values, column);
    });
  workbook.flush();
  return move.remove(packed.flatMap((row) => row.items));
}
