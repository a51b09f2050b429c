import { followTabs } from '../../core/adopt/bind/follow-tabs';
import { HOME } from '../../core/home/layout';
import { cellText } from '../../core/tables/cell';
import { decodeBindings } from '../../core/tables/decode-bindings';
import type { ColumnBinding } from '../../core/tables/column-binding';
import { candidateTabs, isRecognised, type Grid } from '../../core/tables/locate-table';
import type { TableSpec } from '../../core/tables/spec';
import type { Workbook } from '../ports';
import { tableSpecs } from '../templates';

/** The tabs in which tables may stand, read once each, and the bindings. */
export interface PresentTabs {
  readonly names: readonly string[];
  /** Number of each tab by its name. */
  readonly tabIds: Readonly<Record<string, number>>;
  readonly grids: Readonly<Record<string, Grid>>;
  readonly bindings: readonly ColumnBinding[];
}

/** A page as read; where its banner has no value yet, its formula stands there, so that it counts as there. */
function readPage(workbook: Workbook, tab: string): Grid {
  const grid = workbook.read(tab);
  const { row, column } = HOME.banner;
  if (grid.length < row || cellText(grid[row - 1]?.[column - 1] ?? '') !== '') return grid;
  const formula = workbook.formulas(tab)[row - 1]?.[column - 1] ?? '';
  return grid.map((cells, r) => (r === row - 1 ? cells.map((cell, c) => (c === column - 1 ? formula : cell)) : cells));
}

/** Reads the Columns tab, then every tab in which one of the tables may stand; one call a tab. */
export function readPresent(workbook: Workbook, specs: readonly TableSpec[], columnsSpec: TableSpec): PresentTabs {
  const tabs = workbook.tabs();
  const names = tabs.map((tab) => tab.name);
  const grids = new Map<string, Grid>();
  const readOnce = (tab: string, read = (): Grid => workbook.read(tab)): Grid => {
    const grid = grids.get(tab) ?? read();
    grids.set(tab, grid);
    return grid;
  };
  const columnsTab = candidateTabs(columnsSpec, names, []).find(({ tab }) => isRecognised(columnsSpec, readOnce(tab), []));
  const noted = columnsTab === undefined ? [] : decodeBindings(columnsSpec, readOnce(columnsTab.tab));
  const bindings = followTabs(Object.values(tableSpecs), noted, tabs);
  specs.forEach((spec) =>
    candidateTabs(spec, names, bindings).forEach(({ tab }) =>
      spec.page === true ? readOnce(tab, () => readPage(workbook, tab)) : readOnce(tab),
    ),
  );
  return { names, tabIds: Object.fromEntries(tabs.map(({ name, id }) => [name, id])), grids: Object.fromEntries(grids), bindings };
}
