import { isDateCell, type Cell } from '../core/tables/cell';
import type { LocalDateTime } from '../core/time/local';
import type { FileZone } from './google-zone';
import { guardText } from './guard-text';

/** A wall clock of a year with four digits, as every calculation takes it; others stay text, which no date column takes. */
function toDateCell(local: LocalDateTime): Cell {
  return local.length === 16 ? { local } : local;
}

/** A value as Sheets gave it. Anything that is no number, yes/no or date is text, error values included. */
export function toCell(value: unknown, zone: FileZone): Cell {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  if (value instanceof Date && Number.isFinite(value.getTime())) return toDateCell(zone.toLocal(value));
  return value === null || value === undefined ? '' : String(value);
}

/** Rows as Sheets gave them. Nearly all cells are plain and stay as they are. */
export function toCells(values: readonly (readonly unknown[])[], zone: FileZone): Cell[][] {
  return values.map((row) => {
    const cells: Cell[] = [];
    for (const value of row) cells.push(typeof value === 'string' || typeof value === 'number' ? value : toCell(value, zone));
    return cells;
  });
}

/** Longest text of a cell; Sheets refuses the whole write where one is longer. */
const LONGEST = 50_000;

/** A cell as Sheets wants it. */
export function fromCell(cell: Cell, zone: FileZone): string | number | boolean | Date {
  if (isDateCell(cell)) return zone.toDate(cell.local);
  return typeof cell === 'string' ? guardText(cell).slice(0, LONGEST) : cell;
}

/** True where somebody wrote something; the FALSE of an unticked checkbox is not writing. */
export function isFilled(cell: Cell): boolean {
  return cell !== '' && cell !== false;
}

/** The rows without the blank ones at the end; rows of unticked checkboxes count as blank. */
export function trimRows(rows: readonly Cell[][]): Cell[][] {
  let last = rows.length;
  while (last > 0 && !(rows[last - 1] ?? []).some(isFilled)) last -= 1;
  return rows.slice(0, last);
}
