import { cellText, isDateCell, type Cell } from '../tables/cell';
import type { ColumnSpec } from '../tables/spec';
import { isLocalDate, isLocalDateTime } from '../time/arith';

/** A cell as JSON carries it; a date is its local ISO text. */
export function plainOf(cell: Cell): string | number | boolean {
  return isDateCell(cell) ? cellText(cell) : cell;
}

/** The cell that a value of JSON stands for in a column: ISO text in a column of dates is a date. */
export function cellOfPlain(value: string | number | boolean, column: ColumnSpec | undefined): Cell {
  if (typeof value !== 'string' || (column?.kind !== 'date' && column?.kind !== 'datetime')) return value;
  if (isLocalDate(value)) return { local: `${value}T00:00` };
  return isLocalDateTime(value) ? { local: value } : value;
}
