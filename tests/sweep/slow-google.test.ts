import type { Host } from '../../local/host/host';
import { beat } from '../../local/cli/call-add-on';
import { makeCafe, rowsOf, setClock, tabOf } from './cafe';

const ALL = ['home', 'vto', 'rocks', 'scorecard', 'processes', 'meetings', 'work', 'people', 'system'];
const OWNERS = ['Ana', 'Ben', 'Cy', 'Dee'];
/** Google ends an execution at 360; by this everything has to be over, seconds. */
const LATEST = 330;
const FIRST = '2026-11-20T00:05';

/** A company that was set up but never checked: sixty processes that are due at 07:00 every day. */
function makeCompany(): Host {
  const processes = Array.from({ length: 60 }, (_unused, n) => ({
    ...{ Process: `Check ${n}`, Owner: OWNERS[n % 4] ?? '', Backup: OWNERS[(n + 1) % 4] ?? '', Fallback: OWNERS[(n + 2) % 4] ?? '' },
    ...{ Cadence: 'every day', 'Due at': '07:00', Proof: 'number 1..8' },
  }));
  return makeCafe({ templates: ALL, rows: { Processes: processes }, warm: true });
}

interface Beaten {
  readonly seconds: readonly number[];
  readonly opened: number;
  readonly notices: readonly string[];
}

/** Heartbeats by the hour while every call takes so many times as long. */
function beatSlowly(host: Host, slow: number, hours: number): Beaten {
  setClock(host, FIRST);
  const seconds: number[] = [];
  const notices: string[] = [];
  for (let hour = 0; hour < hours; hour += 1) {
    const { run } = beat(host, { slow, unflushed: 'lost' }, false);
    if (run.killed) throw new Error(`hour ${hour}: ${run.error?.message ?? ''}`);
    seconds.push(run.modelledMs / 1000);
    notices.push(String(tabOf(host, 'Home').cell(5, 1)?.value ?? ''));
    host.now += 3_600_000;
  }
  return { seconds, opened: rowsOf(host, 'Runs').length, notices };
}

const twice = (texts: readonly string[]): readonly string[] => texts.filter((text, at) => texts.indexOf(text) !== at);
const logged = (host: Host): readonly string[] =>
  rowsOf(host, 'Log').map((row) => ['What', 'Row', 'Before', 'After', 'Reason'].map((header) => row[header] ?? '').join(' | '));
const stateOf = (host: Host): string => host.desk.store('document:cafe').get('state') ?? '';

describe.each([
  ['as usual', 1, 1],
  ['ten times as slow', 10, 1],
  ['fifty times as slow', 50, 15],
])('the first checks of a company while Google is %s', (_name, slow, needed) => {
  const host = makeCompany();
  const { seconds, opened, notices } = beatSlowly(host, slow, 20);

  it('end themselves in time', () => {
    expect(Math.max(...seconds)).toBeLessThan(LATEST);
  });

  it('go on where the one before ended, until everything is done', () => {
    expect(opened).toBe(60);
    expect(notices.slice(needed).filter((notice) => notice.includes('ran out of time'))).toEqual([]);
    expect(stateOf(host)).toContain('"handledThrough":"2026-11-20T19:');
  });

  it('write nothing twice', () => {
    expect(twice(rowsOf(host, 'Runs').map((row) => row['Key'] ?? ''))).toEqual([]);
    expect(twice(rowsOf(host, 'Outbox').map((row) => row['Key'] ?? ''))).toEqual([]);
    expect(twice(logged(host))).toEqual([]);
  });

  it('tell everybody in the end', () => {
    const told = rowsOf(host, 'Outbox').filter((row) => ['queued', 'unconfirmed'].includes(row['State'] ?? ''));
    expect(told).toEqual([]);
    expect(host.desk.mails.length).toBeGreaterThan(2);
  });
});

it('a check that ends itself says so on Home, and no number or state is taken for done', () => {
  const host = makeCompany();
  const { notices } = beatSlowly(host, 50, 1);
  expect(notices[0]).toMatch(/^This check ran out of time .* the next check goes on\.$/);
  expect(stateOf(host)).toBe('');
});
