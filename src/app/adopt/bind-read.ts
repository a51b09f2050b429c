import type { Workbook } from '../ports';
import { bindTable } from '../../core/tables/bind-table';
import type { ColumnBinding } from '../../core/tables/column-binding';
import type { Grid } from '../../core/tables/locate-table';
import { normalizeHeader } from '../../core/tables/normalize-header';
import type { RawTable } from '../../core/tables/raw-table';
import type { TableSpec } from '../../core/tables/spec';
import { companionOf } from '../../core/tables/tab-binding';

/** The cells of the tab that holds the engine's columns; no call where they stand in the team's tab. `undefined` where it is gone. */
function readCompanion(workbook: Workbook, spec: TableSpec, bindings: readonly ColumnBinding[]): Grid | undefined {
  const apart = bindings.length === 0 ? null : companionOf(spec, bindings);
  const tab = apart === null ? undefined : workbook.tabs().find(({ name }) => normalizeHeader(name) === normalizeHeader(apart));
  return tab === undefined ? undefined : workbook.read(tab.name);
}

/** Binds a table in the cells that were read for it, with the tab beside it where there is one. */
export function bindRead(
  workbook: Workbook,
  spec: TableSpec,
  place: { readonly tab: string; readonly grid: Grid },
  bindings: readonly ColumnBinding[],
): RawTable {
  return bindTable(spec, place.tab, place.grid, bindings, readCompanion(workbook, spec, bindings));
}
