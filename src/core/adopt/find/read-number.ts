import type { Grid } from './grid';
import { cellAt } from './grid';

/** The number a cell holds, or a text that is plainly one; `undefined` else. */
export function readNumber(grid: Grid, row: number, column: number): number | undefined {
  const cell = cellAt(grid, row, column);
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string' || cell.length > 20) return undefined;
  return /^\s*-?\d+(\.\d+)?\s*$/.test(cell) ? Number(cell) : undefined;
}
