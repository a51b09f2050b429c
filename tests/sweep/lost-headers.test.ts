import type { Heartbeat } from '../../local/cli/call-add-on';
import { seededRandom } from '../../local/host/random';
import { columnOf, textAt } from '../../local/sample/fill-sheet';
import { beatAt, goBack, remember, rowsOf, tabOf, toldLines } from './cafe';
import { hours } from './people';
import { makeWholeMorning } from './whole-morning';

/** `npm run soak` asks for every header of every tab; at every commit those that tell rows apart are tried, and a few more. */
const SEED = Number(process.env['RUNSHEET_SEED'] ?? 20261121);
const ALL = process.env['RUNSHEET_PEOPLE'] === 'all';
const DRAWN = 10;
const draw = seededRandom(SEED);

type Header = readonly [string, string];

const host = makeWholeMorning();
const morning = remember(host);
const LOST = [...hours('2026-11-20', 9, 13), '2026-11-20T13:40'];
const BACK = hours('2026-11-20', 15, 20);

/** Headers beside `ID` without which a row cannot be told from another, or would stand for another. Checks do not read Meetings. */
const TELLING: readonly string[] = ['Runs Key', 'Run steps Run', 'Run steps Order', 'Outbox Key', 'Processes Due at', 'Processes Location'];

const headersOf = (name: string): readonly Header[] =>
  Array.from({ length: tabOf(host, name).lastColumn() }, (_none, at) => [name, textAt(tabOf(host, name), 1, at + 1)] as const);
const headers = host.book.tabs
  .filter(({ name }) => name !== 'Home')
  .flatMap(({ name }) => headersOf(name).filter(([, header]) => /^[A-Z]/.test(header)));
const isTelling = ([tab, header]: Header): boolean => (header === 'ID' && tab !== 'Meetings') || TELLING.includes(`${tab} ${header}`);
const others = headers.filter((one) => !isTelling(one));
const drawn: readonly Header[] = ALL
  ? others
  : Array.from({ length: DRAWN }, () => others[Math.floor(draw() * others.length)] ?? ['Runs', 'Why']);

function rename(tab: string, from: string, to: string): void {
  const found = tabOf(host, tab);
  const column = columnOf(found, from);
  found.setCell(1, column, { ...found.cell(1, column), value: to });
}

const twice = (list: readonly string[]): readonly string[] => list.filter((one, at) => one !== '' && list.indexOf(one) !== at);
const keysOf = (tab: string): readonly string[] => rowsOf(host, tab).map((row) => row['Key'] ?? '');
const runsNow = (): readonly string[] =>
  rowsOf(host, 'Runs')
    .map((row) => [row['Key'], row['Status'], row['Assignee'], row['Hop']].join(' '))
    .sort();

/** Every cell but those of Home, which says when it was last checked. */
const cellsNow = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(host.book.tabs.filter(({ name }) => name !== 'Home').map(({ name }) => [name, rowsOf(host, name)]));

interface Beats {
  readonly last: Heartbeat;
  /** Tabs in which the last of these heartbeats wrote something. */
  readonly written: readonly string[];
}

function beatThrough(moments: readonly string[]): Beats {
  moments.slice(0, -1).forEach((at) => beatAt(host, at));
  const before = cellsNow();
  const last = beatAt(host, moments[moments.length - 1] ?? '');
  const after = cellsNow();
  return { last, written: Object.keys(after).filter((tab) => JSON.stringify(after[tab]) !== JSON.stringify(before[tab])) };
}

goBack(host, morning);
[...LOST, ...BACK].forEach((at) => beatAt(host, at));
const undisturbed = { runs: runsNow(), told: toldLines(host) };

function lose([tab, header]: Header): { readonly lost: Beats; readonly back: Beats } {
  goBack(host, morning);
  rename(tab, header, 'Our own word');
  const lost = beatThrough(LOST);
  rename(tab, 'Our own word', header);
  return { lost, back: beatThrough(BACK) };
}

const doubled = (): unknown => ({ told: twice(toldLines(host)), runs: twice(keysOf('Runs')), mails: twice(keysOf('Outbox')) });
const NONE = { told: [], runs: [], mails: [] };

describe('a header that is lost for six heartbeats', () => {
  afterAll(() => console.info(`${headers.length - others.length + drawn.length} of ${headers.length} headers, RUNSHEET_SEED=${SEED}.`));

  it.each(drawn)('%s, %s: no run twice, nothing mailed twice, nothing written every hour', (tab, header) => {
    const { lost, back } = lose([tab, header]);
    expect([doubled(), lost.written, back.written]).toEqual([NONE, [], []]);
  });

  it.each(headers.filter(isTelling))('%s, %s: the tab rests and is named, and once the header is back all goes on', (tab, header) => {
    const { lost, back } = lose([tab, header]);
    expect([doubled(), lost.written, back.written]).toEqual([NONE, [], []]);
    const issues = lost.last.report['issues'] as readonly { readonly code: string; readonly tab: string; readonly message: string }[];
    expect(issues.filter((issue) => issue.code === 'missing-column').map(({ message }) => message)).toEqual([
      `${tab}: the column "${header}" is missing in row 1, so nothing of the tab is read; write that header again.`,
    ]);
    expect(runsNow()).toEqual(undisturbed.runs);
    expect(undisturbed.told).toEqual(expect.arrayContaining(toldLines(host)));
  });
});
