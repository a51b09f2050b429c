import type { Cell } from '../../tables/cell';
import type { AdoptedRow } from '../adopted-table';
import type { AdoptTable } from '../table-reading';

/** A row that stands under another one. */
export function makeUnder(
  table: AdoptTable,
  row: number,
  title: string,
  values: Readonly<Record<string, Cell>>,
  notes: readonly string[] = [],
  kept: Readonly<Record<string, Cell>> = {},
): AdoptedRow {
  return { table, row, title, values, periods: [], kept, under: [], notes };
}
