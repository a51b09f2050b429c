import { cellText, isDateCell } from '../../tables/cell';
import type { Grid } from './grid';
import { cellAt, kindAt } from './grid';
import { Kind } from './kind';

function toNumber(grid: Grid, row: number, column: number): number | string {
  const cell = cellAt(grid, row, column);
  if (isDateCell(cell)) return cell.local;
  if (typeof cell === 'number') return cell;
  const text = cellText(cell);
  return /^\d{1,4}$/.test(text) ? Number(text) : text;
}

function isEven(values: readonly number[]): boolean {
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  return step !== 0 && values.every((value, at) => at === 0 || Math.abs(value - (values[at - 1] ?? 0) - step) < 1e-9);
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value <= 2100;
}

function isRising(values: readonly string[]): boolean {
  const rising = values.every((value, at) => at === 0 || value > (values[at - 1] ?? ''));
  return rising || values.every((value, at) => at === 0 || value < (values[at - 1] ?? ''));
}

function runsOn(values: readonly (number | string)[]): boolean {
  const numbers = values.filter((value): value is number => typeof value === 'number');
  if (numbers.length === values.length) return isEven(numbers) && (values.length > 2 || numbers.every(isYear));
  const texts = values.filter((value): value is string => typeof value === 'string');
  if (texts.length !== values.length || values.length < 2) return false;
  const iso = texts.every((text) => /^\d{4}-\d\d-\d\d/.test(text));
  return iso ? isRising(texts) : new Set(texts).size === texts.length;
}

/**
 * Columns of a row whose numbers or dates count on, as weeks, months, days and years across do: `1 2 3`, `2025 2026`,
 * `6 Jan 13 Jan`. Empty where those of the row do not.
 */
export function findSequence(grid: Grid, row: number, columns: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const kind of [Kind.number, Kind.date]) {
    const those = columns.filter((column) => kindAt(grid, row, column) === kind);
    if (those.length < 2) continue;
    if (runsOn(those.map((column) => toNumber(grid, row, column)))) those.forEach((column) => found.add(column));
  }
  return found;
}
