import { bindTable } from './bind-table';
import { cellText, type Cell } from './cell';
import type { ColumnBinding } from './column-binding';
import { candidateTabs, isRecognised, renamedTab, type Grid } from './locate-table';
import { normalizeHeader } from './normalize-header';
import { headerRowOf } from './raw-table';
import type { ColumnSpec, TableSpec } from './spec';
import type { LocalDate } from '../time/local';

/** What is there before an installation. */
export interface Present {
  /** Names of all tabs. */
  readonly names: readonly string[];
  /** Used cells of the tabs in which a table may stand, by name. */
  readonly grids: Readonly<Record<string, Grid>>;
  readonly bindings: readonly ColumnBinding[];
  /** First days for new period columns, the running one first. */
  readonly periods: readonly LocalDate[];
}

/** Where a table stands once it is installed; indexes are 0-based. */
export interface TabPlace {
  readonly spec: TableSpec;
  readonly tab: string;
  /** `fill`: a tab of this name is there and empty, as after an installation that was cut off. */
  readonly action: 'create' | 'fill' | 'keep';
  /** True where the Columns tab has to name it. */
  readonly bind: boolean;
  readonly grid: Grid;
  readonly columns: Readonly<Record<string, number>>;
  readonly periods: readonly { readonly index: number; readonly start: LocalDate }[];
  /** Declared columns that have to be added at `addAt`. */
  readonly added: readonly ColumnSpec[];
  /** Period columns that have to be added after them. */
  readonly addedPeriods: readonly LocalDate[];
  readonly addAt: number;
  /** Columns in use afterwards. */
  readonly width: number;
  /** Last used row, 1-based; 0 where the tab is empty. */
  readonly lastRow: number;
  /** Last row of its header, 1-based. */
  readonly headerRow: number;
  /** True where it is a tab of the team's own: nothing is added to it, and its looks stay. */
  readonly adopted: boolean;
}

/** True where somebody wrote something; the FALSE of an unticked checkbox is not writing. */
function isFilled(cell: Cell): boolean {
  return cell !== false && cellText(cell) !== '';
}

function lastUsedRow(grid: Grid): number {
  for (let row = grid.length; row > 0; row -= 1) {
    if ((grid[row - 1] ?? []).some(isFilled)) return row;
  }
  return 0;
}

function freeName(spec: TableSpec, names: readonly string[]): string {
  const isTaken = (name: string): boolean => names.some((other) => normalizeHeader(other) === normalizeHeader(name));
  let name = spec.tab;
  for (let turn = 1; isTaken(name); turn += 1) name = renamedTab(spec, turn);
  return name;
}

function isOtherName(spec: TableSpec, tab: string): boolean {
  return normalizeHeader(spec.tab) !== normalizeHeader(tab);
}

function placeNew(spec: TableSpec, tab: string, action: 'create' | 'fill', bind: boolean, periods: readonly LocalDate[]): TabPlace {
  const columns = Object.fromEntries(spec.columns.map((column, index) => [column.key, index] as const));
  const starts = spec.periods === undefined ? [] : periods.slice(0, spec.periods);
  const first = spec.columns.length;
  return {
    spec,
    tab,
    action,
    bind,
    grid: [],
    columns,
    periods: starts.map((start, turn) => ({ index: first + turn, start })),
    added: spec.columns,
    addedPeriods: starts,
    addAt: 0,
    width: first + starts.length,
    lastRow: 0,
    headerRow: 1,
    adopted: false,
  };
}

function placeKept(spec: TableSpec, tab: string, bind: boolean, used: Grid, present: Present): TabPlace {
  const raw = bindTable(spec, tab, used, present.bindings);
  const { binding, grid } = raw;
  const isOurs = raw.adopted === undefined;
  const addAt = Math.max(0, ...grid.map((row) => row.length));
  const added = isOurs ? spec.columns.filter((column) => binding.missing.includes(column.key)) : [];
  const wantsPeriods = isOurs && spec.periods !== undefined && binding.periods.length === 0;
  const addedPeriods = wantsPeriods ? present.periods.slice(0, spec.periods) : [];
  const newColumns = added.map((column, turn) => [column.key, addAt + turn] as const);
  const newPeriods = addedPeriods.map((start, turn) => ({ index: addAt + added.length + turn, start }));
  return {
    spec,
    tab,
    action: 'keep',
    bind,
    grid,
    columns: { ...binding.columns, ...Object.fromEntries(newColumns) },
    periods: [...binding.periods, ...newPeriods],
    added,
    addedPeriods,
    addAt,
    width: addAt + added.length + addedPeriods.length,
    lastRow: lastUsedRow(grid),
    headerRow: headerRowOf(raw),
    adopted: !isOurs,
  };
}

/**
 * Decides where one table stands: in a tab that is ours, in an empty one of its name, else in a new one.
 * @param taken names given to tables placed before this one
 */
export function placeTable(spec: TableSpec, present: Present, taken: readonly string[]): TabPlace {
  const candidates = candidateTabs(spec, present.names, present.bindings).filter(({ tab }) => !taken.includes(tab));
  const gridOf = (tab: string): Grid => present.grids[tab] ?? [];
  const ours = candidates.find(({ tab, bound }) => isRecognised(spec, gridOf(tab), present.bindings) || (bound && gridOf(tab).length > 0));
  if (ours !== undefined) return placeKept(spec, ours.tab, !ours.bound && isOtherName(spec, ours.tab), gridOf(ours.tab), present);
  const empty = candidates.find(({ tab }) => lastUsedRow(gridOf(tab)) === 0);
  if (empty !== undefined) return placeNew(spec, empty.tab, 'fill', !empty.bound && isOtherName(spec, empty.tab), present.periods);
  const tab = freeName(spec, [...present.names, ...taken]);
  return placeNew(spec, tab, 'create', isOtherName(spec, tab), present.periods);
}
