import { applyBind } from '../../../src/app/adopt/bind-apply';
import { readColumnsTab } from '../../../src/app/adopt/bind-columns-tab';
import { bindRead } from '../../../src/app/adopt/bind-read';
import { applyUnbind } from '../../../src/app/adopt/bind-undo';
import { readPresent } from '../../../src/app/install/read-present';
import { specOf } from '../../../src/app/sweep/read-tables';
import { planBind } from '../../../src/core/adopt/bind/plan-bind';
import { planUnbind } from '../../../src/core/adopt/bind/plan-unbind';
import type { Cell } from '../../../src/core/tables/cell';
import { makeDraft, type DraftWish } from '../../support/bind-draft';
import { gridOf, makeCompany, type CompanyOptions } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';

export const TAB = 'Big things';

/** A tab as teams keep it: a title, two lines of header, a section, a total, columns of its own. */
export const team: readonly (readonly Cell[])[] = [
  ['Our big things for Q4', '', '', '', '', ''],
  ['', '', '', '', '', ''],
  ['', 'Plan', '', 'State', '', ''],
  ['What', 'Who', 'By when', 'Status', 'Cost', 'Goal'],
  ['SALES', '', '', '', '', ''],
  ['Open the shop', 'Ana', '23/4/2026', 'green', 100, 'Grow'],
  ['Hire two cooks', 'Ben', '1/12/2026', 'red', 50, ''],
  ['Total', '', '', '', 150, ''],
];

export const wish: DraftWish = {
  tab: TAB,
  grid: team,
  headerRows: [3, 4],
  dataRows: [6, 7],
  columns: { rock: 0, owner: 1, due: { index: 2, reading: { dates: 'day first' } }, owner_says: 3, goal: 5 },
};

/** A company whose Rocks stand on that tab. */
export function makeTeam(grid = team, options: CompanyOptions = {}): MemoryPorts {
  return makeCompany({
    tabs: { [TAB]: grid },
    rows: { Goals: [{ Goal: 'Grow', Owner: 'Dee', Year: 2026 }] },
    now: '2026-11-20T09:00',
    ...options,
  });
}

/** Binds the tab as a person would. */
export function bind(ports: MemoryPorts, wanted: DraftWish = wish): void {
  const id = ports.workbook.tabs().find(({ name }) => name === TAB)?.id ?? 0;
  const names = ports.workbook.tabs().map(({ name }) => name);
  const result = planBind(makeDraft({ ...wanted, around: { names, ...wanted.around }, more: { tabId: id, ...wanted.more } }));
  if (!result.ok) throw new Error(result.says.join(' '));
  expect(applyBind(ports, result.plan)).toBe(true);
}

/** Takes the binding back; what it said. */
export function unbind(ports: MemoryPorts, table = 'rocks'): readonly string[] {
  const present = readPresent(ports.workbook, [], specOf('columns'));
  const columns = readColumnsTab(ports.workbook);
  if (columns === null) throw new Error('no Columns');
  const spec = specOf(table);
  const result = planUnbind(
    spec,
    columns,
    bindRead(ports.workbook, spec, { tab: TAB, grid: gridOf(ports, TAB) }, present.bindings),
    present.bindings,
  );
  if (!result.ok) throw new Error(result.says.join(' '));
  applyUnbind(ports, result.plan);
  return result.plan.says;
}

/** Rows of a tab below its header as objects by header. */
export function rowsBelow(ports: MemoryPorts, tab: string, headerRow: number): readonly Readonly<Record<string, Cell>>[] {
  const grid = gridOf(ports, tab);
  const headers = grid[headerRow - 1] ?? [];
  return grid.slice(headerRow).map((cells) => Object.fromEntries(headers.map((header, at) => [String(header), cells[at] ?? ''])));
}

/** Puts a whole new picture of the tab there, as after inserting or moving columns. */
export function retype(ports: MemoryPorts, change: (row: readonly Cell[], at: number) => readonly Cell[]): void {
  const grid = gridOf(ports, TAB);
  const rows = grid.map((row, at) => [...change(row, at)]);
  const width = Math.max(...rows.map((row) => row.length), ...grid.map((row) => row.length));
  ports.workbook.write(
    TAB,
    1,
    1,
    rows.map((row) => Array.from({ length: width }, (_unused, at) => row[at] ?? '')),
  );
}
