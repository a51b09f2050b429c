import type { Draft } from './draft';
import type { Grid } from './grid';
import { kindAt, textAt } from './grid';
import { Kind } from './kind';

/** Lines a list of choices may have. */
const MOST_LINES = 300;

interface ListColumn {
  readonly column: number;
  /** Lines it fills, from the first one on. */
  readonly length: number;
}

/** A column filled from the first line on without a gap, each value once; `undefined` for any other, blank ones too. */
function readColumn(grid: Grid, draft: Draft, column: number): ListColumn | undefined {
  const seen = new Set<string>();
  let length = 0;
  for (const [at, row] of draft.rows.entries()) {
    if (kindAt(grid, row, column) === Kind.blank) continue;
    if (at > length) return undefined;
    seen.add(textAt(grid, row, column).toLowerCase());
    length += 1;
  }
  return length > 0 && seen.size === length ? { column, length } : undefined;
}

function usedColumns(grid: Grid, draft: Draft): number[] {
  const columns = Array.from({ length: draft.right - draft.left + 1 }, (_, at) => draft.left + at);
  return columns.filter((column) => draft.rows.some((row) => kindAt(grid, row, column) !== Kind.blank));
}

function areLists(lists: readonly ListColumn[], columns: readonly number[]): boolean {
  const first = lists.find(({ column }) => column === columns[0])?.length ?? 0;
  const lengths = new Set(lists.map(({ length }) => length));
  return lists.length === columns.length && lengths.size >= 3 && lists.some(({ length }) => length > first);
}

/**
 * Parts lists of choices that touch each other, as they stand on a tab of settings: each column filled from its first
 * line on, each value once, of at least three lengths, and not the first the longest. Any other table comes back alone.
 */
export function splitLists(grid: Grid, draft: Draft): readonly Draft[] {
  const [header, ...others] = draft.headerRows;
  if (header === undefined || others.length > 0 || draft.repeated.size > 0 || draft.rows.length > MOST_LINES) return [draft];
  const columns = usedColumns(grid, draft);
  const lists: ListColumn[] = [];
  for (const column of columns) {
    const list = readColumn(grid, draft, column);
    if (list === undefined) return [draft];
    lists.push(list);
  }
  if (lists.length < 3 || !areLists(lists, columns)) return [draft];
  return lists.map(({ column, length }) => ({
    ...draft,
    left: column,
    right: column,
    headerRows: kindAt(grid, header, column) === Kind.blank ? [] : [header],
    rows: draft.rows.slice(0, length),
  }));
}
