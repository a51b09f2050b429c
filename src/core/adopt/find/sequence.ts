import { cellText, isDateCell } from '../../tables/cell';
import type { Grid } from './grid';
import { cellAt, kindAt, textAt } from './grid';
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
  return Math.abs(step) === 1 && values.every((value, at) => at === 0 || value === (values[at - 1] ?? 0) + step);
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value <= 2100;
}

/** Last days of a week or a month, last months and weeks of a year: 1 follows them. */
const ENDS: ReadonlySet<number> = new Set([7, 12, 28, 29, 30, 31, 52, 53]);

/** True where numbers count by one, beginning again now and then: `1 2 3 4 1 2 3 4`, `29 30 31 1 2`. */
function countsAgain(values: readonly number[]): boolean {
  const first = values[0] ?? 0;
  const steps = values.filter((value, at) => at > 0 && value === (values[at - 1] ?? 0) + 1);
  const restarts = values.filter((value, at) => at > 0 && (value === first || (value === 1 && ENDS.has(values[at - 1] ?? 0))));
  return values.length > 3 && steps.length + restarts.length === values.length - 1 && restarts.length <= values.length / 3;
}

/** True where dates go one way; of many, one in six may be mistyped. */
function isRising(values: readonly string[]): boolean {
  const up = values.filter((value, at) => at > 0 && value > (values[at - 1] ?? '')).length;
  const down = values.filter((value, at) => at > 0 && value < (values[at - 1] ?? '')).length;
  return new Set(values).size === values.length && Math.max(up, down) >= values.length - 1 - Math.floor(values.length / 6);
}

function runsOn(values: readonly (number | string)[]): boolean {
  const numbers = values.filter((value): value is number => typeof value === 'number');
  if (numbers.length === values.length) return countsAgain(numbers) || (isEven(numbers) && (values.length > 2 || numbers.every(isYear)));
  const texts = values.filter((value): value is string => typeof value === 'string');
  if (texts.length !== values.length || values.length < 2) return false;
  const iso = texts.every((text) => /^\d{4}-\d\d-\d\d/.test(text));
  return iso ? isRising(texts) : new Set(texts).size === texts.length;
}

const stepped = /^(\D{1,12}?)(\d{1,3})$/;

/** Columns whose texts are one word and a number that counts by one: `Week 1`, `Week 2`, `Week 3`. */
function findNumbered(grid: Grid, row: number, columns: readonly number[]): readonly number[] {
  const groups = new Map<string, { readonly column: number; readonly value: number }[]>();
  for (const column of columns) {
    if (kindAt(grid, row, column) !== Kind.text) continue;
    const match = stepped.exec(textAt(grid, row, column));
    const word = match?.[1];
    if (word === undefined) continue;
    const group = groups.get(word) ?? [];
    group.push({ column, value: Number(match?.[2]) });
    groups.set(word, group);
  }
  const counting = [...groups.values()].filter((group) => group.length > 2 && isEven(group.map(({ value }) => value)));
  return counting.flat().map(({ column }) => column);
}

/**
 * Columns of a row whose numbers, dates or numbered words count on, as weeks, months, days and years across do: `1 2 3`,
 * `2025 2026`, `6 Jan 13 Jan`, `W1 W2 W3`. Empty where those of the row do not.
 */
export function findSequence(grid: Grid, row: number, columns: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>(findNumbered(grid, row, columns));
  for (const kind of [Kind.number, Kind.date]) {
    const those = columns.filter((column) => kindAt(grid, row, column) === kind);
    if (those.length < 2) continue;
    if (runsOn(those.map((column) => toNumber(grid, row, column)))) those.forEach((column) => found.add(column));
  }
  return found;
}
