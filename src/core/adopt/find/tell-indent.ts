import { isDateCell } from '../../tables/cell';
import type { Grid } from './grid';
import { cellAt, filledColumns, kindAt, textAt } from './grid';
import { Kind } from './kind';

/** Levels beyond which an indent means nothing. */
const MOST = 20;
const numbering = /^\d{1,3}(\.\d{1,3}){1,6}(?!\d)/;

function spacesBefore(text: string): number {
  const blank = /^[\s\u00a0\u3000]{0,60}/.exec(text)?.[0] ?? '';
  return [...blank].reduce((sum, sign) => sum + (sign === '\t' ? 4 : 1), 0);
}

/**
 * How far a line is indented: leading spaces of its first text, or the levels of a numbering such as `1.2.3` in its first
 * cell or at the begin of its first text, whichever says more.
 */
export function tellIndent(grid: Grid, row: number, left: number, right: number): number {
  const columns = filledColumns(grid, row, left, right);
  const first = columns[0];
  const text = columns.find((column) => kindAt(grid, row, column) === Kind.text || kindAt(grid, row, column) === Kind.long);
  if (first === undefined || text === undefined) return 0;
  const cell = cellAt(grid, row, text);
  const spaces = typeof cell === 'string' ? spacesBefore(cell) : 0;
  const levels = [first, text].map((column) => {
    const value = cellAt(grid, row, column);
    if (isDateCell(value) || typeof value === 'boolean') return 0;
    const numbered = numbering.exec(textAt(grid, row, column))?.[0];
    return numbered === undefined ? 0 : numbered.split('.').length - 1;
  });
  return Math.min(MOST, Math.max(spaces, ...levels));
}
