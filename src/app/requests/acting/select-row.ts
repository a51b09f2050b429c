import type { Acted } from './run-action';
import { findTab, readTable } from '../../edit/read-edited';
import { readPresent } from '../../install/read-present';
import type { Ports, Workbook } from '../../ports';
import { specOf } from '../../sweep/read-tables';
import { tableSpecs } from '../../templates';
import type { SelectedRow } from '../../../core/contract/acting';
import { splitLinkId } from '../../../core/links/resolve-links';
import { oneLine } from '../../../core/mail/escape-html';
import { cellText } from '../../../core/tables/cell';
import { decodeIdentity } from '../../../core/tables/decode-table';
import { headerRowOf, isNotOurs, type RawTable } from '../../../core/tables/raw-table';
import { quote } from '../../../core/texts/issue-texts';
import { ownOf } from '../../../core/texts/own-of';

const LONGEST = 200;
const refused = (error: string): Acted => ({ ok: false, error });

/** Tables whose rows have an id of that form; mostly one. */
function tablesOf(id: string): readonly string[] {
  return Object.values(tableSpecs)
    .filter(({ prefix, swept }) => swept && prefix !== undefined && id.startsWith(`${prefix}-`))
    .map(({ key }) => key);
}

interface Place {
  readonly raw: RawTable;
  /** Sheet row. */
  readonly row: number;
}

function findPlace(workbook: Workbook, id: string): Place | null {
  const present = readPresent(workbook, [], specOf('columns'));
  for (const table of tablesOf(id)) {
    const raw = readTable(workbook, present, table);
    const at = raw === null ? -1 : raw.grid.findIndex((cells, index) => index > 0 && decodeIdentity(cells, raw).toUpperCase() === id);
    if (raw !== null && at > 0) return { raw, row: at + 1 };
  }
  return null;
}

/** A column by its key, a week of Scorecard by its first day; else the title, as for what stands in a tab beside, else the first. */
function columnIn({ spec, binding, adopted }: RawTable, wanted: string): number {
  const period = binding.periods.find(({ start }) => start === wanted)?.index;
  const found = ownOf(binding.columns, wanted) ?? period;
  const isHere = found !== undefined && (adopted?.companion === undefined || found < adopted.companion.width);
  return (isHere ? found : (binding.columns[spec.title] ?? 0)) + 1;
}

/** Shows a row in the sheet: its tab, with the cursor on the cell of that column, else on its title. Tabs that are hidden stay so. */
export function selectRow({ workbook }: Ports, { id: written, column = '' }: { readonly id: string; readonly column?: string }): Acted {
  const id = written.trim().toUpperCase();
  const place = findPlace(workbook, id);
  if (place === null) return refused(`No row has the id ${quote(written)} any more. Check now and look again.`);
  const { raw, row } = place;
  const hidden = workbook.tabs().some(({ name, hidden: isHidden }) => name === raw.tab && isHidden);
  if (hidden) return refused(`The tab ${raw.tab} is hidden. Show it (View, Hidden sheets), then choose again.`);
  workbook.selectCell(raw.tab, row, columnIn(raw, column));
  return { ok: true, result: { says: [`${raw.tab}, row ${row}.`], rows: [id] } };
}

/** Rows that have a status of their own; a step stands for its run. */
function idIn(raw: RawTable, row: number): string {
  const cells = raw.grid[row - 1] ?? [];
  if (raw.spec.key === 'run_steps') return splitLinkId(cellText(cells[raw.binding.columns['run'] ?? -1] ?? ''));
  const hasStatus = raw.spec.columns.some(({ key }) => key === 'status' || key === 'health');
  return hasStatus && raw.spec.prefix !== undefined ? decodeIdentity(cells, raw) : '';
}

/** The row under the cursor of whoever asks; without an id where it is a header, a blank row or a tab that is not ours. */
export function viewSelected({ workbook }: Ports): SelectedRow {
  const cell = workbook.selectedCell();
  if (cell === null) return { id: null, title: '', place: '' };
  const { tab, row } = cell;
  const nothing = { id: null, title: '', place: `${oneLine(tab, LONGEST)}, row ${row}` };
  const found = row === 1 ? null : findTab(workbook, tab);
  const raw = found === null ? null : readTable(workbook, found.present, found.spec.key);
  if (raw === null || raw.tab !== tab || row <= headerRowOf(raw) || isNotOurs(raw, raw.grid[row - 1] ?? [])) return nothing;
  const id = idIn(raw, row);
  const title = cellText(raw.grid[row - 1]?.[raw.binding.columns[raw.spec.title] ?? -1] ?? '');
  return id === '' ? nothing : { ...nothing, id, title: oneLine(title, LONGEST) };
}
