import type { Answer } from '../../cli/call-add-on';
import { recordsIn } from '../../cli/records';
import { numberIn, textIn } from '../../desk/read-json';
import { columnNumber } from '../../xlsx/address';
import type { ExpectedTable } from './decode-index';

/** A table the add-on reported, as far as the report looks at it. */
export interface FoundTable {
  readonly sheet: string;
  /** Name of our tab. */
  readonly table: string;
  readonly confidence: number;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: number;
  readonly accepted: number;
  readonly rejects: number;
  /** Rejects that do not say where or why. */
  readonly bareRejects: number;
  /** Column letter to what it is taken for; columns that are none of ours are left out. */
  readonly columns: ReadonlyMap<string, string>;
}

/** An annotated table and what was reported in its place. */
export interface Pair {
  readonly expected: ExpectedTable;
  readonly found: FoundTable | null;
}

const namesOfMany: ReadonlyMap<string, string> = new Map([
  ['period', 'period'],
  ['milestone', 'Milestone'],
  ['measurable', 'Measurable'],
  ['week', 'Week'],
]);

/** The tables of an answer to `scan`. */
export function decodeFound(view: Answer): readonly FoundTable[] {
  return recordsIn(view, 'tables').map((table) => {
    const rejects = recordsIn(table, 'rejects');
    return {
      sheet: textIn(table, 'sheet', ''),
      table: textIn(table, 'table', ''),
      confidence: numberIn(table, 'confidence', 0),
      headerRow: numberIn(table, 'headerRow', 0),
      firstRow: numberIn(table, 'firstRow', 0),
      lastRow: numberIn(table, 'lastRow', 0),
      rows: numberIn(table, 'rows', 0),
      accepted: numberIn(table, 'accepted', 0),
      rejects: rejects.length + numberIn(table, 'moreRejects', 0),
      bareRejects: rejects.filter((one) => numberIn(one, 'row', 0) < 1 || textIn(one, 'message', '') === '').length,
      columns: new Map(
        recordsIn(table, 'columns').flatMap((column) => {
          const field = textIn(column, 'field', '');
          return field === ''
            ? []
            : [[textIn(column, 'letter', ''), namesOfMany.get(field) ?? textIn(column, 'name', '').replace(/ \(\d+\)$/, '')] as const];
        }),
      ),
    };
  });
}

/** Pairs each annotated table with the report that shares most rows with it on that tab; the reports left over are false finds. */
export function matchTables(
  expected: readonly ExpectedTable[],
  found: readonly FoundTable[],
): { readonly pairs: readonly Pair[]; readonly left: readonly FoundTable[] } {
  const left = new Set(found);
  const pairs = new Map<ExpectedTable, FoundTable>();
  const offers = expected
    .flatMap((one) => found.map((other) => ({ one, other, shared: countShared(one, other) })))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  for (const { one, other } of offers) {
    if (pairs.has(one) || !left.has(other)) continue;
    pairs.set(one, other);
    left.delete(other);
  }
  return { pairs: expected.map((one) => ({ expected: one, found: pairs.get(one) ?? null })), left: [...left] };
}

function countShared(expected: ExpectedTable, found: FoundTable): number {
  if (expected.sheet !== found.sheet || !sharesColumns(expected.columns, found)) return 0;
  const first = Math.max(expected.firstRow, found.firstRow);
  return Math.min(expected.lastRow, found.lastRow) - first + 1;
}

function sharesColumns(columns: string, found: FoundTable): boolean {
  if (columns === '' || found.columns.size === 0) return true;
  const [from = 'A', to = from] = columns.split(':');
  return [...found.columns.keys()].some((letter) => columnNumber(letter) >= columnNumber(from) && columnNumber(letter) <= columnNumber(to));
}
