import { attachCompanion } from './attach-companion';
import { bindAdopted } from './bind-adopted';
import { bindColumns } from './bind-columns';
import { bindingsOf, type ColumnBinding } from './column-binding';
import { joinHeader } from './join-header';
import type { Grid } from './locate-table';
import { normalizeHeader } from './normalize-header';
import type { RawTable } from './raw-table';
import type { TableSpec } from './spec';
import { companionOf, isTabOf, tabBindingOf, type TabBinding } from './tab-binding';

/** The tab as if its header stood in row 1; the rows down to the header's last are blank, all others keep their numbers. */
function raiseHeader(grid: Grid, { from, to }: TabBinding): Grid {
  if (to === 1) return grid;
  const blank = Array.from({ length: Math.max(0, Math.min(to, grid.length) - 1) }, () => []);
  return [joinHeader(grid, from, to), ...blank, ...grid.slice(to)];
}

/**
 * Finds a table in the tab that was read for it. Where the Columns tab says that the tab is the team's own, its header may stand on any
 * row, and only bound columns are read.
 * @param companion cells of the tab that holds the engine's columns, where `companionOf` names one
 */
export function bindTable(spec: TableSpec, tab: string, grid: Grid, bindings: readonly ColumnBinding[], companion?: Grid): RawTable {
  const place = tabBindingOf(spec, bindings);
  if (place === null || !isTabOf(place, tab)) return { spec, tab, grid, binding: bindColumns(spec, grid[0] ?? [], bindings) };
  const raised = raiseHeader(grid, place);
  const all = bindingsOf(spec, bindings);
  const own = all.filter(({ tab: named }) => named.trim() === '' || isTabOf(place, named));
  const { binding, gone } = bindAdopted(spec, { joined: raised[0] ?? [], lowest: grid[place.to - 1] ?? [] }, own);
  const raw = { spec, tab, grid: raised, binding, adopted: { headerRow: place.to, gone } };
  const apart = companionOf(spec, bindings);
  if (apart === null) return raw;
  const beside = all.filter(({ tab: named }) => normalizeHeader(named) === normalizeHeader(apart));
  return attachCompanion(raw, apart, companion, beside);
}
