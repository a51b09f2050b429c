import { askAddOn, beat, type Answer } from '../../local/cli/call-add-on';
import type { Host } from '../../local/host/host';
import { goBack, makeCafe, remember, rowsOf, tabOf, toldLines } from './cafe';
import { ledgerOf } from './morning';

const HOUR = 3_600_000;
const YEAR = 8766 * HOUR;
const CHAIN = { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy' };
const PROCESSES = [
  { Process: 'Opening check', ...CHAIN, Cadence: 'every day', 'Due at': '07:00', Proof: 'number 1..8' },
  { Process: 'Bread order', ...CHAIN, Cadence: 'every day', 'Due at': '11:00', Proof: 'none' },
  { Process: 'Till count', ...CHAIN, Cadence: 'weekdays', 'Due at': '18:00', 'Opens before': 1, Proof: 'none' },
  { Process: 'Stock', ...CHAIN, Cadence: 'every Friday', 'Due at': '15:00', Proof: 'none' },
];
/** Friday 20 Nov 2026, 12:05 in Berlin. */
const NOON = Date.UTC(2026, 10, 20, 11, 5);

function beatOn(host: Host, at: number): Answer {
  host.now = at;
  const { run, report } = beat(host);
  expect([run.error, run.missing]).toEqual([null, []]);
  return report;
}

/** A café checked every hour from the evening before until noon. */
function makeFriday(): Host {
  const host = makeCafe({ rows: { Processes: PROCESSES }, warm: true });
  for (let at = NOON - 17 * HOUR; at <= NOON; at += HOUR) beatOn(host, at);
  return host;
}

const keysIn = (at: Host, tab: string): readonly string[] => rowsOf(at, tab).map((row) => row['Key'] ?? '');
const dueOf = (key: string): string => key.slice(-16);
const heartbeat = (at: Host): number => Number(tabOf(at, 'Home').cell(3, 2)?.value ?? 0);
const codesOf = (report: Answer): readonly unknown[] => (report['issues'] as Answer[]).map(({ code }) => code);
const toldOnce = (at: Host): readonly string[] => toldLines(at).filter((line) => !line.includes(' still '));

/** Nothing stands or was said twice, and the file verifies. */
function expectOnce(at: Host): void {
  for (const keys of [keysIn(at, 'Runs'), keysIn(at, 'Outbox'), toldOnce(at)]) expect(new Set(keys).size).toBe(keys.length);
  expect(askAddOn(at, { request: 'verify' }).answer).toEqual({ ok: true, findings: [] });
}

const host = makeFriday();
const friday = remember(host);

/** What a day comes to in which the check at 13:05 finds that clock. */
function playStep(step: number): { readonly ledger: unknown; readonly told: readonly string[]; readonly heartbeats: readonly number[] } {
  goBack(host, friday);
  const heartbeats = [heartbeat(host)];
  beatOn(host, NOON + HOUR + step);
  heartbeats.push(heartbeat(host));
  for (let n = 2; n <= 14; n += 1) {
    beatOn(host, NOON + n * HOUR);
    heartbeats.push(heartbeat(host));
  }
  return { ledger: ledgerOf(host), told: toldOnce(host), heartbeats };
}

describe('a clock that is wrong at one check and right again at the next', () => {
  const calm = playStep(0);
  const ascends = (list: readonly number[]): boolean => list.every((one, at) => at === 0 || one >= (list[at - 1] ?? 0));

  it.each([
    ['three hours back', -3 * HOUR],
    ['a minute before the check before', -HOUR - 60_000],
    ['ten years back', -10 * YEAR],
  ])('%s: that check finds nothing new, and all comes as it would have', (_label, step) => {
    const { ledger, told, heartbeats } = playStep(step);
    expect({ ledger, told }).toEqual({ ledger: calm.ledger, told: calm.told });
    expect(ascends(heartbeats)).toBe(true);
    expectOnce(host);
  });

  it('three hours ahead: nothing is opened or told twice, and the same runs are opened', () => {
    const { heartbeats } = playStep(3 * HOUR);
    const keys = keysIn(host, 'Runs');
    playStep(0);
    expect([...keys].sort()).toEqual([...keysIn(host, 'Runs')].sort());
    playStep(3 * HOUR);
    expect(ascends(heartbeats)).toBe(true);
    expectOnce(host);
  });

  it('ten years ahead: it is an outage, said once, and whatever waits for that clock says so', () => {
    goBack(host, friday);
    beatOn(host, NOON + HOUR + 10 * YEAR);
    const [keys, mails] = [keysIn(host, 'Runs'), host.desk.mails.length];
    const codes = [1, 2, 3].map((n) => codesOf(beatOn(host, NOON + n * HOUR)));
    expect(codes).toEqual([['clock-behind'], ['clock-behind'], ['clock-behind']]);
    expect([keysIn(host, 'Runs'), host.desk.mails.length]).toEqual([keys, mails]);
    expectOnce(host);
  });

  it.each([
    ['of yesterday', -24 * HOUR, []],
    ['of the day before yesterday', -48 * HOUR, ['clock-behind']],
    ['of three days ago', -72 * HOUR, ['clock-behind']],
  ])('a clock %s is told, once it is more than another zone could do', (_label, step, codes) => {
    goBack(host, friday);
    expect(codesOf(beatOn(host, NOON + step))).toEqual(codes);
  });
});

/** Zone, local time of the check after the change, and what is due a minute before, at, and a minute after that time. */
const ZONES = [
  ['Asia/Kolkata', '2026-11-20T17:35', ['17:34', '17:35', '17:36']],
  ['Australia/Lord_Howe', '2026-11-20T23:05', ['23:04', '23:05', '23:06']],
  ['Pacific/Apia', '2026-11-21T01:05', ['01:04', '01:05', '01:06']],
] as const;

describe('a file whose zone is changed between two checks', () => {
  it.each(ZONES)('to %s: nothing is opened that was due before the change', (zone, now, dues) => {
    const rows = dues.map((due) => ({ Process: `Due ${due}`, ...CHAIN, Cadence: 'every day', 'Due at': due, 'Opens before': 0.5 }));
    const at = makeCafe({ rows: { Processes: [...PROCESSES, ...rows] }, warm: true, now: '2026-11-20T12:00' });
    beatOn(at, NOON);
    const before = keysIn(at, 'Runs');
    at.book.timeZone = zone;
    for (let n = 1; n <= 12; n += 1) beatOn(at, NOON + n * HOUR);
    const fresh = keysIn(at, 'Runs').filter((key) => !before.includes(key));
    expect(fresh.filter((key) => dueOf(key) < now)).toEqual([]);
    expect(fresh.map(dueOf)).toEqual(expect.arrayContaining([now, `${now.slice(0, 11)}${dues[2]}`]));
    expectOnce(at);
  });

  it.each(['America/New_York', 'Pacific/Honolulu', 'UTC'])('to %s, where it is earlier: nothing is opened or told twice', (zone) => {
    goBack(host, friday);
    const before = keysIn(host, 'Runs');
    host.book.timeZone = zone;
    for (let n = 1; n <= 30; n += 1) beatOn(host, NOON + n * HOUR);
    const fresh = keysIn(host, 'Runs').filter((key) => !before.includes(key));
    expect(fresh.filter((key) => dueOf(key) < '2026-11-20T12:05')).toEqual([]);
    expect(rowsOf(host, 'Settings').find((row) => row['Setting'] === 'Time zone')?.['Value']).toBe(zone);
    expectOnce(host);
  });

  it('there and back again: nothing is opened or told twice', () => {
    goBack(host, friday);
    ['Pacific/Apia', 'Europe/Berlin', 'Pacific/Honolulu', 'Europe/Berlin'].forEach((zone, n) => {
      host.book.timeZone = zone;
      for (let hour = 1; hour <= 3; hour += 1) beatOn(host, NOON + (n * 3 + hour) * HOUR);
    });
    expectOnce(host);
  });
});

describe('a file whose locale is changed between two checks', () => {
  it.each(['de_DE', 'en_US', 'ar_EG', 'ja_JP'])('to %s: nothing changes in runs and mail', (locale) => {
    const play = (to: string): unknown => {
      goBack(host, friday);
      host.book.locale = to;
      for (let n = 1; n <= 6; n += 1) beatOn(host, NOON + n * HOUR);
      return { ledger: ledgerOf(host), told: toldOnce(host) };
    };
    expect(play(locale)).toEqual(play('en_GB'));
    expectOnce(host);
  });
});
