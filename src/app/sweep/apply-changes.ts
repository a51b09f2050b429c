import { specOf, type ReadTables } from './read-tables';
import { countFilled, writePlaced, type Applied } from './write-placed';
import { bindRead } from '../adopt/bind-read';
import type { Workbook } from '../ports';
import { placeChanges } from '../../core/plan/place-changes';
import type { CellChange, RowAppend } from '../../core/plan/plan';
import type { RawTable } from '../../core/tables/raw-table';

/** A table as it stands now, `null` where it was not read before. Throws where its tab is gone. */
export function readAgain(workbook: Workbook, read: ReadTables, table: string): RawTable | null {
  const before = read.raws[table];
  if (before === undefined) return null;
  return bindRead(workbook, specOf(table), { tab: before.tab, grid: workbook.read(before.tab) }, read.bindings);
}

interface Pass {
  readonly table: string;
  readonly changes: readonly CellChange[];
  readonly rows: readonly RowAppend['values'][];
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

/** What is not asked of every plan. */
export interface ApplyOptions {
  /** Where one change of a tab is dropped nothing is written into that tab. */
  readonly isWhole?: boolean;
  /** Hears of tables that could not be written, instead of a throw, and says which are to rest. */
  readonly refusals?: Refusals;
}

/** Tables that cannot be written in this sweep. */
export interface Refusals {
  /** True where nothing is to be written into that table any more. */
  rests(table: string): boolean;
  note(raw: Pick<RawTable, 'tab' | 'grid'>, table: string, error: unknown): void;
}

/** Tables as their last pass left them: one that is written again need not be read again before. */
type Seen = Map<string, RawTable>;

function applyPass(workbook: Workbook, read: ReadTables, pass: Pass, seen: Seen, { isWhole = false, refusals }: ApplyOptions): Applied {
  const { table, changes, rows } = pass;
  const before = read.raws[table];
  const nothing = { written: 0, dropped: changes };
  if (before === undefined) return { written: 0, dropped: [] };
  if (refusals?.rests(table) === true) return nothing;
  try {
    const readNow = (): RawTable | null => {
      const known = seen.get(table);
      seen.delete(table);
      return known ?? readAgain(workbook, read, table);
    };
    const applied = writePlaced(workbook, readNow, { changes, rows, isWhole });
    if (applied.now !== undefined) seen.set(table, applied.now);
    return applied;
  } catch (error) {
    if (refusals === undefined) throw error;
    refusals.note(before, table, error);
    return nothing;
  }
}

/**
 * Writes a plan: each changed tab is read once more, changes whose row or old value is no longer there are dropped,
 * the rest goes out as one block per group of engine columns.
 */
export function applyChanges(
  workbook: Workbook,
  read: ReadTables,
  changes: readonly CellChange[],
  appends: readonly RowAppend[],
  options: ApplyOptions = {},
): Applied {
  const dropped: CellChange[] = [];
  const seen: Seen = new Map();
  let written = 0;
  for (const pass of orderPasses(changes, appends)) {
    if (pass.changes.length === 0 && pass.rows.length === 0) continue;
    const applied = applyPass(workbook, read, pass, seen, options);
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
