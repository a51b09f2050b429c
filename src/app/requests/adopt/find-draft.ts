import { listOwnTabs } from './list-own-tabs';
import { choiceOf, tableNamed } from './scan';
import { readSheet } from './read-sheets';
import type { Adopting } from './read-adopting';
import type { Ports } from '../../ports';
import type { AdoptSheet } from '../../../core/adopt/adopt-sheet';
import type { AdoptedRow, AdoptedTable } from '../../../core/adopt/adopted-table';
import type { SourceTab } from '../../../core/adopt/plan/source';
import { proposeAdoption } from '../../../core/adopt/propose-adoption';
import type { AdoptTable, TableReading } from '../../../core/adopt/table-reading';
import type { AdoptDraft } from '../../../core/contract/adopt';
import { quote } from '../../../core/texts/issue-texts';

/** The table that a draft means, read as the person chose. */
export interface FoundDraft {
  readonly table: AdoptTable;
  readonly sheet: AdoptSheet;
  readonly reading: TableReading;
  readonly adopted: AdoptedTable;
  /** Rows of other such tables of the tab that begin in the same column. */
  readonly siblings: readonly AdoptedRow[];
  readonly source: SourceTab;
}

type Found = { readonly ok: true; readonly draft: FoundDraft } | { readonly ok: false; readonly says: string };

const refused = (says: string): Found => ({ ok: false, says });

/** Reads the tab again: what stands there now is taken over, not what stood there when it was shown. */
export function findDraft(ports: Ports, adopting: Adopting, draft: AdoptDraft): Found {
  const { context, found } = adopting;
  const table = tableNamed(draft.table, adopting);
  if (table === undefined) return refused(`Runsheet has no tab ${quote(draft.table)}. Choose one of its tabs.`);
  const own = listOwnTabs(ports, found);
  const tab = ports.workbook.tabs().find(({ name }) => name === draft.sheet && !own.ours.has(name));
  if (tab === undefined) return refused(`There is no tab ${quote(draft.sheet)} of your own in this file. Scan the file again.`);
  const bound = [...own.bound].find(([, key]) => key === table);
  if (bound !== undefined && draft.way === 'copy')
    return refused(
      `Runsheet works on your tab ${quote(bound[0])} as ${draft.table}; undo that before you copy rows into a tab of its own.`,
    );
  const choice = choiceOf({ as: draft.table, headerRows: draft.headerRows, columns: draft.columns }, adopting);
  const { proposals } = proposeAdoption([readSheet(ports.workbook, tab)], context, choice ?? undefined);
  const here = proposals.filter(({ reading }) => reading.found.columns[0]?.letter === draft.column);
  const rows = draft.headerRows.join(',');
  const match = here.find(({ reading }) => reading.found.headerRows.join(',') === rows);
  if (match === undefined)
    return refused(`${quote(draft.sheet)}: the table is no longer where it was. Scan the file again and look at its header row.`);
  const { title } = match.reading.found;
  const source = { file: draft.from ?? '', sheet: tab.name, url: found.input.url, tabId: tab.id, letter: draft.column, title };
  const siblings = here.filter((one) => one !== match && one.reading.table === table).flatMap(({ adopted }) => adopted.rows);
  return { ok: true, draft: { table, siblings, source, sheet: match.sheet, reading: match.reading, adopted: match.adopted } };
}
