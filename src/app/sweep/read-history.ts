import { specOf, type ReadTables } from './read-tables';
import type { Workbook } from '../ports';
import { bindTable } from '../../core/tables/bind-table';
import { candidateTabs } from '../../core/tables/locate-table';
import type { RawTable } from '../../core/tables/raw-table';

/** The tab of History, with its columns where they stand when nobody moved them; no call. `null` where it is not installed. */
export function findHistory(read: Pick<ReadTables, 'names' | 'bindings'>): RawTable | null {
  const spec = specOf('history');
  const tab = candidateTabs(spec, read.names, read.bindings)[0]?.tab;
  return tab === undefined ? null : bindTable(spec, tab, [spec.columns.map((column) => column.header)], read.bindings);
}

/** All of History, with one call; `null` where it is not installed. A sweep does not do this while it has its state. */
export function readHistory(workbook: Workbook, read: Pick<ReadTables, 'names' | 'bindings'>): RawTable | null {
  const found = findHistory(read);
  return found === null ? null : bindTable(found.spec, found.tab, workbook.read(found.tab), read.bindings);
}
