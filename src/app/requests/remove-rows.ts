import type { Workbook } from '../ports';
import { type ReadTables } from '../sweep/read-tables';
import { toBlocks } from '../../core/archive/find-rows';
import { bindTable } from '../../core/tables/bind-table';
import { decodeIdentity } from '../../core/tables/decode-table';
import type { RawTable } from '../../core/tables/raw-table';

/** Deletes rows by id in the tab as it stands now. Where none would be left the grid gets another row, because Sheets keeps one. */
export function removeRows(workbook: Workbook, { bindings }: ReadTables, { spec, tab }: RawTable, ids: ReadonlySet<string>): void {
  const raw = bindTable(spec, tab, workbook.read(tab), bindings);
  const found = raw.grid.flatMap((cells, index) => (index > 0 && ids.has(decodeIdentity(cells, raw)) ? [index] : []));
  if (found.length === raw.grid.length - 1) workbook.append(tab, raw.grid.length, [['']]);
  toBlocks(found, { ...raw, grid: [...raw.grid, []] }, found.length).forEach(({ row, count }) => {
    workbook.deleteRows(tab, row, count);
  });
}
