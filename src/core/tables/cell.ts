import type { LocalDateTime } from '../time/local';

/** A cell that Sheets holds as a date: the wall clock the file shows, to the minute. Times of day stand on 1899-12-30. */
export interface DateCell {
  readonly local: LocalDateTime;
}

/** One cell as read or to be written; blank is `''`. */
export type Cell = string | number | boolean | DateCell;

/** True where the cell holds a date. */
export function isDateCell(cell: Cell): cell is DateCell {
  return typeof cell === 'object';
}

/** True where the two cells hold the same value; a date never equals a text. */
export function sameCell(a: Cell, b: Cell): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && a.local === b.local);
}

/** The text a person would read in the cell, trimmed; `''` for a blank one. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell.trim();
  if (isDateCell(cell)) return cell.local.endsWith('T00:00') ? cell.local.slice(0, 10) : cell.local;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell).trim();
}
