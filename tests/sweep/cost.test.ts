import type { Host } from '../../local/host/host';
import { displayValue } from '../../local/store/display';
import type { Heartbeat } from '../../local/cli/call-add-on';
import { beatAt, goBack, makeCafe, tabOf } from './cafe';
import { BUSY, makeMorning } from './morning';
import { typeRows } from '../../local/bench/build-company';
import { columnOf } from '../../local/sample/fill-sheet';

const ALL = ['home', 'vto', 'rocks', 'scorecard', 'processes', 'meetings', 'work', 'people', 'system'];
/** Tabs a sweep does not read whole. */
const UNREAD = ['Sheet1', 'Log', 'History', 'Run archive', 'Log archive', 'Mail archive', 'Link lists', 'Dictionary'];

const boundTabs = (host: Host): number => host.book.tabs.filter((tab) => !UNREAD.includes(tab.name)).length;

/** Last heartbeat and next check on Home. */
const HEARTBEAT = ['Home!3,2', 'Home!4,2'];

type Picture = ReadonlyMap<string, string>;

/** Every cell of the file as `tab!row,column` with what it holds. */
function pictureOf(host: Host): Picture {
  const picture = new Map<string, string>();
  for (const tab of host.book.tabs) {
    tab.forEachCell(({ value, format, formula }, row, column) => {
      if (value !== '' || formula !== undefined) {
        picture.set(`${tab.name}!${row},${column}`, formula ?? displayValue(value, format, host.book.locale));
      }
    });
  }
  return picture;
}

function differences(before: Picture, after: Picture): readonly string[] {
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places].filter((place) => before.get(place) !== after.get(place)).sort();
}

/** What design section 8 allows: reads, for each changed tab a second read, its blocks and its appends, 2 a mail, 14; and one that makes the log safe before the ledger. */
function allowed(host: Host, { run }: Heartbeat, changed: readonly { readonly blocks: number; readonly appends: boolean }[]): number {
  const perTab = changed.reduce((sum, { blocks, appends }) => sum + 1 + blocks + (appends ? 2 : 0), 0);
  return boundTabs(host) + perTab + 2 * run.mails.length + 15;
}

/** Groups of engine columns that stand side by side, by tab, as the product installs them. */
const BLOCKS: Readonly<Record<string, number>> = {
  Processes: 2,
  Steps: 1,
  Runs: 1,
  'Run steps': 1,
  Outbox: 1,
  People: 1,
  Log: 1,
  Settings: 1,
};

function changedTabs(host: Host, before: Picture): readonly { readonly blocks: number; readonly appends: boolean }[] {
  const after = pictureOf(host);
  const names = new Set(differences(before, after).map((place) => place.split('!')[0] ?? ''));
  const rowsIn = (picture: Picture, name: string): number =>
    new Set([...picture.keys()].filter((place) => place.startsWith(`${name}!`)).map((place) => place.split(',')[0])).size;
  return [...names].map((name) => ({ blocks: BLOCKS[name] ?? 4, appends: rowsIn(after, name) > rowsIn(before, name) }));
}

describe('a heartbeat with nothing to do', () => {
  it.each([
    ['of a default installation', undefined],
    ['of every template', ALL],
  ])('%s makes at most one call a bound tab and 12, and writes heartbeat and state alone', (_name, templates) => {
    const host = makeCafe(templates === undefined ? {} : { templates });
    typeRows(host, 'Processes', [{ Process: 'Check', Owner: 'Ana', Cadence: 'every day', 'Due at': '07:00' }]);
    ['2026-11-20T00:05', '2026-11-20T01:05', '2026-11-20T02:05'].forEach((at) => beatAt(host, at));
    const [before, properties] = [pictureOf(host), new Map(host.desk.store('document:cafe'))];
    const { run, report } = beatAt(host, '2026-11-20T03:05');
    expect(run.calls.total).toBeLessThanOrEqual(boundTabs(host) + 12);
    expect(run.calls.total).toBeGreaterThan(10);
    expect([report['changed'], run.mails]).toEqual([0, []]);
    expect(differences(before, pictureOf(host))).toEqual(HEARTBEAT);
    const after = [...host.desk.store('document:cafe')].filter(([key, value]) => properties.get(key) !== value);
    expect(after.map(([key]) => key)).toEqual(['state']);
    expect(run.calls.byService).toMatchObject({ 'Range.setValues': 1, 'Properties.setProperty': 1 });
  });
});

describe('a heartbeat with much to do', () => {
  it('keeps the formula of the budget', () => {
    const { host, morning } = makeMorning();
    goBack(host, morning);
    const before = pictureOf(host);
    const beat = beatAt(host, BUSY);
    const changed = changedTabs(host, before);
    expect(changed.length).toBeGreaterThan(3);
    expect(beat.run.calls.total).toBeLessThanOrEqual(allowed(host, beat, changed));
  });

  it('costs as many calls for sixty processes as for six, but for the mails', () => {
    const callsFor = (count: number): number => {
      const host = makeCafe({ warm: true });
      const rows = Array.from({ length: count }, (_unused, n) => ({
        ...{ Process: `Check ${n}`, Owner: 'Ana', Backup: 'Ben', Cadence: 'every day', 'Due at': '07:00', Proof: 'none' },
      }));
      typeRows(host, 'Processes', rows);
      ['2026-11-19T18:35', '2026-11-20T00:05', '2026-11-20T07:05'].forEach((at) => beatAt(host, at));
      const runs = tabOf(host, 'Runs');
      for (let row = 2; row <= count + 1; row += 2) runs.setCell(row, columnOf(runs, 'Done'), { value: true });
      const { run, report } = beatAt(host, BUSY);
      expect([report['closed'], report['moved']].map((list) => (list as unknown[]).length)).toEqual([count / 2, count / 2]);
      // Growing the grid is one call a tab, whenever the rows that were there are used up.
      return run.calls.total - 2 * run.mails.length - (run.calls.byService['Sheet.insertRowsAfter'] ?? 0);
    };
    expect(callsFor(60)).toBe(callsFor(6));
  });
});
