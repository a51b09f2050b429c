import { fireTrigger } from '../../local/host/events';
import type { Faults } from '../../local/host/faults';
import type { RunResult } from '../../local/host/run-result';
import { beatAt, freeSweeper, goBack, rowsOf, setClock } from './cafe';
import { AFTER, BUSY, makeMorning, outcomeOf } from './morning';

const { host, morning } = makeMorning(false);
const DEE = 'dee@cafe.example';
const EVE = 'eve@elsewhere.example';

/** The heartbeat of one person's own trigger. */
function beatOf(user: string, faults: Faults = {}): RunResult {
  const trigger = { uid: `of-${user}`, handler: 'runsheetHourly', user, bookId: host.book.id, schedule: ['everyHours(1)'] };
  const run = fireTrigger(host, { ...trigger, event: 'CLOCK', disabled: false }, { faults });
  if (run === null) throw new Error('the trigger did not fire');
  return run;
}

/** What a heartbeat says of itself: whether it came to its end. */
const isWhole = (run: RunResult): unknown => (JSON.parse(String(run.value)) as { complete: unknown }).complete;
const writes = (run: RunResult): number =>
  Object.entries(run.calls.byService).reduce((sum, [name, count]) => sum + (/\.(set|send|insert|delete)/.test(name) ? count : 0), 0);

function expectSingle(): void {
  AFTER.forEach((moment) => beatAt(host, moment));
  expect(outcomeOf(host)).toEqual(undisturbed);
  expect(rowsOf(host, 'Outbox').filter((row) => row['State'] === 'unconfirmed')).toEqual([]);
}

goBack(host, morning);
setClock(host, BUSY);
const calls = beatOf(DEE).calls.total;
AFTER.forEach((moment) => beatAt(host, moment));
const undisturbed = outcomeOf(host);

beforeEach(() => {
  goBack(host, morning);
  // Whoever comes first sweeps: standing by is tested in standby.test.ts.
  freeSweeper(host);
  setClock(host, BUSY);
});

describe('two people with a trigger each on one document', () => {
  it('one after the other at the same minute: the second has nothing to say', () => {
    expect(beatOf(DEE).mails.length).toBeGreaterThan(0);
    const second = beatOf(EVE);
    expect([second.error, second.mails]).toEqual([null, []]);
    expectSingle();
  });

  it('one after the other, the second a quarter of an hour later', () => {
    beatOf(EVE);
    setClock(host, '2026-11-20T09:20');
    expect(beatOf(DEE).mails).toEqual([]);
    expectSingle();
  });

  it.each([1, 2])('one at call %i of the other, before that has the lock: the first then finds everything done', (at) => {
    const inner: RunResult[] = [];
    const outer = beatOf(DEE, { hookAt: (call) => void (call === at && inner.push(beatOf(EVE))) });
    expect(inner.map(({ mails }) => mails.length)).toEqual([3]);
    expect([outer.error, outer.mails.length]).toEqual([null, 0]);
    expectSingle();
  });

  it.each([3, 4, 5, 10, 15, 20, 25, 30, 35, 40, calls])('one begins at call %i of the other: it gives up', (at) => {
    const inner: RunResult[] = [];
    const outer = beatOf(DEE, { hookAt: (call) => void (call === at && inner.push(beatOf(EVE))) });
    expect(inner.map((run) => [run.error, isWhole(run), writes(run), run.mails.length])).toEqual([[null, false, 0, 0]]);
    expect([outer.error, isWhole(outer)]).toEqual([null, true]);
    expectSingle();
  });

  it('both are refused the lock: nothing is written, and the next heartbeat does it all', () => {
    const runs = [beatOf(DEE, { refuseLock: true }), beatOf(EVE, { refuseLock: true })];
    expect(runs.map((run) => [run.error, isWhole(run), writes(run), run.mails.length])).toEqual([
      [null, false, 0, 0],
      [null, false, 0, 0],
    ]);
    expectSingle();
  });

  it('one was ended while it held the lock: the other goes on from there', () => {
    expect(beatOf(DEE, { killAt: 30, phase: 'after', unflushed: 'kept' }).killed).toBe(true);
    setClock(host, '2026-11-20T09:20');
    expect(isWhole(beatOf(EVE))).toBe(true);
    expectSingle();
  });
});

describe('a lock that two hold at once', () => {
  it.each([2, 10, 20, 27, 32])('from call %i on, before the first mail, doubles no mail and no run', (at) => {
    const inner: RunResult[] = [];
    beatOf(DEE, {
      hookAt: (call) => {
        if (call !== at) return;
        host.desk.locks.clear();
        inner.push(beatOf(EVE));
      },
    });
    AFTER.forEach((moment) => beatAt(host, moment));
    const { told } = outcomeOf(host);
    expect(inner.map(({ mails }) => mails.length)).toEqual([3]);
    expect(told.filter((line, index) => told.indexOf(line) !== index)).toEqual([]);
    expect(undisturbed.told.filter((line) => !told.includes(line))).toEqual([]);
    const keys = ['Runs', 'Outbox'].flatMap((tab) => rowsOf(host, tab).map((row) => row['Key']));
    expect(keys.length).toBe(new Set(keys).size);
  });
});
