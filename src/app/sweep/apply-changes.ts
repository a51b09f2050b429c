import { specOf, type ReadTables } from './read-tables';
import { bindRead } from '../adopt/bind-read';
import { writeCompanion } from '../adopt/bind-write';
import type { Workbook } from '../ports';
import { leaveOutPresent, placeAppends, placeChanges } from '../../core/plan/place-changes';
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
  return bindRead(workbook, specOf(table), { tab: before.tab, grid: workbook.read(before.tab) }, read.bindings);
}

function countFilled(rows: readonly RowAppend['values'][]): number {
  return rows.reduce((sum, row) => sum + Object.values(row).filter((cell) => cell !== '').length, 0);
}

interface Pass {
  readonly table: string;
  readonly changes: readonly CellChange[];
  readonly rows: readonly RowAppend['values'][];
}

function applyTable(workbook: Workbook, raw: RawTable, { changes, rows }: Omit<Pass, 'table'>, isWhole: boolean): Applied {
  const placed = placeChanges(raw, changes);
  if (isWhole && placed.dropped.length > 0) return { written: 0, dropped: changes };
  if (raw.adopted?.companion !== undefined) {
    writeCompanion(workbook, raw, placed.blocks);
    return { written: placed.written, dropped: placed.dropped };
  }
  placed.blocks.forEach((block) => workbook.write(raw.tab, block.row, block.column, block.values));
  const fresh = leaveOutPresent(raw, rows);
  if (fresh.length > 0) {
    const { after, blocks } = placeAppends(raw, fresh);
    blocks.forEach(({ column, values }) => workbook.append(raw.tab, after, values, column));
  }
  return { written: placed.written + countFilled(fresh), dropped: placed.dropped };
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
 * The order in which tabs are written. Mail rows come first, so that what is to be told is never lost, and issues come before the
 * statuses they were raised about. Steps are settled before the run they belong to, because the steps of a closed run are not looked at again; new steps follow their new run.
 */
function orderPasses(changes: readonly CellChange[], appends: readonly RowAppend[]): readonly Pass[] {
  const byTable = groupBy(changes);
  const rowsByTable = groupBy(appends);
  const changesOf = (table: string): readonly CellChange[] => byTable.get(table) ?? [];
  const rowsOf = (table: string): readonly RowAppend['values'][] => (rowsByTable.get(table) ?? []).map(({ values }) => values);
  const whole = (table: string): Pass => ({ table, changes: changesOf(table), rows: rowsOf(table) });
  const rest = new Set(
    [...byTable.keys(), ...rowsByTable.keys()].filter((table) => !['outbox', 'issues', 'runs', 'run_steps'].includes(table)),
  );
  return [
    whole('outbox'),
    whole('issues'),
    { table: 'run_steps', changes: changesOf('run_steps'), rows: [] },
    whole('runs'),
    { table: 'run_steps', changes: [], rows: rowsOf('run_steps') },
    ...[...rest].map(whole),
  ];
}

/**
 * Writes a plan: each changed tab is read once more, changes whose row or old value is no longer there are dropped,
 * the rest goes out as one block per group of engine columns. `isWhole`: where one is dropped nothing is written into that tab.
 */
export function applyChanges(
  workbook: Workbook,
  read: ReadTables,
  changes: readonly CellChange[],
  appends: readonly RowAppend[],
  isWhole = false,
): Applied {
  const dropped: CellChange[] = [];
  let written = 0;
  for (const pass of orderPasses(changes, appends)) {
    if (pass.changes.length === 0 && pass.rows.length === 0) continue;
    const raw = readAgain(workbook, read, pass.table);
    if (raw === null) continue;
    const applied = applyTable(workbook, raw, pass, isWhole);
    dropped.push(...applied.dropped);
    if (pass.table !== 'outbox') written += applied.written;
  }
  return { written, dropped };
}

/** How many cells `applyChanges` would write into the tabs as they were read; nothing is written. */
export function countChanges(
  raws: Readonly<Record<string, RawTable | undefined>>,
  changes: readonly CellChange[],
  appends: readonly RowAppend[],
): number {
  const passes = orderPasses(changes, appends).filter(({ table }) => table !== 'outbox');
  return passes.reduce((sum, pass) => {
    const raw = raws[pass.table];
    return raw === undefined ? sum : sum + placeChanges(raw, pass.changes).written + countFilled(pass.rows);
  }, 0);
}
