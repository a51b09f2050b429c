import { applyBind } from '../../src/app/adopt/bind-apply';
import { readColumnsTab } from '../../src/app/adopt/bind-columns-tab';
import { bindRead } from '../../src/app/adopt/bind-read';
import { applyUnbind } from '../../src/app/adopt/bind-undo';
import { readPresent } from '../../src/app/install/read-present';
import { specOf } from '../../src/app/sweep/read-tables';
import { planBind } from '../../src/core/adopt/bind/plan-bind';
import type { EnginePlace } from '../../src/core/adopt/bind/bind-plan';
import { planUnbind } from '../../src/core/adopt/bind/plan-unbind';
import type { Host } from '../../local/host/host';
import type { Tab } from '../../local/store/tab';
import { makeDraft } from '../support/bind-draft';
import { openPlatform } from '../support/platform-ports';
import { beatAt, makeCafe, tabOf } from './cafe';

const NAME = 'Big things';
const WIDTH = 7;
const HEADER = 4;

type Line = readonly (string | number | { readonly formula: string; readonly value: string | number })[];
const lines: readonly Line[] = [
  ['Café plan 2026', '', '', '', '', '', ''],
  ['', '', '', '', '', '', 'updated by hand'],
  ['', '', '', '', '', '', ''],
  ['What', 'Who', 'By when', 'Status', 'Cost', 'Double', 'Note'],
  ['KITCHEN', '', '', '', '', '', ''],
  ['Open the shop', 'Ana', '23/4/2026', 'green', 100, { formula: '=E6*2', value: 200 }, '=not a formula'],
  ['Hire two cooks', 'Ben', '1/12/2026', 'red', 50, { formula: '=E7*2', value: 100 }, ''],
  ['BAR', '', '', '', '', '', ''],
  ['New menu', 'Cy', '30/11/2026', '', 20, { formula: '=E9*2', value: 40 }, ''],
  ['Total', '', '', '', { formula: '=SUM(E6:E9)', value: 170 }, '', ''],
];

/** A tab as a team keeps it, with everything that must survive. */
function furnish(host: Host): Tab {
  const tab = host.book.addTab(NAME);
  lines.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (cell === '') return;
      const stored = typeof cell === 'object' ? cell : { value: cell };
      tab.setCell(row + 1, column + 1, { ...stored, ...(column === 4 ? { format: '#,##0 "€"' } : {}) });
    }),
  );
  tab.setCell(6, 7, { value: '=not a formula', note: 'ask Ana', format: '@' });
  tab.columnWidths.set(1, 240);
  tab.merges = [{ row: 1, column: 1, rows: 1, columns: 4 }];
  tab.validations = [
    { area: { row: 5, column: 4, rows: 6, columns: 1 }, rule: { kind: 'list', values: ['green', 'red'], strict: true, dropdown: true } },
  ] as unknown as Tab['validations'];
  tab.conditionals = [
    {
      areas: [{ row: 5, column: 4, rows: 6, columns: 1 }],
      test: { kind: 'text', value: 'red' },
      background: '#ff0000',
      colour: null,
      bold: false,
    },
  ];
  tab.frozenRows = HEADER;
  return tab;
}

/** Everything of the team's in the tab: cells, formulas, formats and notes of its columns, widths, rules, colours, merged cells. */
function pictureOf(tab: Tab): unknown {
  const cells: Record<string, unknown> = {};
  tab.forEachCell((cell, row, column) => {
    if (column <= WIDTH) cells[`${row},${column}`] = cell;
  });
  const { merges, validations, conditionals, frozenRows, frozenColumns } = tab;
  const widths = [...tab.columnWidths].filter(([column]) => column <= WIDTH);
  const rules = validations.filter(({ area }) => area.column <= WIDTH);
  return { cells, widths, merges, rules, conditionals, frozenRows, frozenColumns };
}

function openDay(): { readonly host: Host; readonly tab: Tab; readonly ports: ReturnType<typeof openPlatform>['ports'] } {
  const host = makeCafe({ now: '2026-11-16T05:00', templates: ['processes', 'people', 'vto', 'rocks'] });
  const tab = furnish(host);
  return { host, tab, ports: openPlatform(host).ports };
}

function bind({ tab, ports }: Pick<ReturnType<typeof openDay>, 'tab' | 'ports'>, engine: EnginePlace = 'end'): void {
  const draft = makeDraft({
    tab: NAME,
    grid: ports.workbook.read(NAME),
    headerRows: [HEADER],
    dataRows: [6, 7, 9],
    columns: { rock: 0, owner: 1, due: { index: 2, reading: { dates: 'day first' } }, owner_says: 3 },
    around: { merges: tab.merges, ours: { tab: 'Rocks', rows: 0 } },
    more: { tabId: tab.id, engine },
  });
  const result = planBind(draft);
  if (!result.ok) throw new Error(result.says.join(' '));
  expect(applyBind(ports, result.plan)).toBe(true);
}

function unbind(ports: ReturnType<typeof openDay>['ports']): void {
  const { bindings } = readPresent(ports.workbook, [], specOf('columns'));
  const columns = readColumnsTab(ports.workbook);
  if (columns === null) throw new Error('no Columns');
  const raw = bindRead(ports.workbook, specOf('rocks'), { tab: NAME, grid: ports.workbook.read(NAME) }, bindings);
  const result = planUnbind(specOf('rocks'), columns, raw, bindings);
  if (!result.ok) throw new Error(result.says.join(' '));
  applyUnbind(ports, result.plan);
}

const textAt = (tab: Tab, row: number, column: number): string => String(tab.cell(row, column)?.value ?? '');

function columnIn(tab: Tab, header: string): number {
  for (let column = 1; column <= tab.lastColumn(); column += 1) if (textAt(tab, HEADER, column) === header) return column;
  throw new Error(`no column ${header}`);
}

const idsOf = (tab: Tab): Readonly<Record<string, string>> => {
  const [title, id] = [columnIn(tab, 'What'), columnIn(tab, 'ID')];
  const rows = Array.from({ length: tab.lastRow() - HEADER }, (_unused, at) => HEADER + 1 + at);
  return Object.fromEntries(
    rows.filter((row) => textAt(tab, row, title) !== '').map((row) => [textAt(tab, row, title), textAt(tab, row, id)]),
  );
};

const statusOf = (report: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> => {
  const statuses = report['statuses'] as readonly { readonly tab: string; readonly title: string; readonly status: string }[];
  return Object.fromEntries(statuses.filter(({ tab }) => tab === NAME).map(({ title, status }) => [title, status]));
};

describe('a messy tab of the team in the built add-on', () => {
  it('stays as it is, with its formulas, formats, rules and widths, while its statuses are worked out', () => {
    const day = openDay();
    const before = pictureOf(day.tab);
    bind(day);
    expect(pictureOf(day.tab)).toEqual(before);
    const { report } = beatAt(day.host, '2026-11-16T06:05');
    expect(pictureOf(tabOf(day.host, NAME))).toEqual(before);
    expect(statusOf(report)).toEqual({ 'Open the shop': 'Off track', 'Hire two cooks': 'Incomplete', 'New menu': 'Incomplete' });
    const tab = tabOf(day.host, NAME);
    expect(textAt(tab, 6, columnIn(tab, 'Status (Runsheet)'))).toBe('Off track');
    expect(idsOf(tab)).toMatchObject({ KITCHEN: '-', BAR: '-', Total: '-' });
    expect(tab.protections.every(({ warningOnly, area }) => warningOnly && (area?.column ?? 0) > WIDTH)).toBe(true);
  });

  it('costs a check that has nothing to do one call for the tab', () => {
    const day = openDay();
    // The second check is the one that looks once a day for what was changed.
    ['2026-11-16T06:05', '2026-11-16T07:05'].forEach((at) => beatAt(day.host, at));
    const before = beatAt(day.host, '2026-11-16T08:05').run.calls.total;
    bind(day);
    beatAt(day.host, '2026-11-16T09:05');
    expect(beatAt(day.host, '2026-11-16T10:05').run.calls.total).toBe(before);
  });

  it('keeps the id of each row when rows are sorted, a column is inserted and a header renamed', () => {
    const day = openDay();
    bind(day);
    beatAt(day.host, '2026-11-16T06:05');
    const tab = tabOf(day.host, NAME);
    const ids = idsOf(tab);
    const width = tab.lastColumn();
    const moved = [6, 9].map((row) => Array.from({ length: width }, (_unused, at) => tab.cell(row, at + 1)));
    [9, 6].forEach((row, at) => moved[at]?.forEach((cell, column) => tab.setCell(row, column + 1, cell)));
    tab.insertColumnsAfter(1, 1);
    beatAt(day.host, '2026-11-16T07:05');
    expect(idsOf(tabOf(day.host, NAME))).toEqual(ids);
    tabOf(day.host, NAME).setCell(HEADER, 3, { value: 'Lead' });
    const { report } = beatAt(day.host, '2026-11-16T08:05');
    expect(idsOf(tabOf(day.host, NAME))).toEqual(ids);
    expect((report['issues'] as readonly { readonly code: string }[]).filter(({ code }) => code.startsWith('bound-'))).toEqual([]);
    expect(statusOf(report)['Open the shop']).toBe('Off track');
  });

  it('is as it was, cell by cell, once the binding is taken back', () => {
    const day = openDay();
    const everything = (): unknown => {
      const cells: Record<string, unknown> = {};
      tabOf(day.host, NAME).forEachCell((cell, row, column) => (cells[`${row},${column}`] = cell));
      const { protections, validations, merges, conditionals } = tabOf(day.host, NAME);
      return { cells, protections, validations, merges, conditionals };
    };
    const before = everything();
    bind(day);
    beatAt(day.host, '2026-11-16T06:05');
    unbind(day.ports);
    expect(everything()).toEqual(before);
    beatAt(day.host, '2026-11-16T07:05');
    expect(everything()).toEqual(before);
  });

  it('is not written at all where the columns of Runsheet stand in a tab of their own', () => {
    const day = openDay();
    const whole = (): unknown => {
      const { protections, columnWidths } = tabOf(day.host, NAME);
      const cells: Record<string, unknown> = {};
      tabOf(day.host, NAME).forEachCell((cell, row, column) => (cells[`${row},${column}`] = cell));
      return { cells, protections, widths: [...columnWidths], picture: pictureOf(tabOf(day.host, NAME)) };
    };
    const before = whole();
    const tabs = day.host.book.tabs.map(({ name }) => name);
    bind(day, 'own tab');
    const { report } = beatAt(day.host, '2026-11-16T06:05');
    expect(statusOf(report)['Open the shop']).toBe('Off track');
    const beside = tabOf(day.host, `${NAME} (Runsheet)`);
    expect([2, 3].map((row) => [1, 2, 4].map((column) => textAt(beside, row, column)))).toEqual([
      ['-', 'KITCHEN', ''],
      [expect.stringMatching(/^R-/), 'Open the shop', 'Off track'],
    ]);
    expect(whole()).toEqual(before);
    unbind(day.ports);
    beatAt(day.host, '2026-11-16T07:05');
    expect(whole()).toEqual(before);
    expect(day.host.book.tabs.map(({ name }) => name)).toEqual(tabs);
  });
});
