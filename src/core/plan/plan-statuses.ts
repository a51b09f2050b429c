import type { CellChange, LogLine } from './plan';
import { formatPercent } from '../rules/format-fact';
import { diffCells } from '../runs/run-cells';
import type { Status } from '../status/status';
import { cellText } from '../tables/cell';
import type { Row } from '../tables/row';

/** Cells and log lines that bring the status columns up to date. */
export interface StatusPlan {
  readonly changes: readonly CellChange[];
  readonly log: readonly LogLine[];
}

/** Columns that hold the status of a row, by table; elsewhere it is `status`. */
const STATUS_COLUMN: Readonly<Record<string, string>> = { processes: 'health' };

/** Finds rows by table and id; a table is indexed when it is first asked for. */
function rowFinder(tables: Readonly<Record<string, readonly Row[]>>): (status: Status) => Row | undefined {
  const byTable = new Map<string, ReadonlyMap<string, Row>>();
  return ({ table, id }) => {
    const rows = byTable.get(table) ?? new Map((tables[table] ?? []).map((row) => [row.id, row]));
    byTable.set(table, rows);
    return rows.get(id);
  };
}

function logLine(status: Status, row: Row): readonly LogLine[] {
  const cell = row.cells[STATUS_COLUMN[status.table] ?? 'status'];
  // Where the column is gone nothing says what stood there, and the line would be written at every check.
  if (cell === undefined || cellText(cell) === status.status) return [];
  const before = cellText(cell);
  return [{ who: 'engine', what: 'status', row: status.id, before, after: status.status, reason: status.why }];
}

/** A Rock that came on, or back: whoever changed its numbers or milestones moved it, so it does not drift. */
function progressLine({ table, id, cells }: Status, row: Row): readonly LogLine[] {
  const before = row.cells['progress'];
  const after = cells['progress'];
  if (table !== 'rocks' || typeof before !== 'number' || typeof after !== 'number' || before === after) return [];
  const reason = 'Its numbers or milestones changed.';
  return [{ who: 'unknown', what: 'progress', row: id, before: formatPercent(before), after: formatPercent(after), reason }];
}

/** Compares every derived status with what its row shows. */
export function planStatuses(statuses: readonly Status[], tables: Readonly<Record<string, readonly Row[]>>): StatusPlan {
  const find = rowFinder(tables);
  const changes: CellChange[] = [];
  const log: LogLine[] = [];
  for (const status of statuses) {
    const row = find(status);
    if (row === undefined) continue;
    changes.push(...diffCells(row, status.cells));
    log.push(...logLine(status, row), ...progressLine(status, row));
  }
  return { changes, log };
}
