import { isLone, scoreRow } from './find-header';
import type { Area, Grid } from './grid';
import { filledColumns, kindAt } from './grid';
import { Kind } from './kind';
import { endOfRun } from './rows';
import type { HeaderScore } from './score-header';
import { HEADER_FROM } from './score-header';

/** Lines by which one of two tables that touch has to be longer. */
const LEAST_MORE = 2;

/** The last column of an unbroken row of cells from the left edge on. */
function endOfEdge(grid: Grid, row: number, area: Area): number {
  let column = area.left;
  while (column <= area.right && kindAt(grid, row, column) !== Kind.blank) column += 1;
  return column - 1;
}

function lengthOf(grid: Grid, area: Area, from: number): number {
  return endOfRun(grid, area, from) - from;
}

/**
 * Parts two tables that touch, the left one with its header a row higher: a legend whose lines begin beside the header of
 * the table proper and end earlier or later. `undefined` where the area is one table.
 */
export function partTouching(grid: Grid, area: Area, head: HeaderScore): readonly [Area, Area] | undefined {
  const above = head.row - 1;
  if (above < area.top || isLone(grid, above, area)) return undefined;
  const end = endOfEdge(grid, above, area);
  const count = end - area.left + 1;
  if (count < 2 || count > (area.right - area.left + 1) / 2) return undefined;
  if (filledColumns(grid, head.row, area.left, end).length < count) return undefined;
  const edge: Area = { ...area, right: end };
  const rest: Area = { ...area, left: end + 1 };
  const score = scoreRow(grid, above, edge);
  if (score.score < HEADER_FROM || score.alike > 0 || !isLone(grid, above, rest)) return undefined;
  const more = Math.abs(lengthOf(grid, edge, head.row) - lengthOf(grid, rest, head.row));
  return more >= LEAST_MORE ? [edge, rest] : undefined;
}
