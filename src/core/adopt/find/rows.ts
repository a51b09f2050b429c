import type { Area, Grid } from './grid';
import { kindAt, mergeAt, textAt } from './grid';
import { Kind } from './kind';

/** Columns of a rectangle. */
interface Columns {
  readonly left: number;
  readonly right: number;
}

/** Signs of a number or a letter before the name of a section. */
const MOST_MARK = 4;

/** Filled cells of a row between two columns, at most `most` counted. */
export function countFilled(grid: Grid, row: number, area: Area, most: number): number {
  let count = 0;
  for (let column = area.left; column <= area.right && count < most; column += 1) if (kindAt(grid, row, column) !== Kind.blank) count += 1;
  return count;
}

/** True where the row has a cell between the columns of the area, or a merged area reaches down into it. */
export function isRowUsed(grid: Grid, row: number, area: Area): boolean {
  for (let column = area.left; column <= area.right; column += 1) {
    if (kindAt(grid, row, column) !== Kind.blank) return true;
    const merge = mergeAt(grid, row, column);
    if (merge !== undefined && merge.top < row && kindAt(grid, merge.top, merge.left) !== Kind.blank) return true;
  }
  return false;
}

function isWide(grid: Grid, row: number, column: number, area: Columns): boolean {
  const merge = mergeAt(grid, row, column);
  const width = area.right - area.left + 1;
  return merge !== undefined && Math.min(merge.right, area.right) - column + 1 >= Math.max(3, width / 2);
}

/** The cell of a row that is merged over at least half of the area and has at most a number or a letter before it; `-1` else. */
export function findBanner(grid: Grid, row: number, area: Columns): number {
  if (area.right - area.left < 2 || grid.merged.size === 0) return -1;
  const columns: number[] = [];
  for (let column = area.left; column <= area.right && columns.length < 3; column += 1)
    if (kindAt(grid, row, column) !== Kind.blank) columns.push(column);
  const last = columns[columns.length - 1];
  if (last === undefined || columns.length > 2 || !isWide(grid, row, last, area)) return -1;
  const before = columns.length === 2 ? textAt(grid, row, columns[0] ?? last) : '';
  return before.length <= MOST_MARK ? last : -1;
}

/** Rows of the area with a filled cell, from `from` on, at most `most`, not looking farther than 4 times as many rows. */
export function nextRows(grid: Grid, area: Area, from: number, most: number): number[] {
  const rows: number[] = [];
  const end = Math.min(area.bottom, from + most * 4);
  for (let row = from; row <= end && rows.length < most; row += 1) if (countFilled(grid, row, area, 1) > 0) rows.push(row);
  return rows;
}

/** The area without its blank outer rows and columns; `undefined` where all of it is blank. */
export function trimArea(grid: Grid, area: Area): Area | undefined {
  let { top, bottom } = area;
  while (top <= bottom && countFilled(grid, top, area, 1) === 0) top += 1;
  while (bottom >= top && countFilled(grid, bottom, area, 1) === 0) bottom -= 1;
  if (top > bottom) return undefined;
  let left = area.right;
  let right = area.left;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = area.left; column < left; column += 1) if (kindAt(grid, row, column) !== Kind.blank) left = column;
    for (let column = area.right; column > right; column -= 1) if (kindAt(grid, row, column) !== Kind.blank) right = column;
  }
  return { top, bottom, left: Math.min(left, right), right: Math.max(left, right) };
}

/** The last row of the run of used rows that begins at `from`. */
export function endOfRun(grid: Grid, area: Area, from: number): number {
  let row = from;
  while (row < area.bottom && isRowUsed(grid, row + 1, area)) row += 1;
  return row;
}
