import { applyBind } from '../../../src/app/adopt/bind-apply';
import { readColumnsTab } from '../../../src/app/adopt/bind-columns-tab';
import { applyUnbind } from '../../../src/app/adopt/bind-undo';
import { readPresent } from '../../../src/app/install/read-present';
import { specOf } from '../../../src/app/sweep/read-tables';
import { runSweep } from '../../../src/app/sweep/sweep';
import { planBind } from '../../../src/core/adopt/bind/plan-bind';
import { planUnbind } from '../../../src/core/adopt/bind/plan-unbind';
import { bindTable } from '../../../src/core/tables/bind-table';
import type { Cell } from '../../../src/core/tables/cell';
import { makeDraft, type DraftWish } from '../../support/bind-draft';
import { gridOf, makeCompany } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';

const TAB = 'Big things';
const team: readonly (readonly Cell[])[] = [
  ['Our big things for Q4', '', '', '', '', ''],
  ['', '', '', '', '', ''],
  ['', 'Plan', '', 'State', '', ''],
  ['What', 'Who', 'By when', 'Status', 'Cost', 'Goal'],
  ['SALES', '', '', '', '', ''],
  ['Open the shop', 'Ana', '23/4/2026', 'green', 100, 'Grow'],
  ['Hire two cooks', 'Ben', '1/12/2026', 'red', 50, ''],
  ['Total', '', '', '', 150, ''],
];
const wish: DraftWish = {
  tab: TAB,
  grid: team,
  headerRows: [3, 4],
  dataRows: [6, 7],
  columns: { rock: 0, owner: 1, due: { index: 2, reading: { dates: 'day first' } }, owner_says: 3, goal: 5 },
};

function makeWorld(): MemoryPorts {
  const ports = makeCompany({
    tabs: { [TAB]: team },
    rows: { Goals: [{ Goal: 'Grow', Owner: 'Dee', Year: 2026 }] },
    now: '2026-11-20T09:00',
  });
  return ports;
}

function bind(ports: MemoryPorts, wanted: DraftWish = wish): void {
  const id = ports.workbook.tabs().find(({ name }) => name === TAB)?.id ?? 0;
  const result = planBind(makeDraft({ ...wanted, more: { tabId: id, ...wanted.more } }));
  if (!result.ok) throw new Error(result.says.join(' '));
  expect(applyBind(ports, result.plan)).toBe(true);
}

function unbind(ports: MemoryPorts, table = 'rocks'): readonly string[] {
  const present = readPresent(ports.workbook, [], specOf('columns'));
  const columns = readColumnsTab(ports.workbook);
  if (columns === null) throw new Error('no Columns');
  const spec = specOf(table);
  const raw = bindTable(spec, TAB, gridOf(ports, TAB), present.bindings);
  const result = planUnbind(spec, columns, raw, present.bindings);
  if (!result.ok) throw new Error(result.says.join(' '));
  applyUnbind(ports, result.plan);
  return result.plan.says;
}

const ofTeam = (ports: MemoryPorts, width = 6): Cell[][] => gridOf(ports, TAB).map((row) => row.slice(0, width));
const added = (ports: MemoryPorts, width = 6): Cell[][] => gridOf(ports, TAB).map((row) => row.slice(width));
const idsByTitle = (ports: MemoryPorts, title = 0): Readonly<Record<string, Cell>> => {
  const grid = gridOf(ports, TAB);
  const id = (grid[3] ?? []).indexOf('ID');
  return Object.fromEntries(grid.slice(4).map((row) => [String(row[title]), row[id] ?? '']));
};

describe('a tab of the team that is bound', () => {
  it('keeps every cell of the team while its statuses are worked out', () => {
    const ports = makeWorld();
    bind(ports);
    const report = runSweep(ports);
    expect(ofTeam(ports)).toEqual(team);
    expect(report.statuses.filter(({ tab }) => tab === TAB).map(({ title, status, owner }) => [title, owner, status])).toEqual([
      ['Hire two cooks', 'Ben', 'Incomplete'],
      ['Open the shop', 'Ana', 'Off track'],
    ]);
    expect(added(ports)[3]).toEqual(['ID', 'Progress', 'Status (Runsheet)', 'Why', 'Since']);
    expect(
      added(ports)
        .slice(4)
        .map(([id]) => String(id).slice(0, 2)),
    ).toEqual(['-', 'R-', 'R-', '-']);
    expect(report.issues.filter(({ tab }) => tab === TAB).map(({ code }) => code)).toEqual([]);
  });

  it('is written nothing more by the next check', () => {
    const ports = makeWorld();
    bind(ports);
    runSweep(ports);
    const before = gridOf(ports, TAB);
    expect(runSweep(ports).changed).toBe(0);
    expect(gridOf(ports, TAB)).toEqual(before);
  });

  it('keeps the id of each row when rows are sorted, columns inserted and rows added', () => {
    const ports = makeWorld();
    bind(ports);
    runSweep(ports);
    const before = idsByTitle(ports);
    const grid = gridOf(ports, TAB);
    const sorted = [...grid.slice(0, 4), ...grid.slice(4).reverse(), ['New one', 'Cy', '', '', '', '', '', '', '', '', '']];
    const widened = sorted.map((row, at) => [at === 3 ? 'No' : at, ...row]);
    ports.workbook.write(TAB, 1, 1, widened);
    runSweep(ports);
    const { 'New one': fresh, ...kept } = idsByTitle(ports, 1);
    expect(kept).toEqual(before);
    expect(fresh).toMatch(/^R-/);
  });

  it('is as it was once the binding is taken back', () => {
    const ports = makeWorld();
    const columns = gridOf(ports, 'Columns');
    bind(ports);
    runSweep(ports);
    expect(unbind(ports)).toEqual([
      'Rocks is not read from "Big things" any more.',
      '"ID", "Progress", "Status (Runsheet)", "Why" and "Since" are cleared. Nothing else of the tab is changed.',
    ]);
    expect(gridOf(ports, TAB)).toEqual(team);
    expect(gridOf(ports, 'Columns')).toEqual(columns);
    expect(runSweep(ports).statuses.filter(({ tab }) => tab === TAB)).toEqual([]);
    expect(gridOf(ports, TAB)).toEqual(team);
  });
});
