import type { Grid } from './grid';
import { filledColumns, kindAt } from './grid';
import { Kind } from './kind';
import type { ColumnProfile } from './profile';
import { profileColumns } from './profile';

/** The lines of a table as a whole. */
export interface BodyShape {
  readonly grid: Grid;
  readonly left: number;
  readonly right: number;
  readonly headerRows: readonly number[];
  /** Rows of lines, 0-based; repeated headers left out. */
  readonly rows: readonly number[];
  readonly profiles: readonly ColumnProfile[];
  /** The column that says what a line is about: the first that is mostly different texts. */
  readonly key: number;
  /** Filled cells of the line in the middle. */
  readonly usual: number;
}

/** Lines by which columns are judged. */
const SAMPLE = 400;
/** Cells with one text from which on a column tells no line from another. */
const LEAST_SAME = 3;

function findKey(profiles: readonly ColumnProfile[], left: number): number {
  const texts = profiles.map((profile, at) => ({ profile, at })).filter(({ profile }) => profile.main === Kind.text);
  const own = texts.find(({ profile }) => profile.fill >= 0.5 && profile.distinct >= 0.6 && profile.filled > 1);
  if (own !== undefined) return left + own.at;
  const telling = texts.filter(({ profile }) => profile.filled < LEAST_SAME || profile.texts.size > 1);
  const most = (telling.length > 0 ? telling : texts).reduce<(typeof texts)[number] | undefined>(
    (best, one) => (best === undefined || one.profile.filled > best.profile.filled ? one : best),
    undefined,
  );
  return left + Math.max(0, most?.at ?? profiles.findIndex((profile) => profile.filled > 0));
}

function usualFill(grid: Grid, rows: readonly number[], left: number, right: number): number {
  const counts = rows.map((row) => filledColumns(grid, row, left, right).length).sort((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}

function sample(rows: readonly number[]): readonly number[] {
  if (rows.length <= SAMPLE) return rows;
  const step = rows.length / SAMPLE;
  return Array.from({ length: SAMPLE }, (_, at) => rows[Math.floor(at * step)] ?? 0);
}

/** Looks at the lines of a table as a whole. */
export function shapeBody(
  grid: Grid,
  rows: readonly number[],
  columns: { readonly left: number; readonly right: number },
  headerRows: readonly number[],
): BodyShape {
  const { left, right } = columns;
  const some = sample(rows);
  const profiles = profileColumns(grid, some, left, right);
  return { grid, left, right, headerRows, rows, profiles, key: findKey(profiles, left), usual: usualFill(grid, some, left, right) };
}

/** The profile of a column of the tab. */
export function profileOf(shape: BodyShape, column: number): ColumnProfile | undefined {
  return shape.profiles[column - shape.left];
}

/** True where the column mostly holds numbers, dates or ticks. */
export function isMeasured(shape: BodyShape, column: number): boolean {
  const profile = profileOf(shape, column);
  if (profile === undefined || profile.filled === 0 || profile.purity < 0.7) return false;
  return profile.main === Kind.number || profile.main === Kind.date || profile.main === Kind.tick;
}

/** Columns of a row that hold a kind. */
export function columnsOf(shape: BodyShape, row: number, kind: number): number[] {
  return filledColumns(shape.grid, row, shape.left, shape.right).filter((column) => kindAt(shape.grid, row, column) === kind);
}
