import { askAddOn, beat } from '../../../local/cli/call-add-on';
import { readMoment } from '../../../local/cli/moments';
import { Desk } from '../../../local/host/desk';
import { Host } from '../../../local/host/host';
import { Book } from '../../../local/store/book';
import { serialFromIso } from '../../../local/store/serial';
import type { Tab } from '../../../local/store/tab';
import type { StoredCell } from '../../../local/store/types';
import type { Cell } from '../../../src/core/tables/cell';
import { addOn } from '../../sweep/cafe';
import type { Seen } from '../compare';
import type { Company } from '../model/company';
import { headersOf, writeCompany, type Sheet, type Writing } from '../write-company';

/** How a workbook looks: nothing of it may change a status. */
export interface Looks {
  readonly zone: string;
  readonly writing: Writing;
  /** Rows from the last to the first. */
  readonly rowsTurned: boolean;
  /** Columns from the last to the first, with columns of the team between. */
  readonly columnsTurned: boolean;
  /** Headers of the team's own, bound in the Columns tab. */
  readonly renamed: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Tabs whose rows the engine installs are typed into by name, not replaced. */
const KEPT = new Set(['Settings', 'Rules']);
const DAY = /^\d{4}-\d\d-\d\d$/;

function stored(cell: Cell): StoredCell {
  if (typeof cell !== 'object') return { value: cell };
  const format = cell.local.startsWith('1899-12-30') ? '[h]:mm' : 'yyyy-mm-dd';
  return { value: serialFromIso(cell.local) ?? 0, format };
}

function put(tab: Tab, row: number, column: number, cell: Cell): void {
  if (tab.maxColumns < column) tab.insertColumnsAfter(tab.maxColumns, column - tab.maxColumns);
  tab.setCell(row, column, cell === '' ? undefined : stored(cell));
}

/** Empties a tab; dropdowns go too, because in Sheets they move with their columns. */
function clear(tab: Tab): void {
  tab.validations = [];
  for (let row = tab.lastRow(); row >= 1; row -= 1)
    for (let column = 1; column <= tab.maxColumns; column += 1) tab.setCell(row, column, undefined);
}

function tabOf(host: Host, name: string): Tab {
  const tab = host.book.findTab(name);
  if (tab === undefined) throw new Error(`there is no tab ${name}`);
  return tab;
}

function columnsOf(name: string, company: Company, { columnsTurned }: Looks): readonly string[] {
  const headers = headersOf(name, company);
  return columnsTurned ? [...headers].reverse().flatMap((header, at) => (at % 4 === 0 ? [`Our ${at}`, header] : [header])) : headers;
}

function fillTab(host: Host, name: string, rows: Sheet, company: Company, looks: Looks): void {
  const tab = tabOf(host, name);
  clear(tab);
  const columns = columnsOf(name, company, looks);
  columns.forEach((header, at) =>
    put(tab, 1, at + 1, DAY.test(header) ? { local: `${header}T00:00` } : (looks.renamed[name]?.[header] ?? header)),
  );
  const ordered = looks.rowsTurned ? [...rows].reverse() : rows;
  ordered.forEach((row, n) =>
    columns.forEach((header, at) => put(tab, n + 2, at + 1, header.startsWith('Our ') ? `mine ${n}` : (row[header] ?? ''))),
  );
}

/** Types values into the rows that are there already, found by their first column of the given ones. */
function typeOver(host: Host, name: string, rows: Sheet): void {
  const tab = tabOf(host, name);
  const headers = Array.from({ length: tab.lastColumn() }, (_unused, at) => String(tab.cell(1, at + 1)?.value ?? ''));
  for (const row of rows) {
    const [[key = '', wanted = '']] = [Object.entries(row)[0] ?? []];
    const at = headers.indexOf(key) + 1;
    let line = 2;
    while (line <= tab.lastRow() && tab.cell(line, at)?.value !== wanted) line += 1;
    for (const [header, cell] of Object.entries(row)) if (cell !== '' && header !== key) put(tab, line, headers.indexOf(header) + 1, cell);
  }
}

function bindingRows({ renamed }: Looks): Sheet {
  return Object.entries(renamed).flatMap(([tab, headers]) =>
    Object.entries(headers).map(([Column, Header]) => ({ Table: tab, Column, Tab: tab, Header })),
  );
}

/** The company in a file of its own. */
export function fillWorkbook(company: Company, looks: Looks): Host {
  process.env['TZ'] = addOn.manifest.timeZone;
  const book = new Book({ id: 'company', name: 'Company', timeZone: looks.zone, locale: looks.writing.locale });
  book.addTab('Sheet1');
  const now = readMoment(company.now, looks.zone, 'now');
  const host = new Host({ ...addOn, book, desk: new Desk(), now, user: 'cy@x.example', warm: true });
  askAddOn(host, {
    request: 'install',
    sample: false,
    templates: ['home', 'people', 'system', 'vto', 'rocks', 'scorecard', 'meetings', 'work'],
  });
  for (const [name, rows] of Object.entries(writeCompany(company, looks.writing))) {
    if (KEPT.has(name))
      typeOver(
        host,
        name,
        rows.filter((row) => row['Setting'] !== 'Locale'),
      );
    else fillTab(host, name, rows, company, looks);
  }
  const columns = bindingRows(looks);
  if (columns.length > 0) fillTab(host, 'Columns', columns, company, { ...looks, columnsTurned: false });
  return host;
}

function cellsOf(host: Host, name: string, key: string, wanted: string, looks: Looks): Readonly<Record<string, unknown>> {
  const tab = tabOf(host, name);
  const columnOf = (header: string): number => {
    const shown = looks.renamed[name]?.[header] ?? header;
    for (let column = 1; column <= tab.lastColumn(); column += 1) if (tab.cell(1, column)?.value === shown) return column;
    return 0;
  };
  const found: Record<string, unknown> = {};
  for (let row = 2; row <= tab.lastRow(); row += 1) {
    found[String(tab.cell(row, columnOf(key))?.value ?? '')] = tab.cell(row, columnOf(wanted))?.value ?? '';
  }
  return found;
}

/** What one heartbeat says and writes: statuses with the progress of their rows, and loads by name. */
export function sweepWorkbook(
  host: Host,
  looks: Looks,
): { readonly statuses: readonly Seen[]; readonly loads: Readonly<Record<string, unknown>> } {
  const { report, run } = beat(host);
  if (run.error !== null) throw new Error(run.error.message);
  const statuses = report['statuses'] as readonly Seen[];
  const progress = { ...cellsOf(host, 'Rocks', 'ID', 'Progress', looks), ...cellsOf(host, 'Goals', 'ID', 'Progress', looks) };
  return {
    statuses: statuses.map((status) => ({ ...status, progress: progress[status.id] ?? '' })),
    loads: cellsOf(host, 'People', 'Name', 'Load', looks),
  };
}
