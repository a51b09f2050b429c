import type { Area, Grid } from './grid';
import { filledColumns, kindAt, mergeAt, textAt } from './grid';
import { Kind } from './kind';
import { knowHeader } from './known-words';
import { profileColumn } from './profile';
import { nextRows } from './rows';
import type { HeaderScore } from './score-header';
import { scoreHeader } from './score-header';
import { findSequence } from './sequence';

/** Lines a header may have. */
const MOST_LINES = 3;
/** Days in a line from which on they name what counts above them. */
const LEAST_DAYS = 3;

function wideMerges(grid: Grid, row: number, columns: readonly number[], area: Area): number {
  const width = area.right - area.left + 1;
  return columns.filter((column) => {
    const merge = mergeAt(grid, row, column);
    const across = merge === undefined ? 1 : merge.right - merge.left + 1;
    return across > 1 && (across < width * 0.8 || columns.length > 1);
  }).length;
}

function reachesDown(grid: Grid, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => {
    const merge = mergeAt(grid, row, column);
    return merge !== undefined && merge.bottom > row && merge.bottom - merge.top < MOST_LINES;
  });
}

function areLabels(grid: Grid, row: number, columns: readonly number[]): boolean {
  const counting = findSequence(grid, row, columns);
  const labels = columns.filter((column) => kindAt(grid, row, column) === Kind.text || counting.has(column));
  return labels.length >= columns.length * 0.85;
}

function hasDoubles(grid: Grid, row: number, columns: readonly number[]): boolean {
  const texts = columns.map((column) => textAt(grid, row, column).toLowerCase());
  return columns.length >= 4 && texts.length - new Set(texts).size >= Math.min(2, texts.length / 3);
}

/** True where at least two cells, and half of all, are a label with what was filled in: `Starts: 5 May`. */
function isFilledIn(texts: readonly string[]): boolean {
  const count = texts.filter((text) => /\p{L}[:：] ?[\p{L}\p{N}]/u.test(text)).length;
  return count >= 2 && count * 2 >= texts.length;
}

function isGroupLine(grid: Grid, row: number, header: readonly number[], headerRow: number, area: Area): boolean {
  const columns = filledColumns(grid, row, area.left, area.right);
  if (columns.length === 0 || !areLabels(grid, row, columns)) return false;
  const texts = columns.map((column) => textAt(grid, row, column));
  if (texts.some((text) => /[:：]$/.test(text)) || isFilledIn(texts)) return false;
  if (wideMerges(grid, row, columns, area) > 0 || reachesDown(grid, row, columns)) return true;
  if (columns.length < 2) return false;
  const complements = columns.filter((column) => !header.includes(column));
  if (complements.length > 0 && complements.length >= columns.length - 2) return true;
  const counted = findSequence(grid, headerRow, header).size >= header.length * 0.8;
  if (counted && hasDoubles(grid, row, columns)) return true;
  if (columns.length >= header.length) return false;
  if (hasDoubles(grid, headerRow, header)) return true;
  const known = columns.filter((column) => knowHeader(textAt(grid, row, column), grid.words) === 1);
  return findSequence(grid, row, columns).size === columns.length || known.length >= columns.length * 0.6;
}

function linesAbove(grid: Grid, head: HeaderScore, area: Area): number[] {
  const lines: number[] = [];
  for (let row = head.row - 1; row >= area.top && lines.length < MOST_LINES - 1; row -= 1) {
    if (!isGroupLine(grid, row, head.columns, head.row, area)) break;
    lines.unshift(row);
  }
  return lines;
}

/** True where a line stands below groups: it parts at least one merged cell of the line above into two or more. */
function partsGroups(grid: Grid, top: number, head: readonly number[], columns: readonly number[]): boolean {
  return head.some((column) => {
    const merge = mergeAt(grid, top, column);
    return merge !== undefined && columns.filter((one) => one >= merge.left && one <= merge.right).length > 1;
  });
}

/** True where cells that count have nothing of their kind below them: weeks of a plan, be they written into or not. */
function countOver(grid: Grid, row: number, counting: ReadonlySet<number>, below: readonly number[]): boolean {
  const columns = [...counting];
  const free = columns.every((column) => {
    const profile = profileColumn(grid, below, column);
    return profile.filled === 0 || profile.main !== kindAt(grid, row, column);
  });
  return free && (below.length > 0 || columns.every((column) => kindAt(grid, row, column) === Kind.date));
}

/** True where a line has words below cells that count, as weekdays are, and nothing below the other names. */
function namesDays(grid: Grid, row: number, columns: readonly number[], head: readonly number[]): boolean {
  const counting = findSequence(grid, row - 1, head);
  if (counting.size < LEAST_DAYS || columns.length < LEAST_DAYS) return false;
  if (counting.size === head.length) return false;
  return columns.every((column) => counting.has(column) && kindAt(grid, row, column) === Kind.text);
}

function isUnderLine(grid: Grid, row: number, named: ReadonlySet<number>, head: readonly number[], area: Area): boolean {
  const columns = filledColumns(grid, row, area.left, area.right);
  if (columns.length < 1 || !areLabels(grid, row, columns)) return false;
  if (head.some((column) => (mergeAt(grid, row - 1, column)?.bottom ?? 0) >= row)) return true;
  if (namesDays(grid, row, columns, head)) return true;
  const open = columns.filter((column) => !named.has(column));
  const counting = findSequence(grid, row, columns);
  const counts = counting.size >= Math.max(2, columns.length * 0.6);
  const parts = partsGroups(grid, row - 1, head, columns);
  if (!counts && !parts && (open.length < 2 || open.length < columns.length * 0.3)) return false;
  const below = nextRows(grid, area, row + 1, 20);
  const score = scoreHeader(grid, row, below, area.left, area.right);
  if (score.alike >= 0.2) return false;
  if (counts) return countOver(grid, row, counting, below);
  return score.contrast >= 0.4 || score.known >= 0.4 || (parts && score.cover >= 0.7);
}

function linesBelow(grid: Grid, head: HeaderScore, above: readonly number[], area: Area): number[] {
  const lines: number[] = [];
  const named = new Set([...above, head.row].flatMap((row) => filledColumns(grid, row, area.left, area.right)));
  let line = head.columns;
  for (let row = head.row + 1; row <= area.bottom && above.length + lines.length < MOST_LINES - 1; row += 1) {
    if (!isUnderLine(grid, row, named, line, area)) break;
    lines.push(row);
    line = filledColumns(grid, row, area.left, area.right);
    line.forEach((column) => named.add(column));
  }
  return lines;
}

/** Rows of the header around its best line, 0-based: lines of groups above it, lines of parts below it. */
export function findHeaderLines(grid: Grid, head: HeaderScore, area: Area): readonly number[] {
  const above = linesAbove(grid, head, area);
  const below = linesBelow(grid, head, above, area);
  return [...above, head.row, ...below];
}
