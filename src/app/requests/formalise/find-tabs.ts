import type { Workbook } from '../../ports';
import type { ReadTables } from '../../sweep/read-tables';
import { candidateTabs, isRecognised } from '../../../core/tables/locate-table';
import type { TableSpec } from '../../../core/tables/spec';
import { ownOf } from '../../../core/texts/own-of';

/** A table and the tab it stands in. */
export interface FoundTab {
  readonly spec: TableSpec;
  readonly tab: string;
}

/** The tabs that are ours or bound; of those that were not read the first three rows are. */
export function findTabs(
  workbook: Workbook,
  specs: readonly TableSpec[],
  { names, grids, bindings }: Pick<ReadTables, 'names' | 'grids' | 'bindings'>,
): readonly FoundTab[] {
  return specs.flatMap((spec) => {
    const found = candidateTabs(spec, names, bindings).find(
      ({ tab, bound }) => bound || isRecognised(spec, ownOf(grids, tab) ?? workbook.part(tab, 1, 3), bindings),
    );
    return found === undefined ? [] : [{ spec, tab: found.tab }];
  });
}
