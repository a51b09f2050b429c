import { makeMemoryPorts, type MemoryOptions, type MemoryPorts } from './memory-ports';
import { installTemplates } from '../../src/app/install/install';
import { tableSpecs } from '../../src/app/templates';
import type { Cell } from '../../src/core/tables/cell';

/** A row by header text, as a person would fill it in. */
export type TypedRow = Readonly<Record<string, Cell>>;

/** Settings by name and rows by tab. */
export interface CompanyOptions extends MemoryOptions {
  readonly settings?: Readonly<Record<string, Cell>>;
  readonly rows?: Readonly<Record<string, readonly TypedRow[]>>;
}

const PEOPLE: readonly TypedRow[] = [
  { Name: 'Ana', Email: 'ana@cafe.example', Manager: 'Dee' },
  { Name: 'Ben', Email: 'ben@cafe.example', Manager: 'Dee' },
  { Name: 'Cy', Email: 'cy@cafe.example', Manager: 'Dee' },
  { Name: 'Dee', Email: 'dee@cafe.example' },
];

/** A grid of a tab of the workbook. */
export function gridOf(ports: MemoryPorts, tab: string): Cell[][] {
  return ports.workbook.read(tab);
}

function columnIn(grid: readonly (readonly Cell[])[], header: string, tab: string): number {
  const index = (grid[0] ?? []).indexOf(header);
  if (index < 0) throw new Error(`${tab} has no column ${header}`);
  return index;
}

/** Rows of a tab as objects by header; only those that hold something. */
export function rowsOf(ports: MemoryPorts, tab: string): readonly TypedRow[] {
  const grid = gridOf(ports, tab);
  const headers = (grid[0] ?? []).map(String);
  return grid
    .slice(1)
    .filter((cells) => cells.some((cell) => cell !== '' && cell !== false))
    .map((cells) => Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? ''])));
}

/** Types a value into one cell, as a person would. `row` is the sheet row. */
export function typeInto(ports: MemoryPorts, tab: string, row: number, header: string, value: Cell): void {
  ports.workbook.write(tab, row, columnIn(gridOf(ports, tab), header, tab) + 1, [[value]]);
}

/** Adds rows below the last used one. */
export function addRows(ports: MemoryPorts, tab: string, rows: readonly TypedRow[]): void {
  for (const row of rows) {
    const at = rowsOf(ports, tab).length + 2;
    const grid = gridOf(ports, tab);
    const cells: Cell[] = (grid[0] ?? []).map((header) => row[String(header)] ?? '');
    for (const header of Object.keys(row)) columnIn(grid, header, tab);
    ports.workbook.append(tab, at - 1, [cells]);
  }
}

/** Sheet row of the first row whose `header` holds `value`. */
export function rowNumber(ports: MemoryPorts, tab: string, header: string, value: Cell): number {
  const grid = gridOf(ports, tab);
  const column = columnIn(grid, header, tab);
  const index = grid.findIndex((cells, at) => at > 0 && cells[column] === value);
  if (index < 0) throw new Error(`${tab} has no row with ${header} ${String(value)}`);
  return index + 1;
}

/** Writes settings by name. */
export function setSettings(ports: MemoryPorts, settings: Readonly<Record<string, Cell>>): void {
  for (const [name, value] of Object.entries(settings))
    typeInto(ports, 'Settings', rowNumber(ports, 'Settings', 'Setting', name), 'Value', value);
}

/** A company with all templates, four people (Ana, Ben, Cy and the business owner Dee) and the given rows. Mail is on. */
export function makeCompany(options: CompanyOptions = {}): MemoryPorts {
  const ports = makeMemoryPorts(options);
  const templates = [...new Set(Object.values(tableSpecs).map((spec) => spec.template))];
  const installed = installTemplates(ports, { templates, sample: false });
  if (!installed.ok) throw new Error(installed.says.join(' '));
  addRows(ports, 'People', options.rows?.['People'] ?? PEOPLE);
  setSettings(ports, { 'Business owner': 'Dee', 'Escalation mail': 'on', ...options.settings });
  for (const [tab, rows] of Object.entries(options.rows ?? {})) if (tab !== 'People') addRows(ports, tab, rows);
  return ports;
}

/** The state of a world, to make others like it from: every cell and property; mails that went out are not part of it. */
export function snapshotOf(ports: MemoryPorts): Pick<MemoryOptions, 'tabs' | 'properties'> {
  const tabs = Object.fromEntries(ports.workbook.sheets.map((sheet) => [sheet.name, sheet.cells.map((row) => [...row])]));
  return { tabs, properties: { ...ports.store.all() } };
}
