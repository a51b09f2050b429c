import type { Grid } from './grid';
import { kindAt, textAt } from './grid';
import { Kind, KINDS } from './kind';

/** What the cells of one column look like, over the lines that were looked at. */
export interface ColumnProfile {
  /** Filled cells. */
  readonly filled: number;
  /** Filled cells of all lines, 0 to 1. */
  readonly fill: number;
  /** The kind most of the filled cells have. */
  readonly main: number;
  /** Cells of the main kind among the filled ones, 0 to 1. */
  readonly purity: number;
  /** Different texts among the filled cells, 0 to 1. */
  readonly distinct: number;
  /** Mean length of its texts. */
  readonly length: number;
  /** Texts as they stand, in lower case. */
  readonly texts: ReadonlySet<string>;
}

function findMain(counts: readonly number[]): number {
  let main: number = Kind.blank;
  counts.forEach((count, kind) => {
    if (kind !== Kind.blank && count > (main === Kind.blank ? 0 : (counts[main] ?? 0))) main = kind;
  });
  return main;
}

/** Looks at one column over some rows, 0-based. Long texts count as texts. */
export function profileColumn(grid: Grid, rows: readonly number[], column: number): ColumnProfile {
  const counts = Array.from({ length: KINDS }, () => 0);
  const texts = new Set<string>();
  let filled = 0;
  let length = 0;
  for (const row of rows) {
    const kind = kindAt(grid, row, column);
    if (kind === Kind.blank) continue;
    filled += 1;
    const counted = kind === Kind.long ? Kind.text : kind;
    counts[counted] = (counts[counted] ?? 0) + 1;
    const text = textAt(grid, row, column).toLowerCase();
    texts.add(text);
    length += text.length;
  }
  const main = findMain(counts);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    filled,
    fill: share(filled, rows.length),
    main,
    purity: share(counts[main] ?? 0, filled),
    distinct: share(texts.size, filled),
    length: share(length, filled),
    texts,
  };
}

/** Looks at the columns from `left` to `right` over some rows. */
export function profileColumns(grid: Grid, rows: readonly number[], left: number, right: number): ColumnProfile[] {
  return Array.from({ length: right - left + 1 }, (_, at) => profileColumn(grid, rows, left + at));
}
