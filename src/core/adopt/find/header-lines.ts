import type { Area, Grid } from './grid';
import { filledColumns, kindAt, mergeAt } from './grid';
import { Kind } from './kind';
import { knowHeader } from './known-words';
import { nextRows } from './rows';
import type { HeaderScore } from './score-header';
import { scoreHeader } from './score-header';
import { findSequence } from './sequence';
import { textAt } from './grid';

/** Lines a header may have. */
const MOST_LINES = 3;

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
  return columns.every((column) => kindAt(grid, row, column) === Kind.text || counting.has(column));
}

function hasDoubles(grid: Grid, row: number, columns: readonly number[]): boolean {
  const texts = columns.map((column) => textAt(grid, row, column).toLowerCase());
  return columns.length >= 4 && texts.length - new Set(texts).size >= Math.min(2, texts.length / 3);
}

function isGroupLine(grid: Grid, row: number, header: readonly number[], headerRow: number, area: Area): boolean {
  const columns = filledColumns(grid, row, area.left, area.right);
  if (columns.length === 0 || !areLabels(grid, row, columns)) return false;
  if (columns.some((column) => /[:：]$/.test(textAt(grid, row, column)))) return false;
  if (wideMerges(grid, row, columns, area) > 0 || reachesDown(grid, row, columns)) return true;
  if (columns.length < 2) return false;
  const complements = columns.filter((column) => !header.includes(column));
  if (complements.length > 0 && complements.length >= columns.length - 2) return true;
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

function isUnderLine(grid: Grid, row: number, top: number, head: readonly number[], area: Area): boolean {
  const columns = filledColumns(grid, row, area.left, area.right);
  if (columns.length < 1 || !areLabels(grid, row, columns)) return false;
  const covered = head.some((column) => (mergeAt(grid, top, column)?.bottom ?? 0) >= row);
  const open = columns.filter((column) => !head.includes(column) || (mergeAt(grid, top, column)?.right ?? column) > column);
  const counts = findSequence(grid, row, columns).size >= Math.max(2, columns.length * 0.6);
  if (!covered && !counts && open.length < columns.length * 0.3) return false;
  if (covered) return true;
  const below = nextRows(grid, area, row + 1, 20);
  const score = scoreHeader(grid, row, below, area.left, area.right);
  return score.alike < 0.2 && (counts || score.contrast >= 0.4 || score.known >= 0.4 || score.cover >= 0.9);
}

function linesBelow(grid: Grid, head: HeaderScore, area: Area): number[] {
  const lines: number[] = [];
  const named = new Set(head.columns);
  for (let row = head.row + 1; row <= area.bottom && lines.length < MOST_LINES - 1; row += 1) {
    if (!isUnderLine(grid, row, row - 1, lines.length === 0 ? head.columns : [...named], area)) break;
    lines.push(row);
    filledColumns(grid, row, area.left, area.right).forEach((column) => named.add(column));
  }
  return lines;
}

/** Rows of the header around its best line, 0-based: lines of groups above it, lines of parts below it. */
export function findHeaderLines(grid: Grid, head: HeaderScore, area: Area): readonly number[] {
  const above = linesAbove(grid, head, area);
  const below = linesBelow(grid, head, area);
  return [...above, head.row, ...below].slice(0, MOST_LINES);
}
