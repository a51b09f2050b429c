import type { Area, Grid } from './grid';
import { filledColumns, kindAt, textAt } from './grid';
import { Kind } from './kind';
import { countFilled, findBanner, nextRows } from './rows';
import { isRepeated, isSameForOtherDays } from './same-header';
import type { HeaderScore } from './score-header';
import { HEADER_FROM, scoreHeader } from './score-header';
import { findSequence } from './sequence';

/** Rows in which a header is looked for, and rows below it that it is judged by. */
const CANDIDATES = 25;
const BELOW = 24;
/** How much better a row a few lines down has to be. */
const BETTER = 0.6;
const NEAR = 3;
/** From this distance on, rows are not of one table for sure. */
const WIDE_GAP = 3;

/** The rows up to the first wide gap between them. */
function together(rows: readonly number[]): readonly number[] {
  const end = rows.findIndex((row, at) => at > 0 && row - (rows[at - 1] ?? row) > WIDE_GAP);
  return end === -1 ? rows : rows.slice(0, end);
}

/** Scores a row by the rows that follow it. */
export function scoreRow(grid: Grid, row: number, area: Area): HeaderScore {
  const next = together(nextRows(grid, area, row + 1, BELOW));
  const again = next.findIndex((other) => isSameForOtherDays(grid, row, other, area.left, area.right));
  const own = again > 0 ? next.slice(0, again) : next;
  const below = own.filter((other) => !isRepeated(grid, row, other, area.left, area.right));
  return scoreHeader(grid, row, below, area.left, area.right);
}

/** True where a row has one cell only, or one that is merged over half of the area with at most one beside it. */
export function isLone(grid: Grid, row: number, area: Area): boolean {
  return countFilled(grid, row, area, 2) < 2 || findBanner(grid, row, area) >= 0;
}

function isPairs(grid: Grid, rows: readonly number[], area: Area): boolean {
  if (rows.length < 2) return false;
  const marked = rows.filter((row) => {
    const first = filledColumns(grid, row, area.left, area.right)[0];
    return first !== undefined && kindAt(grid, row, first) === Kind.text && /[:：]$/.test(textAt(grid, row, first));
  });
  return marked.length >= rows.length * 0.6;
}

type Likeness = 'none' | 'texts' | 'kinds';

/** Whether two rows fill about the same columns with the same kinds, be it with texts alone: two lines of one table. */
function compareRows(grid: Grid, a: number, b: number, area: Area): Likeness {
  const first = filledColumns(grid, a, area.left, area.right);
  const second = filledColumns(grid, b, area.left, area.right);
  const common = first.filter((column) => kindAt(grid, b, column) !== Kind.blank);
  if (common.length < 2 || common.length < Math.max(first.length, second.length) * 0.75) return 'none';
  const lettered = (kind: number): boolean => kind === Kind.text || kind === Kind.long;
  const same = common.filter((column) => {
    const [one, other] = [kindAt(grid, a, column), kindAt(grid, b, column)];
    return one === other || (lettered(one) && lettered(other));
  });
  if (same.length < common.length * 0.8) return 'none';
  return same.some((column) => !lettered(kindAt(grid, a, column))) ? 'kinds' : 'texts';
}

/** True where a row looks enough like a header for what stands before it: rows of the same look make it one of them. */
function standsOut(grid: Grid, rows: readonly number[], one: HeaderScore, area: Area): boolean {
  const at = rows.indexOf(one.row);
  const before = rows.slice(Math.max(0, at - 2), at).filter((row) => !isLone(grid, row, area));
  const likeness = before.map((row) => compareRows(grid, row, one.row, area));
  const last = likeness[likeness.length - 1] ?? 'none';
  if (last === 'none') return one.score >= HEADER_FROM;
  if (last === 'kinds') return false;
  const several = likeness.length > 1 && likeness.every((like) => like !== 'none');
  return one.score >= HEADER_FROM + 1.2 && (!several || one.known >= 0.6);
}

/** True where all cells of a row are texts or count on. */
function isLettered(grid: Grid, row: number, area: Area): boolean {
  const columns = filledColumns(grid, row, area.left, area.right);
  const counting = findSequence(grid, row, columns);
  return columns.every((column) => counting.has(column) || kindAt(grid, row, column) === Kind.text);
}

/** A row some lines below the first that looks like a header, if it is better and nothing but texts stand between them. */
function pickBetter(grid: Grid, rows: readonly number[], scores: readonly HeaderScore[], first: HeaderScore, area: Area): HeaderScore {
  const after = rows.filter((row) => row > first.row && row <= first.row + NEAR);
  const stop = after.find((row) => !isLettered(grid, row, area)) ?? Infinity;
  const near = scores.filter(({ row, columns }) => after.includes(row) && row <= stop && columns.length >= first.columns.length);
  return near.reduce((best, score) => (score.score >= best.score + BETTER ? score : best), first);
}

/**
 * The row of an area that is its header, with its score: the first that looks like one, or a better one a few lines below.
 * `undefined` where none does, or where the area is a form with labels down its first column.
 */
export function findHeader(grid: Grid, area: Area): HeaderScore | undefined {
  const rows = nextRows(grid, area, area.top, CANDIDATES);
  if (isPairs(grid, rows, area)) return undefined;
  const scores = rows
    .slice(0, -1)
    .filter((row) => !isLone(grid, row, area))
    .map((row) => scoreRow(grid, row, area))
    .filter((score) => standsOut(grid, rows, score, area));
  const first = scores[0];
  return first === undefined ? undefined : pickBetter(grid, rows, scores, first, area);
}
