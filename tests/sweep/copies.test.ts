import { addOn, goBack, rowsOf, setClock, tabOf } from './cafe';
import { AFTER, BUSY, makeMorning, outcomeOf } from './morning';
import { askAs } from './first-use';
import { beatAs, hours, logged, noticeOn, settingOf } from './people';
import { findRows, typeSetting } from '../../local/sample/fill-sheet';
import { Host } from '../../local/host/host';

const { host, morning } = makeMorning();
const DAY = '2026-11-20';
const COPY = 'This file is a copy: Escalation mail was set to off. Set it to on in Settings to let this copy mail.';

goBack(host, morning);
[BUSY, ...AFTER].forEach((at) => beatAs(host, 'dee', at));
const alone = outcomeOf(host);

/** "Make a copy": the cells, and what Google may or may not take along. */
function copyOf(original: Host, keeps: (key: string) => boolean): Host {
  const desk = original.desk.clone();
  const store = desk.store('document:copy');
  original.desk.store('document:cafe').forEach((value, key) => void (keeps(key) && store.set(key, value)));
  return new Host({ ...addOn, book: original.book.clone('copy'), desk, now: original.now, user: 'dee@cafe.example', warm: true });
}

/** Takes the row of a setting away. */
function dropSetting(at: Host, name: string): void {
  const tab = tabOf(at, 'Settings');
  findRows(tab, (text) => text('Setting') === name).forEach((row) => void tab.deleteRows(row, 1));
}

const WAYS: readonly (readonly [string, (key: string) => boolean])[] = [
  ['with its properties', () => true],
  ['without its properties', () => false],
  ['with the claims alone', (key) => key.startsWith('claims.')],
  ['with the state alone', (key) => key === 'state'],
];

beforeEach(() => {
  goBack(host, morning);
});

describe.each(WAYS)('a copy %s', (_name, keeps) => {
  it('mails nothing for two days until somebody switches it on, and says so; both files go on as they should', () => {
    const copy = copyOf(host, keeps);
    for (const at of [BUSY, ...AFTER]) {
      beatAs(host, 'dee', at);
      expect(beatAs(copy, 'dee', at.replace(':05', ':15')).error).toBeNull();
    }
    expect([copy.desk.mails, noticeOn(copy).startsWith(COPY), settingOf(copy, 'Escalation mail')]).toEqual([[], true, 'off']);
    expect(logged(copy, 'mail off')).toEqual(['This file is a copy.']);
    expect(outcomeOf(host)).toEqual(alone);
    ['2026-11-21T09:05', '2026-11-21T15:05', '2026-11-21T22:05'].forEach((at) => beatAs(copy, 'dee', at));
    expect(copy.desk.mails).toEqual([]);
    setClock(copy, '2026-11-22T00:01');
    askAs(copy, { request: 'start', mail: 'on' });
    hours('2026-11-22', 9, 11).forEach((at) => beatAs(copy, 'dee', at));
    expect(copy.desk.mails.length).toBeGreaterThan(0);
    expect([noticeOn(copy).includes('copy:'), settingOf(copy, 'File')]).toEqual([false, 'copy']);
    expect(rowsOf(copy, 'Outbox').filter((row) => row['State'] === 'unconfirmed')).toEqual(
      rowsOf(host, 'Outbox').filter((row) => row['State'] === 'unconfirmed'),
    );
  });

  it('whose row File was taken away mails nothing either', () => {
    dropSetting(host, 'File');
    const copy = copyOf(host, keeps);
    for (const at of [BUSY, ...AFTER]) beatAs(copy, 'ana', at);
    expect([copy.desk.mails, settingOf(copy, 'Escalation mail')]).toEqual([[], 'off']);
  });
});

describe('the original', () => {
  it('mails on without its row File, and after its properties were lost', () => {
    dropSetting(host, 'File');
    expect(beatAs(host, 'dee', BUSY).mails.length).toBe(3);
    goBack(host, morning);
    host.desk.store('document:cafe').clear();
    expect(beatAs(host, 'dee', BUSY).mails.length).toBe(3);
  });

  it('in which mail is switched on for the first time is none', () => {
    ['Escalation mail', 'File', 'Approved domains'].forEach((name) => typeSetting(host, name, name === 'Escalation mail' ? 'off' : ''));
    beatAs(host, 'dee', `${DAY}T08:35`);
    typeSetting(host, 'Escalation mail', 'on');
    beatAs(host, 'dee', BUSY);
    expect([settingOf(host, 'Escalation mail'), settingOf(host, 'File')]).toEqual(['on', 'cafe']);
  });
});

describe('the state of another version of Runsheet', () => {
  const NEWER = 'A newer version of Runsheet has worked on this file';
  const setState = (text: string): void => void host.desk.store('document:cafe').set('state', text);
  const state = (): string => host.desk.store('document:cafe').get('state') ?? '';

  it('a newer one: nothing is written, nobody is mailed, and everything that writes says why', () => {
    setState(state().replace('"v":1', '"v":2'));
    const [changes, before] = [host.book.changes, JSON.stringify([...host.desk.store('document:cafe')])];
    const run = beatAs(host, 'dee', BUSY);
    expect([run.error, String(run.value).includes(NEWER), run.mails]).toEqual([null, true, []]);
    const asked = [{ request: 'sweep' }, { request: 'install', sample: false }, { request: 'start', mail: 'on' }, { request: 'settle' }];
    asked.forEach((request) => {
      const { run: door } = askAs(host, request);
      expect([request, String(door.value).includes(NEWER)]).toEqual([request, true]);
    });
    expect(askAs(host, { request: 'overview' }).ok).toBe(true);
    expect(host.run('menuCheckNow', []).alerts.map(({ text }) => text.includes(NEWER))).toEqual([true]);
    expect([host.book.changes, JSON.stringify([...host.desk.store('document:cafe')]), host.desk.mails]).toEqual([changes, before, []]);
  });

  it.each([
    ['0.1', ['handledThrough', 'moves', 'log']],
    ['0.2', ['handledThrough', 'moves', 'log', 'packed']],
    ['0.3', ['handledThrough', 'moves', 'log', 'packed', 'since']],
    ['0.4', ['handledThrough', 'moves', 'log', 'packed', 'since', 'trend', 'overrides']],
    ['0.6', ['handledThrough', 'moves', 'log', 'packed', 'since', 'trend', 'overrides', 'lists']],
  ])('that of %s is read on: the same is told, and nothing is said to be lost', (version, fields) => {
    const kept = Object.entries(JSON.parse(state()) as Record<string, unknown>).filter(([key]) => fields.includes(key));
    setState(JSON.stringify({ ...(version === '0.1' ? {} : { v: 1 }), ...Object.fromEntries(kept) }));
    [BUSY, ...AFTER].forEach((at) => beatAs(host, 'dee', at));
    expect(outcomeOf(host)).toEqual(alone);
    expect([logged(host, 'memory lost'), logged(host, 'restored')]).toEqual([[], []]);
  });
});
