import { typeRows } from '../../local/bench/build-company';
import { askAddOn, beat } from '../../local/cli/call-add-on';
import { readMoment } from '../../local/cli/moments';
import type { Host } from '../../local/host/host';
import { makeCafe, rowsOf, toldLines } from './cafe';

const TEMPLATES = ['home', 'processes', 'people', 'system', 'meetings'];
const DAILY = { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Proof: 'none', Cadence: 'every day' };

/** A café in that zone, swept for the first time at a wall-clock moment; a to-do is due on that day. */
function makePlace(zone: string, now: string, dues: Readonly<Record<string, string>>): Host {
  const host = makeCafe({ now: '2009-11-19T18:30', warm: true, templates: TEMPLATES });
  host.book.timeZone = zone;
  host.now = readMoment(now, zone, 'now');
  const rows = Object.entries(dues).map(([Process, due]) => ({
    ...DAILY,
    Process,
    'Due at': due,
    ...(due === '09:00' ? {} : { 'Opens before': 1 }),
  }));
  typeRows(host, 'Processes', rows);
  typeRows(host, 'To-Dos', [{ 'To-Do': 'Call', Owner: 'Ben', Due: { day: now.slice(0, 10) } }]);
  check(host, new Date(host.now).toISOString());
  return host;
}

/** A heartbeat at an instant: its own local time, each run by its process, and the to-do. */
function check(host: Host, instant: string): Readonly<Record<string, string>> {
  host.now = Date.parse(instant);
  const { run, report } = beat(host);
  expect([run.error, run.missing]).toEqual([null, []]);
  const runs = rowsOf(host, 'Runs').map((row) => [(row['Process'] ?? '').replace(/^\S+ /, ''), row['Status'] ?? ''] as const);
  return {
    now: String(report['now']).slice(5),
    ...Object.fromEntries(runs),
    ...(host.book.findTab('To-Dos') === undefined ? {} : { Call: rowsOf(host, 'To-Dos')[0]?.['Status'] ?? '' }),
  };
}

function expectOnce(host: Host): void {
  const told = toldLines(host);
  expect(new Set(told).size).toBe(told.length);
  expect(askAddOn(host, { request: 'verify' }).answer).toEqual({ ok: true, findings: [] });
}

/** Label, zone, the evening before, and the instant of what would be midnight. */
const MIDNIGHTS = [
  ['Cairo', 'Africa/Cairo', '2026-04-23', '2026-04-23T22:00Z', '04-24'],
  ['Beirut', 'Asia/Beirut', '2026-03-28', '2026-03-28T22:00Z', '03-29'],
  ['Santiago', 'America/Santiago', '2026-09-05', '2026-09-06T04:00Z', '09-06'],
  ['Havana', 'America/Havana', '2026-03-07', '2026-03-08T05:00Z', '03-08'],
] as const;

describe('a day without a midnight begins at one', () => {
  it.each(MIDNIGHTS)('%s', (_label, zone, evening, midnight, day) => {
    const host = makePlace(zone, `${evening}T20:00`, { Nine: '09:00', Half: '00:30' });
    const minute = (by: number): string => new Date(Date.parse(midnight) + by * 60_000).toISOString();
    expect([-1, 0, 1].map((by) => check(host, minute(by)))).toEqual([
      { now: `${evening.slice(5)}T23:59`, Half: 'Open', Call: 'Open' },
      { now: `${day}T01:00`, Half: 'Late', Nine: 'Open', Call: 'Overdue' },
      { now: `${day}T01:01`, Half: 'Late', Nine: 'Open', Call: 'Overdue' },
    ]);
    expectOnce(host);
  });
});

it('a day that is not there is over with the one before it', () => {
  const host = makePlace('Pacific/Apia', '2011-12-29T20:00', { Nine: '09:00' });
  const calls = ['2011-12-30T09:59Z', '2011-12-30T10:00Z', '2011-12-30T10:01Z'].map((instant) => check(host, instant));
  expect(calls.map(({ now, Call }) => [now, Call])).toEqual([
    ['12-29T23:59', 'Open'],
    ['12-31T00:00', 'Overdue'],
    ['12-31T00:01', 'Overdue'],
  ]);
  expectOnce(host);
});

describe('the night in which clocks change', () => {
  it('forward: what is due in the hour that is not there is due right after it', () => {
    const host = makePlace('Europe/Berlin', '2027-03-28T00:10', { Two: '02:30' });
    const seen = ['00:59Z', '01:00Z', '01:01Z', '02:59Z', '03:00Z', '03:01Z'].map((time) => check(host, `2027-03-28T${time}`));
    expect(seen.map(({ now, Two }) => [now, Two])).toEqual([
      ['03-28T01:59', 'Open'],
      ['03-28T03:00', 'Late'],
      ['03-28T03:01', 'Late'],
      ['03-28T04:59', 'Late'],
      ['03-28T05:00', 'Missed'],
      ['03-28T05:01', 'Missed'],
    ]);
    expectOnce(host);
  });

  it('back: what is due in the hour that comes twice is due once, the first time', () => {
    const host = makePlace('Europe/Berlin', '2026-10-25T00:10', { Two: '02:30' });
    const seen = ['00:29Z', '00:30Z', '00:31Z', '01:29Z', '01:30Z', '01:31Z'].map((time) => check(host, `2026-10-25T${time}`));
    expect(seen.map(({ Two }) => Two)).toEqual(['Open', 'Late', 'Late', 'Late', 'Late', 'Late']);
    expect(rowsOf(host, 'Runs').length).toBe(1);
    expectOnce(host);
  });

  it('back: a grace that ends in the second of two hours never ends in the first', () => {
    const host = makePlace('Europe/Berlin', '2026-10-25T00:20', { Early: '01:15' });
    const seen = ['00:14Z', '00:15Z', '00:16Z', '01:14Z', '01:59Z', '02:00Z', '02:01Z'].map((time) => check(host, `2026-10-25T${time}`));
    expect(seen.map(({ Early }) => Early)).toEqual(['Late', 'Late', 'Late', 'Late', 'Late', 'Missed', 'Missed']);
    expectOnce(host);
  });
});

describe('days that are rare', () => {
  /** A process, its cadence, three instants in UTC, and how many runs there are at each. */
  it.each([
    ['29 February of a leap year', 'last day of the month', ['2028-02-28T23:59Z', '2028-02-29T00:00Z', '2028-02-29T00:01Z'], [0, 1, 1]],
    ['the end of February of another', 'last day of the month', ['2027-02-27T23:59Z', '2027-02-28T00:00Z', '2027-02-28T00:01Z'], [0, 1, 1]],
    ['1 January', '1st of the month', ['2026-12-31T23:59Z', '2027-01-01T00:00Z', '2027-01-01T00:01Z'], [0, 1, 1]],
    [
      'every 2 weeks over week 53: not the week after',
      'every 2 weeks on Mon',
      ['2027-01-03T23:59Z', '2027-01-04T00:00Z', '2027-01-04T00:01Z'],
      [1, 1, 1],
    ],
    [
      'every 2 weeks over week 53: the second week',
      'every 2 weeks on Mon',
      ['2027-01-10T23:59Z', '2027-01-11T00:00Z', '2027-01-11T00:01Z'],
      [1, 2, 2],
    ],
  ])('%s', (_label, cadence, instants, counts) => {
    const first = Date.parse(instants[0] ?? '') - 15 * 86_400_000;
    const host = makeCafe({ now: '2009-11-19T18:30', warm: true });
    host.book.timeZone = 'UTC';
    const week53 = cadence.startsWith('every 2');
    const Starts = { day: week53 ? '2026-12-28' : new Date(first).toISOString().slice(0, 10) };
    typeRows(host, 'Processes', [{ ...DAILY, Process: 'Rare', Cadence: cadence, 'Due at': '09:00', 'On holidays': 'run', Starts }]);
    if (week53) check(host, '2026-12-28T08:00Z');
    const seen = instants.map((instant) => {
      check(host, instant);
      return rowsOf(host, 'Runs').length;
    });
    expect(seen).toEqual(counts);
    expectOnce(host);
  });
});
