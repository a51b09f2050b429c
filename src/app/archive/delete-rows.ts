import type { Workbook } from '../ports';
import { type ReadTables } from '../sweep/read-tables';
import { toBlocks } from '../../core/archive/find-rows';
import { bindTable } from '../../core/tables/bind-table';
import type { RawTable } from '../../core/tables/raw-table';

/** Blocks of rows deleted in one tab by one sweep; what is scattered further goes with the next ones. */
const MOST_BLOCKS = 40;

/** What a deletion did. */
export interface Deletion {
  /** Rows deleted. */
  readonly deleted: number;
  /** True where nothing that was to go is left. */
  readonly whole: boolean;
}

/** Deletes the rows that `find` (0-based) names in the tab as it stands now: people sort and insert rows while a sweep runs. */
export function deleteRows(
  workbook: Workbook,
  { bindings }: Pick<ReadTables, 'bindings'>,
  { spec, tab }: Pick<RawTable, 'spec' | 'tab'>,
  find: (raw: RawTable) => readonly number[],
): Deletion {
  const raw = bindTable(spec, tab, workbook.read(tab), bindings);
  const blocks = toBlocks(find(raw), raw, MOST_BLOCKS);
  blocks.forEach(({ row, count }) => {
    workbook.deleteRows(tab, row, count);
  });
  return { deleted: blocks.reduce((sum, { count }) => sum + count, 0), whole: blocks.length < MOST_BLOCKS };
}
