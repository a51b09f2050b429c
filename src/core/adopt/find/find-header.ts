import type { Area, Grid } from './grid';
import { filledColumns, kindAt, textAt } from './grid';
import { Kind } from './kind';
import { countFilled, nextRows } from './rows';
import { isRepeated } from './same-header';
import type { HeaderScore } from './score-header';
import { HEADER_FROM, scoreHeader } from './score-header';

/** Rows in which a header is looked for, and rows below it that it is judged by. */
const CANDIDATES = 25;
const BELOW = 24;
/** How much better a row a few lines down has to be. */
const BETTER = 0.6;
const NEAR = 4;

/** Scores a row by the rows that follow it. */
export function scoreRow(grid: Grid, row: number, area: Area): HeaderScore {
  const below = nextRows(grid, area, row + 1, BELOW).filter((other) => !isRepeated(grid, row, other, area.left, area.right));
  return scoreHeader(grid, row, below, area.left, area.right);
}

/** True where a row has one cell only, or one that is merged over the others. */
export function isLone(grid: Grid, row: number, area: Area): boolean {
  return countFilled(grid, row, area, 2) < 2;
}

function isPairs(grid: Grid, rows: readonly number[], area: Area): boolean {
  if (rows.length < 2) return false;
  const marked = rows.filter((row) => {
    const first = filledColumns(grid, row, area.left, area.right)[0];
    return first !== undefined && kindAt(grid, row, first) === Kind.text && /[:：]$/.test(textAt(grid, row, first));
  });
  return marked.length >= rows.length * 0.6;
}

function pickBetter(scores: readonly HeaderScore[], first: HeaderScore): HeaderScore {
  const near = scores.filter(({ row }) => row > first.row && row <= first.row + NEAR);
  return near.reduce((best, score) => (score.score >= best.score + BETTER ? score : best), first);
}

/**
 * The row of an area that is its header, with its score: the first that looks like one, or a better one a few lines below.
 * `undefined` where none does, or where the area is a form with labels down its first column.
 */
export function findHeader(grid: Grid, area: Area): HeaderScore | undefined {
  const rows = nextRows(grid, area, area.top, CANDIDATES);
  if (isPairs(grid, rows, area)) return undefined;
  const scores = rows.slice(0, -1).flatMap((row) => (isLone(grid, row, area) ? [] : [scoreRow(grid, row, area)]));
  const first = scores.find(({ score }) => score >= HEADER_FROM);
  return first === undefined ? undefined : pickBetter(scores, first);
}
