import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../local/host/host';
import { columnOf, typeAct, typeSetting } from '../../local/sample/fill-sheet';
import { sampleActs, type Act } from '../../local/sample/story';
import type { Tab } from '../../local/store/tab';
import { beatAt, makeCafe, root, tabOf, typeInto } from './cafe';

interface Template {
  readonly tables: readonly { readonly tab: string; readonly columns: readonly { readonly header: string; readonly writer: string }[] }[];
}

const tables = readdirSync(join(root, 'templates'))
  .map((folder) => JSON.parse(readFileSync(join(root, 'templates', folder, 'template.json'), 'utf8')) as Template)
  .flatMap((template) => template.tables);

/** Settings that the engine keeps. */
const KEPT = ['Time zone', 'Locale', 'File', 'Sweeper', 'Sample rows'];

function enginesColumns(tab: Tab): ReadonlySet<number> {
  const table = tables.find((one) => one.tab === tab.name);
  const engine = (table?.columns ?? []).filter(({ writer }) => writer === 'engine').map(({ header }) => columnOf(tab, header));
  return new Set(engine.filter((column) => column > 0));
}

function isEngines(tab: Tab, row: number, column: number, columns: ReadonlySet<number>): boolean {
  if (tab.name === 'Home') return true;
  if (tab.name === 'Settings' && KEPT.includes(String(tab.cell(row, 1)?.value))) return true;
  return row > 1 && columns.has(column);
}

/** Everything in the file that is not the engine's, header and place of each tab included, as `tab!row,column` with the cell. */
function teamsPicture(host: Host): ReadonlyMap<string, string> {
  const picture = new Map<string, string>(host.book.tabs.map((tab, index) => [`${tab.name}!tab`, `${index} ${String(tab.hidden)}`]));
  for (const tab of host.book.tabs) {
    const columns = enginesColumns(tab);
    tab.forEachCell(({ value, formula = '', format = '', note = '' }, row, column) => {
      if (isEngines(tab, row, column, columns) || (value === '' && formula === '' && note === '')) return;
      picture.set(`${tab.name}!${row},${column}`, JSON.stringify({ value, formula, format, note }));
    });
  }
  return picture;
}

function changesOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const places = [...new Set([...before.keys(), ...after.keys()])].filter((place) => before.get(place) !== after.get(place));
  return places.map((place) => `${place}: ${before.get(place) ?? ''} -> ${after.get(place) ?? ''}`).sort();
}

/** What the team has in its file besides: a tab, a column of its own in the middle of four tables, a formula beside each, notes. */
function furnish(host: Host): void {
  const own = host.book.addTab('Till');
  own.setCell(12, 2, { value: 3 });
  own.setCell(1, 1, { value: 'Ours', note: 'do not touch', format: '@' });
  own.setCell(2, 1, { value: 0, formula: '=SUM(B1:B11)' });
  for (const name of ['Processes', 'Runs', 'People', 'Rocks', 'Scorecard', 'Outbox', 'Run steps']) {
    const tab = tabOf(host, name);
    tab.insertColumnsAfter(4, 1);
    tab.setCell(1, 5, { value: 'Our own' });
    for (let row = 2; row < 6; row += 1) tab.setCell(row, 5, { value: '', formula: `=IF(A${row}="","",ROW())`, format: '0.00' });
    const last = tab.lastColumn();
    tab.setCell(1, last + 2, { value: 'At the end' });
    tab.setCell(3, last + 2, { value: 0.5, note: 'half', format: '0%' });
  }
}

const TILL = {
  ...{
    Process: 'Till at zero',
    Owner: 'Ben Okafor',
    Backup: 'Ana Ruiz',
    Cadence: 'every day',
    'Due at': '20:00',
    Proof: 'cell Till!B12 = 0',
  },
  Serves: 'Guests come back',
};

function openingDay(): Host {
  const host = makeCafe({ now: '2026-11-16T05:00', sample: true });
  furnish(host);
  typeSetting(host, 'Acknowledge holds', '1 hour');
  const processes = tabOf(host, 'Processes');
  Object.entries(TILL).forEach(([header, value]) => {
    processes.setCell(7, columnOf(processes, header), { value });
  });
  return host;
}

const host = openingDay();
const settings = tabOf(host, 'Settings');
const domains = Array.from({ length: settings.lastRow() }, (_none, at) => at + 1).find(
  (at) => settings.cell(at, 1)?.value === 'Approved domains',
);
const allowed: string[] = [];
const foreign: string[] = [];

/** A heartbeat; what it changed in the team's cells is sorted into what it may change and the rest. */
function beatAndCompare(at: string): void {
  const before = teamsPicture(host);
  const { report } = beatAt(host, at);
  expect(report['complete']).toBe(true);
  const linkOrStart = /^Processes!7,\d+: |^Processes!\d,18:  -> \{"value":46342,/;
  const approved = new RegExp(`^Settings!${String(domains)},2:  -> \\{"value":"corner-cup.example"`);
  const usedUp = /^Runs!\d+,\d+: \{"value":"I have it".* -> $/;
  const ticked = /^Runs!\d+,\d+: .* -> \{"value":true,"formula":"",/;
  const raised = /^Issues!4,[2356]:  -> \{"value":"(Food thrown away is off track|Runsheet"|Short"|K-WST1 )/;
  const may = [linkOrStart, approved, usedUp, ticked, raised];
  for (const change of changesOf(before, teamsPicture(host))) {
    (may.some((pattern) => pattern.test(change)) ? allowed : foreign).push(`${at} ${change}`);
  }
}

function typeNext(at: Host, acts: Act[]): void {
  const act = acts.shift();
  if (act !== undefined) typeAct(at, act);
}

const hour = (day: number, n: number): string => `2026-11-${day}T${String(n).padStart(2, '0')}:05`;

beforeAll(() => {
  const acts = [...sampleActs];
  for (const day of [16, 17]) {
    for (let n = 5; n < 24; n += 2) {
      while ((acts[0]?.at ?? '9') < hour(day, n)) typeNext(host, acts);
      if (day === 16 && n === 21) typeInto(host, 'Runs', ['Process', 'Till at zero'], { Answer: 'I have it' });
      if (day === 17 && n === 19) tabOf(host, 'Till').setCell(12, 2, { value: 0 });
      beatAndCompare(hour(day, n));
    }
  }
});

describe('cells of the team over two days', () => {
  it('are left alone', () => {
    expect(foreign).toEqual([]);
  });

  it('are written where the contract says so: a link is completed, Starts is filled, a cell proof ticks, an answer is used up, domains are noted, an issue is raised', () => {
    const processes = tabOf(host, 'Processes');
    expect(allowed.map((change) => change.slice(0, change.indexOf(': ')))).toEqual([
      ...[2, 3, 5, 6].map((column) => `2026-11-16T05:05 Issues!4,${column}`),
      ...[2, 3, 4, 5, 6].map((row) => `2026-11-16T05:05 Processes!${row},18`),
      '2026-11-16T05:05 Processes!7,17',
      '2026-11-16T05:05 Processes!7,18',
      `2026-11-16T05:05 Settings!${String(domains)},2`,
      '2026-11-16T23:05 Runs!9,18',
      '2026-11-17T19:05 Runs!16,16',
    ]);
    expect(processes.cell(7, columnOf(processes, 'Serves'))?.value).toBe('G-GST1 Guests come back');
  });

  it('were many, and the engine was busy beside them', () => {
    expect(teamsPicture(host).size).toBeGreaterThan(500);
    expect(tabOf(host, 'Runs').lastRow()).toBeGreaterThan(15);
    expect(host.desk.mails.length).toBeGreaterThan(5);
  });
});
