import type { Grid } from './grid';
import { filledColumns, kindAt, textAt } from './grid';
import { Kind } from './kind';
import { findSequence } from './sequence';

/**
 * How much of row `other` repeats row `row`, cell under cell: 0 to 1 of its filled cells. 0 where fewer than two texts
 * are the same, so that one equal cell is nothing yet.
 */
export function shareRepeated(grid: Grid, row: number, other: number, left: number, right: number): number {
  const columns = filledColumns(grid, other, left, right);
  const same = columns.filter((column) => {
    if (kindAt(grid, other, column) === Kind.tick) return false;
    return kindAt(grid, row, column) !== Kind.blank && textAt(grid, row, column) === textAt(grid, other, column);
  });
  const texts = same.filter((column) => kindAt(grid, other, column) === Kind.text);
  return texts.length < 2 ? 0 : same.length / columns.length;
}

/** True where row `other` is row `row` again: the header repeated, be it with another first cell. */
export function isRepeated(grid: Grid, row: number, other: number, left: number, right: number): boolean {
  const again = shareRepeated(grid, row, other, left, right);
  if (again >= 0.75) return true;
  const count = filledColumns(grid, row, left, right).length;
  return again >= 0.6 && filledColumns(grid, other, left, right).length === count;
}

/** Names from which on a header is another one again. */
const LEAST_NAMES = 3;

/** True where row `other` has the names of row `row` over numbers or dates of its own: the same header for other weeks or days. */
export function isSameForOtherDays(grid: Grid, row: number, other: number, left: number, right: number): boolean {
  const columns = filledColumns(grid, other, left, right);
  const days = columns.filter((column) => kindAt(grid, other, column) === Kind.number || kindAt(grid, other, column) === Kind.date);
  const names = columns.filter((column) => !days.includes(column));
  if (days.length < LEAST_NAMES || names.length < LEAST_NAMES) return false;
  if (!names.every((column) => kindAt(grid, row, column) === Kind.text && textAt(grid, row, column) === textAt(grid, other, column)))
    return false;
  return findSequence(grid, row, filledColumns(grid, row, left, right)).size >= LEAST_NAMES || findSequence(grid, other, columns).size > 0;
}
