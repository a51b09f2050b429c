import { bindTable, specOf, type ReadTables } from './read-tables';
import type { Workbook } from '../ports';
import { placeAppends, placeChanges } from '../../core/plan/place-changes';
import type { CellChange, RowAppend } from '../../core/plan/plan';
import type { RawTable } from '../../core/tables/raw-table';

/** What was written. */
export interface Applied {
  readonly written: number;
  readonly dropped: readonly CellChange[];
}

function readAgain(workbook: Workbook, read: ReadTables, table: string): RawTable | null {
  const before = read.raws[table];
  if (before === undefined) return null;
  return bindTable(specOf(table), before.tab, workbook.read(before.tab), read.bindings);
}

function applyTable(workbook: Workbook, raw: RawTable, changes: readonly CellChange[], rows: readonly RowAppend['values'][]): Applied {
  const placed = placeChanges(raw, changes);
  placed.blocks.forEach((block) => workbook.write(raw.tab, block.row, block.column, block.values));
  if (rows.length > 0) {
    const { after, values } = placeAppends(raw, rows);
    workbook.append(raw.tab, after, values);
  }
  return { written: placed.written + rows.length, dropped: placed.dropped };
}

function groupBy<T extends { readonly table: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.table);
    if (group === undefined) groups.set(item.table, [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * Writes a plan: each changed tab is read once more, changes whose row or old value is no longer there are dropped,
 * the rest goes out as one block per group of engine columns. Mail rows and runs come first, so that what is to be told is never lost.
 */
export function applyChanges(workbook: Workbook, read: ReadTables, changes: readonly CellChange[], appends: readonly RowAppend[]): Applied {
  const byTable = groupBy(changes);
  const rowsByTable = groupBy(appends);
  const order = ['outbox', 'runs', 'run_steps'];
  const tables = [...new Set([...order, ...byTable.keys(), ...rowsByTable.keys()])];
  const dropped: CellChange[] = [];
  let written = 0;
  for (const table of tables) {
    const mine = byTable.get(table) ?? [];
    const rows = (rowsByTable.get(table) ?? []).map((append) => append.values);
    if (mine.length === 0 && rows.length === 0) continue;
    const raw = readAgain(workbook, read, table);
    if (raw === null) continue;
    const applied = applyTable(workbook, raw, mine, rows);
    dropped.push(...applied.dropped);
    if (table !== 'outbox') written += applied.written;
  }
  return { written, dropped };
}
