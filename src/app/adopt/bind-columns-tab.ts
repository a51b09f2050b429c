import type { Workbook } from '../ports';
import { specOf } from '../sweep/read-tables';
import { bindTable } from '../../core/tables/bind-table';
import { candidateTabs, isRecognised } from '../../core/tables/locate-table';
import type { RawTable } from '../../core/tables/raw-table';

/** The Columns tab as it stands now; one call. `null` where the file has none of ours. */
export function readColumnsTab(workbook: Workbook): RawTable | null {
  const spec = specOf('columns');
  const names = workbook.tabs().map(({ name }) => name);
  for (const { tab } of candidateTabs(spec, names, [])) {
    const grid = workbook.read(tab);
    if (isRecognised(spec, grid, [])) return bindTable(spec, tab, grid, []);
  }
  return null;
}
