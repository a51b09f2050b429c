import type { Workbook } from '../ports';
import { specOf, type ReadTables } from './read-tables';
import { bindTable } from '../../core/tables/bind-table';
import { candidateTabs, isRecognised } from '../../core/tables/locate-table';
import type { RawTable } from '../../core/tables/raw-table';

/** The tab of meetings that were held, with one call; a sweep does not do this unless a recap goes. `null` where it is not installed. */
export function readMeetings(workbook: Workbook, { names, bindings }: Pick<ReadTables, 'names' | 'bindings'>): RawTable | null {
  const spec = specOf('meetings');
  for (const { tab, bound } of candidateTabs(spec, names, bindings)) {
    const grid = workbook.read(tab);
    if (bound || isRecognised(spec, grid, bindings)) return bindTable(spec, tab, grid, bindings);
  }
  return null;
}
