import { CustomFunctions } from '../../local/host/custom-functions';
import { fireTrigger, openDocument } from '../../local/host/events';
import type { Absence } from '../../local/host/faults';
import type { Host } from '../../local/host/host';
import type { RunResult } from '../../local/host/run-result';
import { AFTER, BUSY, makeMorning, outcomeOf } from './morning';
import { beatAt, goBack, rowsOf, setClock } from './cafe';

const { host, morning } = makeMorning(false);

/** Everything that could change: cells, properties, triggers, mail. */
function footprint(at: Host): unknown {
  const cells = at.book.tabs.map((tab) => [tab.name, tab.version, tab.lastRow(), tab.hidden]);
  return { cells, changes: at.book.changes, desk: JSON.stringify(at.desk), mails: at.desk.mails.length };
}

function expectUntouched(act: () => void): void {
  goBack(host, morning);
  setClock(host, BUSY);
  host.desk.user(host.user);
  const before = footprint(host);
  act();
  expect(footprint(host)).toEqual(before);
}

const isNo = (run: RunResult): boolean => typeof run.value === 'string' && run.value.startsWith('{"ok":false,"error":"');
const FAKES = [
  undefined,
  null,
  '',
  'FULL',
  7,
  true,
  [],
  {},
  { authMode: 'FULL' },
  { authMode: 1 },
  [['FULL']],
  new Date(0),
  '{"request":"sweep"}',
];

describe('the hourly trigger’s function', () => {
  it.each(FAKES.map((fake) => [JSON.stringify(fake) ?? 'nothing', fake] as const))('does nothing for %s', (_name, fake) => {
    expectUntouched(() => {
      const run = host.run('runsheetHourly', fake === undefined ? [] : [fake]);
      expect([run.error, run.calls.total, isNo(run)]).toEqual([null, 0, true]);
    });
  });

  it('does nothing in a cell', () => {
    expectUntouched(() => {
      expect(String(new CustomFunctions(host).value('Runs!A1', 'runsheetHourly', [{ authMode: 'FULL' }]))).toMatch(/^\{"ok":false/);
    });
  });

  it('does its work for a real event, so that the tests above mean something', () => {
    goBack(host, morning);
    expect(beatAt(host, BUSY).run.mails.length).toBe(3);
  });
});

describe('the sidebar’s door', () => {
  it.each(['{"request":"sweep"}', '{"request":"start","mail":"on"}', '{"request":"install","sample":true}', 'nonsense', '', 7])(
    'does nothing in a cell for %s',
    (asked) => {
      expectUntouched(() => {
        expect(String(new CustomFunctions(host).value('Runs!A1', 'rpc', [asked]))).toMatch(/^\{"ok":false/);
      });
    },
  );

  it.each([
    'nonsense',
    '',
    '{}',
    '[]',
    'null',
    '{"request":"format"}',
    '{"request":"menuStart"}',
    '{"request":"start"}',
    '{"request":"start","mail":"On"}',
    '{"request":"start","mail":"on","user":"eve@elsewhere.example"}',
    '{"request":"overview","address":"eve@elsewhere.example"}',
    '{"request":"sweep","now":"2030-01-01"}',
    '{"request":"__proto__"}',
    '{"request":"cadences","questions":"every day"}',
    `{"request":"why","id":"${'x'.repeat(600_000)}"}`,
  ])('refuses %.40s with a sentence', (json) => {
    expectUntouched(() => {
      const run = host.rpc('rpc', json);
      expect([run.error, isNo(run)]).toEqual([null, true]);
    });
  });

  it('refuses what is no text', () => {
    [7, true, null, ['{"request":"sweep"}'], { request: 'sweep' }].forEach((argument) => {
      expectUntouched(() => {
        expect(isNo(host.rpc('rpc', argument))).toBe(true);
      });
    });
  });
});

describe('opening the file', () => {
  it.each(['NONE', 'LIMITED', 'FULL'] as const)('in %s builds the menu and touches nothing else', (authMode) => {
    expectUntouched(() => {
      const run = openDocument(host, { authMode });
      expect(run).toMatchObject({ error: null, missing: [], calls: { byService: { 'Menu.addToUi': 1 }, total: 1 } });
      expect(run?.menus.map(({ caption, items }) => [caption, items.map((item) => item.caption)])).toEqual([
        ['', ['Open Runsheet', 'Set up tabs', 'Check now', 'Start hourly checks', 'Stop hourly checks', 'Remove sample rows']],
      ]);
    });
  });
});

describe('a heartbeat that lost its document', () => {
  const GONE: readonly Absence[][] = [['spreadsheet'], ['lock'], ['properties'], ['spreadsheet', 'lock', 'properties', 'cache']];

  it.each(GONE)('without %s ends with a sentence, no mail and no claim; where there are properties they record it', (...absent) => {
    const says = 'Runsheet works inside a spreadsheet only, and no spreadsheet is open here.';
    goBack(host, morning);
    setClock(host, BUSY);
    const store = host.desk.store('document:cafe');
    const before = new Map(store);
    const rows = rowsOf(host, 'Outbox');
    const trigger = { uid: 'lost', handler: 'runsheetHourly', user: host.user, bookId: host.book.id, schedule: ['everyHours(1)'] };
    const run = fireTrigger(host, { ...trigger, event: 'CLOCK', disabled: false }, { faults: { absent } });
    expect([run?.error?.message, run?.mails, rowsOf(host, 'Outbox')]).toEqual([says, [], rows]);
    const fresh = [...store].filter(([key, value]) => before.get(key) !== value);
    const recorded = absent.includes('properties') ? [] : [['failed.lost', expect.stringContaining(says)]];
    expect(fresh).toEqual(recorded);
  });

  it.each(GONE)('without %s the menu and the sidebar say so', (...absent) => {
    expectUntouched(() => {
      const asked = host.rpc('rpc', '{"request":"sweep"}', { faults: { absent } });
      expect(JSON.parse(String(asked.value))).toMatchObject({
        ok: false,
        error: 'Runsheet works inside a spreadsheet only, and no spreadsheet is open here.',
      });
      const clicked = host.run('menuCheckNow', [], { faults: { absent } });
      expect(clicked.alerts.map(({ text }) => text)).toEqual([
        'Runsheet works inside a spreadsheet only, and no spreadsheet is open here.',
      ]);
    });
  });

  it('goes on without the cache, which is never needed', () => {
    goBack(host, morning);
    setClock(host, BUSY);
    const trigger = { uid: 'u', handler: 'runsheetHourly', user: host.user, bookId: host.book.id, schedule: ['everyHours(1)'] };
    const run = fireTrigger(host, { ...trigger, event: 'CLOCK', disabled: false }, { faults: { absent: ['cache'] } });
    expect([run?.error, run?.mails.length]).toEqual([null, 3]);
    AFTER.forEach((moment) => beatAt(host, moment));
    const without = outcomeOf(host);
    goBack(host, morning);
    [BUSY, ...AFTER].forEach((moment) => beatAt(host, moment));
    expect(without).toEqual(outcomeOf(host));
  });
});
