import type { MovedColumn } from './follow-headers';
import type { CellChange, LogLine } from '../../plan/plan';
import { decodeBindings } from '../../tables/decode-bindings';
import type { ColumnBinding } from '../../tables/column-binding';
import { decodeTable } from '../../tables/decode-table';
import type { Issue } from '../../tables/issue';
import { normalizeHeader } from '../../tables/normalize-header';
import type { RawTable } from '../../tables/raw-table';
import type { Row } from '../../tables/row';
import { issueOfTab, quote } from '../../texts/issue-texts';

/** A table on a tab of the team's whose columns or name moved. */
export interface FollowedTable {
  readonly raw: RawTable;
  /** The name of the tab as Columns has it. */
  readonly noted: string;
  readonly moved: readonly MovedColumn[];
}

/** What the Columns tab is to say now, what the log is told, and what has to be asked. */
export interface FollowPlan {
  readonly changes: readonly CellChange[];
  readonly log: readonly LogLine[];
  readonly issues: readonly Issue[];
}

function changeOf(row: Row, column: string, value: string): CellChange {
  return { table: row.table, id: row.id, row: row.row, title: row.title, column, expect: row.cells[column] ?? '', value };
}

const sameName = (a: string, b: string): boolean => normalizeHeader(a) === normalizeHeader(b);

function isRowOf(row: Row, binding: ColumnBinding): boolean {
  const text = (key: string): string => String(row.values[key] ?? '');
  return text('table') === binding.table && text('column') === binding.column && text('header') === binding.header;
}

function line(raw: RawTable, before: string, after: string, reason: string): LogLine {
  return { who: 'engine', what: 'binding followed', row: raw.spec.tab, before, after, reason };
}

function renameTab({ raw, noted }: FollowedTable, rows: readonly Row[]): FollowPlan {
  if (sameName(raw.tab, noted)) return { changes: [], log: [], issues: [] };
  const own = rows.filter(
    (row) => sameName(String(row.values['table'] ?? ''), raw.spec.tab) && sameName(String(row.values['tab'] ?? ''), noted),
  );
  const changes = own.map((row) => changeOf(row, 'tab', raw.tab));
  return { changes, log: [line(raw, noted, raw.tab, 'the tab has another name')], issues: [] };
}

function lostIssue(raw: RawTable, { binding }: MovedColumn): Issue {
  return issueOfTab(
    'bound-column-gone',
    raw.tab,
    `columns moved, and it cannot be told which one is ${binding.column} now; it was column ${binding.header}. In the tab Columns write its letter into Header of the row ${raw.spec.tab}, ${binding.column}.`,
  );
}

function moveColumns({ raw, moved }: FollowedTable, rows: readonly Row[]): FollowPlan {
  const followed = moved.filter(({ to }) => to !== '');
  return {
    changes: followed.flatMap(({ binding, to }) => {
      const row = rows.find((one) => isRowOf(one, binding));
      return row === undefined ? [] : [changeOf(row, 'header', to)];
    }),
    log: followed.map(({ binding, to }) => line(raw, binding.header, to, `column ${binding.column} of ${quote(raw.tab)}`)),
    issues: moved.filter(({ to }) => to === '').map((one) => lostIssue(raw, one)),
  };
}

/**
 * What follows from columns and tabs that moved: cells of the Columns tab, a line of the log each, and a question where it is not certain.
 * @param columns the Columns tab as read
 */
export function planFollow(columns: RawTable | undefined, tables: readonly FollowedTable[]): FollowPlan {
  const rows = columns === undefined ? [] : decodeTable(columns).rows;
  const plans = tables.flatMap((table) => [renameTab(table, rows), moveColumns(table, rows)]);
  return {
    changes: plans.flatMap(({ changes }) => changes),
    log: plans.flatMap(({ log }) => log),
    issues: plans.flatMap(({ issues }) => issues),
  };
}

/** The bindings as they are once columns were followed; one that nobody can place reads nothing. */
export function withMoved(bindings: readonly ColumnBinding[], moved: readonly MovedColumn[]): readonly ColumnBinding[] {
  if (moved.length === 0) return bindings;
  const now = new Map(moved.map(({ binding, to }) => [binding, to] as const));
  return bindings.map((binding) => {
    const to = now.get(binding);
    return to === undefined ? binding : { ...binding, header: to };
  });
}

/** The bindings as the Columns tab has them. */
export function notedBindings(columns: RawTable | undefined): readonly ColumnBinding[] {
  return columns === undefined ? [] : decodeBindings(columns.spec, columns.grid);
}
