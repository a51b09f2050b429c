import { bindTable } from './bind-table';
import { cellText, type Cell } from './cell';
import type { ColumnBinding } from './column-binding';
import { candidateTabs, isRecognised, type Grid } from './locate-table';
import { decodeSampleRecord, SAMPLE_SETTING } from './sample-record';
import type { TableSpec } from './spec';
import { ENGINE_NAME } from '../patterns/find-patterns';

/** What is there when sample rows are removed. */
export interface RemovalInput {
  readonly specs: readonly TableSpec[];
  readonly names: readonly string[];
  readonly grids: Readonly<Record<string, Grid>>;
  readonly bindings: readonly ColumnBinding[];
  /** Settings the sample filled in, by name; they are blanked where they still hold that. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Rows to delete in this order, lowest first within a tab, and cells to blank after it. All 1-based. */
export interface RemovalPlan {
  readonly blocks: readonly { readonly tab: string; readonly row: number; readonly count: number }[];
  readonly cells: readonly { readonly tab: string; readonly row: number; readonly column: number }[];
  readonly removed: readonly { readonly tab: string; readonly rows: number }[];
  /** Ids of the runs that go. */
  readonly runs: readonly string[];
}

interface FoundTable {
  readonly spec: TableSpec;
  readonly tab: string;
  readonly grid: Grid;
  readonly columns: Readonly<Record<string, number>>;
}

/** Rows that live by another row: the table and the column that points there. Parents come before children. */
const CHILDREN: readonly { readonly table: string; readonly column: string; readonly parent: string }[] = [
  { table: 'runs', column: 'process', parent: 'processes' },
  { table: 'run_steps', column: 'run', parent: 'runs' },
  { table: 'scorecard_history', column: 'measurable', parent: 'scorecard' },
];

function findTable(spec: TableSpec, input: RemovalInput): FoundTable | null {
  const candidates = candidateTabs(spec, input.names, input.bindings);
  const found = candidates.find(({ tab, bound }) => bound || isRecognised(spec, input.grids[tab] ?? [], input.bindings));
  if (found === undefined) return null;
  const { tab, grid, binding } = bindTable(spec, found.tab, input.grids[found.tab] ?? [], input.bindings);
  return { spec, tab, grid, columns: binding.columns };
}

function textAt(table: FoundTable, row: readonly Cell[], key: string): string {
  return cellText(row[table.columns[key] ?? -1] ?? '');
}

function identityAt(table: FoundTable, row: readonly Cell[]): string {
  return table.spec.identity.map((key) => textAt(table, row, key)).join('|');
}

function linkedId(text: string): string {
  return text.split(' ')[0] ?? '';
}

/** True for an issue that the engine raised about a row that goes. */
function isRaised(table: FoundTable, row: readonly Cell[], gone: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (table.spec.key !== 'issues' || textAt(table, row, 'raised_by') !== ENGINE_NAME) return false;
  return [...gone.values()].some((ids) => ids.has(linkedId(textAt(table, row, 'about'))));
}

/** Indexes of the rows of a table that go: those recorded, and those that point to rows that go. */
function goingRows(table: FoundTable, recorded: readonly string[], gone: ReadonlyMap<string, ReadonlySet<string>>): readonly number[] {
  const child = CHILDREN.find((link) => link.table === table.spec.key);
  const parents = child === undefined ? undefined : gone.get(child.parent);
  return table.grid.flatMap((row, index) => {
    if (index === 0) return [];
    const isRecorded = recorded.includes(identityAt(table, row));
    const isChild = child !== undefined && parents !== undefined && parents.has(linkedId(textAt(table, row, child.column)));
    return isRecorded || isChild || isRaised(table, row, gone) ? [index] : [];
  });
}

function toBlocks(tab: string, indexes: readonly number[]): RemovalPlan['blocks'] {
  const blocks: { tab: string; row: number; count: number }[] = [];
  [...indexes].reverse().forEach((index) => {
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last.row === index + 2) {
      last.row -= 1;
      last.count += 1;
    } else blocks.push({ tab, row: index + 1, count: 1 });
  });
  return blocks;
}

function settingCells(settings: FoundTable, values: Readonly<Record<string, string>>): RemovalPlan['cells'] {
  return settings.grid.flatMap((row, index) => {
    const name = textAt(settings, row, 'setting');
    const value = textAt(settings, row, 'value');
    const isOurs = value !== '' && (name === SAMPLE_SETTING || values[name] === value);
    return isOurs ? [{ tab: settings.tab, row: index + 1, column: (settings.columns['value'] ?? 0) + 1 }] : [];
  });
}

/** Decides what goes with the sample. Without a record nothing goes: nothing is deleted on a guess. */
export function planSampleRemoval(input: RemovalInput): RemovalPlan {
  const tables = input.specs.flatMap((spec) => findTable(spec, input) ?? []);
  const settings = tables.find((table) => table.spec.key === 'settings');
  const recordRow = settings?.grid.find((row) => textAt(settings, row, 'setting') === SAMPLE_SETTING);
  const record = settings === undefined || recordRow === undefined ? {} : decodeSampleRecord(textAt(settings, recordRow, 'value'));
  if (settings === undefined || Object.keys(record).length === 0) return { blocks: [], cells: [], removed: [], runs: [] };
  const gone = new Map<string, ReadonlySet<string>>();
  const going = tables.map((table) => {
    const indexes = goingRows(table, record[table.spec.key] ?? [], gone);
    gone.set(table.spec.key, new Set(indexes.map((index) => identityAt(table, table.grid[index] ?? []))));
    return { tab: table.tab, indexes };
  });
  return {
    // What lives by another row goes before it, because without that row a second try would not find it.
    blocks: [...going].reverse().flatMap(({ tab, indexes }) => toBlocks(tab, indexes)),
    cells: settingCells(settings, input.settings),
    removed: going.filter(({ indexes }) => indexes.length > 0).map(({ tab, indexes }) => ({ tab, rows: indexes.length })),
    runs: [...(gone.get('runs') ?? [])],
  };
}
