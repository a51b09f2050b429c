import { rawOf, runContext, rowsIn, type Cells, type ContextOptions } from '../../support/core-world';
import { makeZone } from '../../support/make-zone';
import { decodeLedger } from '../../../src/core/runs/ledger';
import { planRuns, type RunPlan } from '../../../src/core/runs/plan-runs';
import { decodeProcess, decodeSteps } from '../../../src/core/runs/process';
import { runCells } from '../../../src/core/runs/run-cells';
import { deriveVersion } from '../../../src/core/runs/version';
import { addMinutesLocal } from '../../../src/core/time/arith';

interface World extends ContextOptions {
  readonly process?: Cells;
  readonly steps?: readonly Cells[];
  readonly runs?: readonly Cells[];
  /** When the process was first seen. */
  readonly since?: string;
}

const OPENING: Cells = {
  ...{ id: 'P-AAAA', process: 'Opening check', owner: 'Ana', backup: 'Ben', fallback: 'Cy', cadence: 'every day', due_at: '07:00' },
  ...{ proof: 'none' },
};
const SEEN = '2026-11-16T00:00';

function plan(now: string, world: World = {}): RunPlan {
  const context = runContext({ lastSweep: addMinutesLocal(now, -60), ...world, now });
  const [row] = rowsIn('processes', [{ ...OPENING, ...world.process }]);
  if (row === undefined) throw new Error('no process');
  const steps = decodeSteps(rowsIn('steps', world.steps ?? [])).get('P-AAAA') ?? [];
  const process = decodeProcess(row, steps, 1);
  const since = world.since ?? SEEN;
  const noted = deriveVersion(process, '', since, context.settings.pausedUntil).text;
  const version = deriveVersion(process, noted, now, context.settings.pausedUntil);
  return planRuns([{ process, version }], decodeLedger(rawOf('runs', world.runs ?? []), undefined, context.lastSweep, new Set()), context);
}

const opened = (now: string, world?: World): readonly string[] =>
  plan(now, world)
    .outcomes.filter((outcome) => outcome.openedNow && !outcome.closedNow)
    .map(({ run }) => `${run.due} ${run.assignee}`);

interface OpeningCase {
  readonly name: string;
  readonly world: World;
  readonly at: string;
  readonly due: string;
}

const CASES: readonly OpeningCase[] = [
  { name: 'from 00:00 of the due day', world: {}, at: '2026-11-20T00:00', due: '2026-11-20T07:00' },
  { name: 'some hours before', world: { process: { opens_before: 3 } }, at: '2026-11-20T04:00', due: '2026-11-20T07:00' },
  {
    ...{ name: 'the evening before, weekly', at: '2026-11-19T19:00', due: '2026-11-20T07:00' },
    world: { process: { opens_before: 12, cadence: 'every Friday' } },
  },
  {
    ...{ name: 'real hours before on the spring day', at: '2026-03-08T03:00', due: '2026-03-08T07:00' },
    world: { process: { opens_before: 4 }, zone: makeZone('America/New_York'), since: '2026-03-01T00:00' },
  },
  {
    ...{ name: 'real hours before on the autumn day', at: '2026-10-25T00:00', due: '2026-10-25T07:00' },
    world: { process: { opens_before: 8 }, zone: makeZone('Europe/London'), since: '2026-10-20T00:00' },
  },
  {
    ...{ name: 'half-way where it would open before the one before is due', at: '2026-11-19T19:00', due: '2026-11-20T07:00' },
    world: { process: { opens_before: 48 } },
  },
  {
    ...{ name: 'not before Starts', at: '2026-11-20T00:00', due: '2026-11-20T07:00' },
    world: { process: { opens_before: 12, cadence: 'every Friday', starts: '2026-11-20' } },
  },
];

describe('a run opens', () => {
  it.each(
    CASES.flatMap((one) => [
      { ...one, when: 'just before', now: addMinutesLocal(one.at, -1), opens: false },
      { ...one, when: 'at', now: one.at, opens: true },
      { ...one, when: 'just after', now: addMinutesLocal(one.at, 1), opens: true },
    ]),
  )('$name: $when $at', ({ world, due, now, opens }) => {
    expect(opened(now, world).includes(`${due} Ana`)).toBe(opens);
  });

  it('once: never again while its key is there', () => {
    const [first] = plan('2026-11-20T06:00').outcomes;
    if (first === undefined) throw new Error('nothing opened');
    expect(opened('2026-11-20T06:05', { runs: [runCells(first.run)] })).toEqual([]);
  });

  it('for each of its locations', () => {
    const { outcomes } = plan('2026-11-20T06:00', { process: { location: 'Bar, Garden' } });
    expect(outcomes.filter((outcome) => outcome.run.due === '2026-11-20T07:00').map(({ run }) => run.location)).toEqual(['Bar', 'Garden']);
  });

  it('with its steps as they are now', () => {
    const steps: readonly Cells[] = [
      { id: 'S-BBBB', process: 'P-AAAA', order: 2, step: 'Lock', proof: 'photo' },
      { id: 'S-AAAA', process: 'P-AAAA', order: 1, step: 'Count', required: 'no' },
    ];
    const outcome = plan('2026-11-20T06:00', { steps, process: { strict_order: 'yes' } }).outcomes.find(
      ({ run }) => run.due === '2026-11-20T07:00',
    );
    expect(outcome?.steps.map(({ order, step, needs, required, status }) => [order, step, needs, required, status])).toEqual([
      [1, 'Count', '', false, 'Open'],
      [2, 'Lock', 'photo', true, 'Open'],
    ]);
  });

  it.each([
    ['just before it is due', '2026-11-20T06:59', ['2026-11-20T07:00 Ana']],
    ['when it is due', '2026-11-20T07:00', ['2026-11-20T07:00 Ana']],
    ['past its due time', '2026-11-20T07:01', []],
  ])('where its process is first seen %s', (_name, now, runs) => {
    expect(opened(now, { since: now, lastSweep: null })).toEqual(runs);
  });

  it.each([
    ['2026-11-16', 'Ana'],
    ['2026-11-17', 'Ben'],
    ['2026-11-18', 'Cy'],
    ['2026-11-19', 'Ana'],
  ])('in turns: on %s with %s', (day, name) => {
    expect(opened(`${day}T06:00`, { process: { owner: 'rotate: Ana, Ben, Cy', starts: '2026-11-16' } })).toContain(`${day}T07:00 ${name}`);
  });
});

describe('a pause', () => {
  it.each([
    ['of the process, the day before it ends', { process: { paused_until: '2026-11-20' } }, '2026-11-19T06:00', []],
    ['of the process, just before it ends', { process: { paused_until: '2026-11-20' } }, '2026-11-19T23:59', []],
    ['of the process, when it ends', { process: { paused_until: '2026-11-20' } }, '2026-11-20T00:00', ['2026-11-20T07:00 Ana']],
    [
      'of the process, just before it ends, though the next run could open',
      { process: { paused_until: '2026-11-20', cadence: 'every Friday', opens_before: 30 } },
      '2026-11-19T23:59',
      [],
    ],
    ['of everything, just before it ends', { settings: { 'Paused until': '2026-11-20 07:01' } }, '2026-11-20T07:00', []],
    [
      'of everything, when it ends before Due',
      { settings: { 'Paused until': '2026-11-20 07:00' } },
      '2026-11-20T07:00',
      ['2026-11-20T07:00 Ana'],
    ],
    ['of everything, when it ends after Due', { settings: { 'Paused until': '2026-11-20 07:01' } }, '2026-11-20T07:01', []],
  ])('%s', (_name, world, now, runs) => {
    expect(opened(now, world).filter((run) => run.startsWith(now.slice(0, 10)) || runs.length === 0)).toEqual(runs);
  });

  it.each([
    ['of the process', { process: { paused_until: '2026-11-21' } }],
    ['of everything', { settings: { 'Paused until': '2026-11-21' } }],
  ])('%s leaves open runs as they are', (_name, world) => {
    const [first] = plan('2026-11-20T06:00').outcomes;
    if (first === undefined) throw new Error('nothing opened');
    expect(plan('2026-11-20T12:00', { ...world, runs: [runCells(first.run)] }).outcomes).toEqual([]);
  });

  it.each([
    ['just before its window ends', '2026-11-20T23:59', []],
    ['as its window ends', '2026-11-21T00:00', ['Excused']],
    ['after its window ended', '2026-11-21T00:01', ['Excused']],
  ])('excuses an open run %s', (_name, now, closed) => {
    const [first] = plan('2026-11-20T06:00').outcomes;
    if (first === undefined) throw new Error('nothing opened');
    const { outcomes } = plan(now, { process: { paused_until: '2026-11-23' }, runs: [runCells(first.run)] });
    expect(outcomes.map(({ run }) => run.status)).toEqual(closed);
  });

  it('that ended while no sweep ran hides no run whose window is over too', () => {
    const world = {
      lastSweep: '2026-11-19T23:00',
      process: { paused_until: '2026-11-20', cadence: 'every Fri and Sat', opens_before: 12 },
    };
    const { outcomes } = plan('2026-11-21T20:00', { ...world, since: '2026-11-16T00:00' });
    expect(outcomes.map(({ run }) => [run.due, run.status])).toContainEqual(['2026-11-20T07:00', 'Excused']);
  });

  it('does not keep anybody from finishing what is open', () => {
    const [first] = plan('2026-11-20T06:00').outcomes;
    if (first === undefined) throw new Error('nothing opened');
    const { outcomes } = plan('2026-11-20T12:00', {
      process: { paused_until: '2026-11-21' },
      runs: [{ ...runCells(first.run), done: true }],
    });
    expect(outcomes.map(({ closedNow }) => closedNow)).toEqual([true]);
  });

  it('by Active opens nothing and excuses what is open', () => {
    const [first] = plan('2026-11-20T06:00').outcomes;
    if (first === undefined) throw new Error('nothing opened');
    const { outcomes } = plan('2026-11-20T12:00', { process: { active: 'no' }, runs: [runCells(first.run)] });
    expect(outcomes.map(({ run, closedNow }) => [run.status, closedNow])).toEqual([['Excused', true]]);
  });
});

describe('days without a sweep', () => {
  const asleep = (lastSweep: string, now: string): RunPlan => plan(now, { lastSweep, since: '2026-09-01T00:00' });

  it('excuse the runs whose whole window passed and open the one that is at work', () => {
    const { outcomes } = asleep('2026-11-17T12:00', '2026-11-20T12:00');
    expect(outcomes.map(({ run, closedNow }) => [run.due, run.status, closedNow, run.terms.unseen ?? false]).sort()).toEqual([
      ['2026-11-18T07:00', 'Excused', true, true],
      ['2026-11-19T07:00', 'Excused', true, true],
      ['2026-11-20T07:00', 'Missed', false, false],
    ]);
    expect(outcomes.find(({ run }) => run.status === 'Excused')?.run.why).toBe(
      'Excused: Runsheet did not run from Tue 17 Nov 12:00 to Fri 20 Nov 12:00.',
    );
  });

  it('are accounted for one by one for 31 days and counted before', () => {
    const { outcomes, forgotten } = asleep('2026-10-10T12:00', '2026-11-20T12:00');
    const unseen = outcomes.filter(({ run }) => run.terms.unseen === true).map(({ run }) => run.due);
    expect([unseen.length, unseen.sort()[0], forgotten.map(({ count }) => count)]).toEqual([31, '2026-10-20T07:00', [9]]);
  });
});
