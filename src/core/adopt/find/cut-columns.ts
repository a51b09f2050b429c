import { findHeader } from './find-header';
import type { Area, Grid } from './grid';
import { filledColumns, kindAt, mergeAt, textAt } from './grid';
import { findHeaderLines } from './header-lines';
import { Kind } from './kind';
import { profileColumn, profileColumns } from './profile';
import { countFilled, trimArea } from './rows';

/** Rows by which parts are compared. */
const SAMPLE = 400;
/** Blank columns there may be between a text and the numbers that belong to it, and lines that show it. */
const MOST_BLANK = 6;
const LEAST_LINES = 3;

function isSolid(grid: Grid, row: number, column: number, area: Area): boolean {
  if (kindAt(grid, row, column) !== Kind.blank) return true;
  const merge = mergeAt(grid, row, column);
  if (merge === undefined || merge.left === column) return false;
  return countFilled(grid, merge.top, area, 2) > 1 && kindAt(grid, merge.top, merge.left) !== Kind.blank;
}

function usedColumns(grid: Grid, area: Area): boolean[] {
  const used = Array.from({ length: area.right - area.left + 1 }, () => false);
  let open = used.length;
  for (let row = area.top; row <= area.bottom && open > 0; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      if (used[column - area.left] === true || !isSolid(grid, row, column, area)) continue;
      used[column - area.left] = true;
      open -= 1;
    }
  return used;
}

function cutAtBlanks(grid: Grid, area: Area): Area[] {
  const parts: Area[] = [];
  let from = -1;
  usedColumns(grid, area).forEach((used, at, all) => {
    if (used && from === -1) from = at;
    if (from === -1 || (used && at < all.length - 1)) return;
    const right = area.left + (used ? at : at - 1);
    parts.push({ ...area, left: area.left + from, right });
    from = -1;
  });
  return parts;
}

function rowsOf(grid: Grid, area: Area, from: number): number[] {
  const rows: number[] = [];
  const end = Math.min(area.bottom, from + SAMPLE);
  for (let row = from; row <= end; row += 1) if (countFilled(grid, row, area, 1) > 0) rows.push(row);
  return rows;
}

function repeatsNames(grid: Grid, row: number, a: Area, b: Area): boolean {
  const names = new Set(filledColumns(grid, row, a.left, a.right).map((column) => textAt(grid, row, column)));
  const others = filledColumns(grid, row, b.left, b.right).map((column) => textAt(grid, row, column));
  return others.filter((name) => names.has(name)).length >= Math.max(1, others.length / 2);
}

function hasOwnKey(grid: Grid, rows: readonly number[], area: Area): boolean {
  if (area.right === area.left) return false;
  const first = profileColumn(grid, rows, area.left);
  return first.main === Kind.text && first.fill >= 0.8 && first.distinct >= 0.9;
}

/** True where dates go up line by line, each with a text of its own: a list that needs nothing beside it. */
function isDiary(grid: Grid, rows: readonly number[], area: Area): boolean {
  if (rows.length < LEAST_LINES) return false;
  const [first, ...others] = profileColumns(grid, rows, area.left, area.right);
  if (first?.main !== Kind.date || first.purity < 1 || first.fill < 1 || first.distinct < 1) return false;
  const days = rows.map((row) => textAt(grid, row, area.left));
  if (days.some((day, at) => !/^\d{4}-/.test(day) || day < (days[at - 1] ?? ''))) return false;
  return others.some((one) => one.main === Kind.text && one.fill >= 0.9 && one.distinct >= 0.9);
}

function endsTogether(whole: readonly number[], part: readonly number[]): boolean {
  if (part.length === 0 || whole.length === 0) return true;
  const last = whole.findIndex((row) => row >= (part[part.length - 1] ?? 0));
  const reached = last === -1 ? whole.length : last + 1;
  if (reached >= whole.length - Math.max(1, whole.length * 0.1)) return (part[part.length - 1] ?? 0) <= (whole[whole.length - 1] ?? 0) + 1;
  return part.length < reached * 0.7 && reached >= whole.length * 0.4;
}

/** True where what stands right has numbers, dates or ticks only, each line of them beside a text on the left. */
function leansOn(grid: Grid, left: readonly number[], right: readonly number[], a: Area, b: Area): boolean {
  const keys = profileColumns(grid, right, b.left, b.right).filter((one) => one.main === Kind.text && one.fill >= 0.3);
  if (keys.length > 0 || right.length < LEAST_LINES) return false;
  const name = profileColumn(grid, left, a.left);
  const rows = new Set(left);
  return name.main === Kind.text && name.purity >= 0.8 && right.filter((row) => rows.has(row)).length >= right.length * 0.9;
}

/** True where two parts with blank columns between them are one table: one header row, lines that end together. */
function belongs(grid: Grid, a: Area, b: Area): boolean {
  const gap = b.left - a.right - 1;
  const [main, other] = b.right - b.left > a.right - a.left ? [b, a] : [a, b];
  if (main.right === main.left || gap > MOST_BLANK) return false;
  const head = findHeader(grid, main);
  if (head === undefined) return false;
  const lines = findHeaderLines(grid, head, main);
  const shared = lines.find((row) => countFilled(grid, row, other, 1) > 0);
  if (shared === undefined || repeatsNames(grid, shared, main, other)) return false;
  const below = (lines[lines.length - 1] ?? head.row) + 1;
  const [left, right] = [rowsOf(grid, a, below), rowsOf(grid, b, below)];
  if (leansOn(grid, left, right, a, b)) return true;
  const [rows, beside] = main === a ? [left, right] : [right, left];
  if (gap > 2 || (beside.length > 0 && (gap > 1 || hasOwnKey(grid, right, b) || isDiary(grid, right, b)))) return false;
  return endsTogether(rows, beside);
}

/**
 * Parts of an area that stand side by side, from left to right, each trimmed; the area alone where it is one part. Blank
 * columns part them, unless both sides have one header and end together.
 */
export function cutColumns(grid: Grid, area: Area): readonly Area[] {
  const parts: Area[] = [];
  for (const part of cutAtBlanks(grid, area)) {
    const before = parts[parts.length - 1];
    if (before !== undefined && belongs(grid, before, part)) parts[parts.length - 1] = { ...area, left: before.left, right: part.right };
    else parts.push(part);
  }
  return parts.flatMap((part) => trimArea(grid, part) ?? []);
}
