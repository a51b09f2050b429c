import type { Faults, Unflushed } from '../../local/host/faults';
import type { Host } from '../../local/host/host';
import { askAddOn } from '../../local/cli/call-add-on';
import { beatAt, faultyBeat, goBack, rowsOf } from './cafe';
import { AFTER, BUSY, makeMorning, outcomeOf, unconfirmedLines } from './morning';

const { host, morning } = makeMorning();

/** `npm run soak` asks for all three; at every commit the one that leaves writes half done has to do. */
const MODES = (process.env['RUNSHEET_FLUSH'] ?? 'cut').split(',') as Unflushed[];
const SEED = Number(process.env['RUNSHEET_SEED'] ?? 20261120);

function play(faults: Faults): ReturnType<typeof faultyBeat> {
  goBack(host, morning);
  const beat = faultyBeat(host, BUSY, faults);
  AFTER.forEach((moment) => beatAt(host, moment));
  return beat;
}

const calm = play({});
const undisturbed = outcomeOf(host);
const calls = calm.run.calls.total;
const numbers = Array.from({ length: calls }, (_unused, index) => index + 1);
const points = numbers.flatMap((call) => (['before', 'after'] as const).map((phase) => ({ call, phase })));

/** Rows of the Outbox in doubt, as messages: one execution has one mail in flight, whatever it is about. */
function messagesInDoubt(at: Host): number {
  return new Set(
    rowsOf(at, 'Outbox')
      .filter((row) => row['State'] === 'unconfirmed')
      .map((row) => row['Message']),
  ).size;
}

function expectWhole(): void {
  const found = outcomeOf(host);
  expect({ runs: found.runs, steps: found.steps }).toEqual({ runs: undisturbed.runs, steps: undisturbed.steps });
  expect(new Set(found.told).size).toBe(found.told.length);
  const inDoubt = unconfirmedLines(host);
  const lost = undisturbed.told.filter((line) => !found.told.includes(line) && !inDoubt.has(line.split(', due ')[0] ?? ''));
  expect(lost).toEqual([]);
  expect(found.told.filter((line) => !undisturbed.told.includes(line))).toEqual([]);
  expect(messagesInDoubt(host)).toBeLessThanOrEqual(1);
  expect(askAddOn(host, { request: 'verify' }).answer).toEqual({ ok: true, findings: [] });
}

describe('the morning that is disturbed', () => {
  it('has something of everything to do', () => {
    const count = (key: string): number => (calm.report[key] as unknown[]).length;
    expect([count('opened'), count('missed'), count('moved'), count('closed'), count('mails')]).toEqual([1, 1, 2, 2, 3]);
    expect(undisturbed.told.length).toBeGreaterThan(8);
  });

  it('has calls to be disturbed at', () => {
    expect(calls).toBeGreaterThan(40);
    console.info(`${points.length} points are tried for ${MODES.join(', ')} and for throwing calls.`);
  });
});

describe.each(MODES)('a sweep ended from outside, unflushed writes %s', (unflushed) => {
  it.each(points)('$phase call $call, is completed by the next', ({ call, phase }) => {
    const { run } = play({ killAt: call, phase, unflushed, seed: SEED + call });
    expect(run.killed).toBe(true);
    expectWhole();
  });
});

describe('a service call that throws', () => {
  it.each(points)('$phase the effect of call $call, stops nothing for good', ({ call, phase }) => {
    const { run } = play({ throwAt: [{ call, phase, message: 'Service Spreadsheets failed.' }] });
    expect([null, 'Service Spreadsheets failed.']).toContain(run.error?.message ?? null);
    expectWhole();
  });
});
