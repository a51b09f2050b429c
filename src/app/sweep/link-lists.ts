import type { ReadInput } from './read-input';
import { specOf } from './read-tables';
import type { Workbook } from '../ports';
import { tableSpecs } from '../templates';
import { shortHash } from '../../core/ids/short-hash';
import { listOffers } from '../../core/links/list-offers';
import { LINK_LISTS } from '../../core/links/offer-column';
import { placeAppends } from '../../core/plan/place-changes';
import type { EngineState } from '../../core/plan/sweep-input';
import { bindTable } from '../../core/tables/bind-table';
import { candidateTabs, isRecognised } from '../../core/tables/locate-table';
import type { Row } from '../../core/tables/row';

/**
 * Writes what the dropdowns of links offer where that has changed since it was last written, and says what stands there now. A tab
 * that was made anew, or comes from a version that was brought back, is written whatever is known of it.
 */
export function writeLinkLists(
  workbook: Workbook,
  { input, read }: Pick<ReadInput, 'input' | 'read'>,
  tables: Readonly<Record<string, readonly Row[]>>,
): Pick<EngineState, 'lists'> {
  const spec = specOf(LINK_LISTS);
  const tab = candidateTabs(spec, read.names, read.bindings)[0]?.tab;
  const id = workbook.tabs().find(({ name }) => name === tab)?.id;
  if (tab === undefined || id === undefined) return { lists: '' };
  const rows = listOffers(spec, Object.values(tableSpecs), tables);
  const lists = `${id} ${shortHash(JSON.stringify(rows))}`;
  if (input.state.lists === lists && input.restored !== true) return { lists };
  const grid = workbook.read(tab);
  if (!isRecognised(spec, grid, read.bindings)) return { lists };
  const height = Math.max(rows.length, grid.length - 1);
  const header = bindTable(spec, tab, grid.slice(0, 1), read.bindings);
  const { blocks } = placeAppends(
    header,
    Array.from({ length: height }, (_unused, at) => rows[at] ?? {}),
  );
  blocks.forEach(({ column, values }) => {
    if (values.length > 0) workbook.append(tab, 1, values, column);
  });
  return { lists };
}
