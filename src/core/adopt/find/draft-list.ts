import type { Draft } from './draft';
import type { Area, Grid } from './grid';
import { filledColumns, kindAt, textAt } from './grid';
import { Kind } from './kind';
import { knowHeader } from './known-words';
import { profileColumn } from './profile';
import { countFilled, nextRows } from './rows';

/** Rows of prose of which no list is made. */
const SAMPLE = 40;

function isProse(grid: Grid, rows: readonly number[], area: Area): boolean {
  const long = rows.filter((row) =>
    filledColumns(grid, row, area.left, area.right).some((column) => kindAt(grid, row, column) === Kind.long),
  );
  return long.length > rows.length / 2;
}

/** True where the first cell of a single column names what stands below it. */
export function isListHeader(grid: Grid, rows: readonly number[], area: Area): boolean {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0 || area.left !== area.right) return false;
  if (kindAt(grid, first, area.left) !== Kind.text) return false;
  const text = textAt(grid, first, area.left);
  const below = profileColumn(grid, others, area.left);
  if (below.texts.has(text.toLowerCase())) return false;
  return (below.main !== Kind.text && below.purity >= 0.7) || knowHeader(text, grid.words) === 1;
}

/**
 * Draws up what has no header of columns: one column with or without a name above it, or lines without any. `headed` says
 * that a header beside it stands in its first row. `undefined` for prose and for fewer than two lines.
 */
export function draftList(grid: Grid, area: Area, titles: readonly number[], headed: boolean): Draft | undefined {
  const first = nextRows(grid, area, area.top, SAMPLE);
  if (first.length < 2 || isProse(grid, first, area)) return undefined;
  const top = kindAt(grid, area.top, area.left) === Kind.text && area.left === area.right;
  const named = (headed && top) || isListHeader(grid, first, area);
  const rows: number[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) if (countFilled(grid, row, area, 1) > 0) rows.push(row);
  const header = named ? rows.slice(0, 1) : [];
  return {
    left: area.left,
    right: area.right,
    titles,
    headerRows: header,
    rows: rows.slice(header.length),
    repeated: new Set(),
  };
}
