import { makeRun, runContext, type ContextOptions } from '../../support/core-world';
import { makeZone } from '../../support/make-zone';
import { advanceRun, nextMoveAt, sayNext, type AdvancedRun } from '../../../src/core/runs/advance-run';
import type { Run, Terms } from '../../../src/core/runs/run';
import { addMinutesLocal } from '../../../src/core/time/arith';

const NEVER = null;

function advance(run: Run, now: string, options: ContextOptions = {}, windowEnds: string | null = NEVER): AdvancedRun {
  return advanceRun(run, [], windowEnds, '', runContext({ ...options, now }));
}

/** The minute before, at and after a moment. */
function around(moment: string): readonly (readonly [string, string, boolean])[] {
  return [
    ['just before', addMinutesLocal(moment, -1), false],
    ['at', moment, true],
    ['just after', addMinutesLocal(moment, 1), true],
  ];
}

interface MissCase {
  readonly name: string;
  readonly zone: string;
  readonly due: string;
  readonly grace: number;
  readonly miss: string;
}

const MISSES: readonly MissCase[] = [
  { name: 'a plain day', zone: 'Etc/UTC', due: '2026-11-20T07:00', grace: 2, miss: '2026-11-20T09:00' },
  { name: 'no grace', zone: 'Asia/Kolkata', due: '2026-11-20T07:00', grace: 0, miss: '2026-11-20T07:00' },
  { name: 'part of an hour', zone: 'Asia/Kathmandu', due: '2026-11-20T07:00', grace: 0.25, miss: '2026-11-20T07:15' },
  { name: 'over midnight', zone: 'Pacific/Auckland', due: '2026-11-20T23:00', grace: 3, miss: '2026-11-21T02:00' },
  { name: 'the hour that is missing', zone: 'America/New_York', due: '2026-03-08T01:30', grace: 2, miss: '2026-03-08T04:30' },
  { name: 'the hour that comes twice', zone: 'America/New_York', due: '2026-11-01T00:30', grace: 3, miss: '2026-11-01T02:30' },
  { name: 'spring in London', zone: 'Europe/London', due: '2026-03-29T00:30', grace: 2, miss: '2026-03-29T03:30' },
  { name: 'autumn in London', zone: 'Europe/London', due: '2026-10-25T00:30', grace: 4, miss: '2026-10-25T03:30' },
  { name: 'half an hour of Lord Howe', zone: 'Australia/Lord_Howe', due: '2026-04-05T00:30', grace: 2, miss: '2026-04-05T02:00' },
];

describe('a run is missed at Due + Grace and goes to the backup', () => {
  it.each(MISSES.flatMap((miss) => around(miss.miss).map(([when, now, missed]) => ({ ...miss, when, now, missed }))))(
    '$name, $when $miss',
    ({ zone, due, grace, miss, now, missed }) => {
      const { run, missedNow, movedNow, nominal } = advance(makeRun({ due }, { grace }), now, { zone: makeZone(zone) });
      expect([missedNow, movedNow, run.hop, run.assignee]).toEqual(missed ? [true, true, 1, 'Ben'] : [false, false, 0, 'Ana']);
      expect([nominal, run.terms.missed]).toEqual(missed ? [miss, miss] : [null, undefined]);
    },
  );
});

/** A run that Ben has held since the miss at `base`. */
function missed(base: string, values: Partial<Run> = {}, terms: Partial<Terms> = {}): Run {
  return makeRun({ hop: 1, assignee: 'Ben', moved: base, ...values }, { base, missed: base, from: 'Ana', ...terms });
}

interface HopCase {
  readonly name: string;
  readonly zone: string;
  readonly due: string;
  readonly base: string;
  readonly moves: number;
  readonly days: readonly number[];
  readonly at: string;
}

const DAILY = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS = [1, 2, 3, 4, 5];
const WAITS: readonly HopCase[] = [
  ...[{ name: 'two hours', zone: 'Etc/UTC', due: '2026-11-20T07:00', base: '2026-11-20T09:00', moves: 2 }].map((wait) => ({
    ...wait,
    days: DAILY,
    at: '2026-11-20T11:00',
  })),
  {
    ...{ name: 'a working day over the weekend', zone: 'Etc/UTC', due: '2026-11-20T17:00', base: '2026-11-20T19:00', moves: 24 },
    ...{ days: WEEKDAYS, at: '2026-11-23T19:00' },
  },
  {
    ...{ name: 'a Saturday that the cadence names', zone: 'Etc/UTC', due: '2026-11-20T17:00', base: '2026-11-20T19:00', moves: 24 },
    ...{ days: [6], at: '2026-11-21T19:00' },
  },
  {
    ...{ name: 'a due day that is a Sunday', zone: 'Etc/UTC', due: '2026-11-22T07:00', base: '2026-11-22T09:00', moves: 2 },
    ...{ days: [], at: '2026-11-22T11:00' },
  },
  {
    ...{ name: 'a due Sunday that runs out', zone: 'Etc/UTC', due: '2026-11-22T21:00', base: '2026-11-22T23:00', moves: 2 },
    ...{ days: [], at: '2026-11-23T01:00' },
  },
  {
    ...{ name: 'the spring change', zone: 'America/New_York', due: '2026-03-07T23:00', base: '2026-03-08T01:00', moves: 2 },
    ...{ days: DAILY, at: '2026-03-08T04:00' },
  },
  {
    ...{ name: 'the autumn change', zone: 'Europe/London', due: '2026-10-24T22:00', base: '2026-10-25T00:00', moves: 4 },
    ...{ days: DAILY, at: '2026-10-25T03:00' },
  },
];

describe('a missed run moves on after its wait of working time', () => {
  it.each(WAITS.flatMap((wait) => around(wait.at).map(([when, now, moves]) => ({ ...wait, when, now, moved: moves }))))(
    '$name, $when $at',
    ({ zone, due, base, moves, days, at, now, moved }) => {
      const { run, movedNow, missedNow, nominal } = advance(missed(base, { due }, { moves, days }), now, { zone: makeZone(zone) });
      expect([movedNow, missedNow, run.hop, run.assignee, nominal]).toEqual(
        moved ? [true, false, 2, 'Cy', at] : [false, false, 1, 'Ben', null],
      );
    },
  );

  it('leaves a holiday of its own location out, and no other', () => {
    const holidays = [{ date: '2026-11-23', location: 'Bar', name: 'Rent day' }];
    const wait = (location: string) =>
      nextMoveAt(
        missed('2026-11-20T19:00', { location, due: '2026-11-20T17:00' }, { moves: 24, days: WEEKDAYS }),
        runContext({ holidays }),
      );
    expect([wait('Bar'), wait('Garden')]).toEqual(['2026-11-24T19:00', '2026-11-23T19:00']);
  });

  it('goes on to the business owner and stays there', () => {
    const third = advance(missed('2026-11-20T11:00', { hop: 2, assignee: 'Cy' }), '2026-11-20T13:00').run;
    expect([third.hop, third.assignee]).toEqual([3, 'Dee']);
    expect(nextMoveAt(third, runContext())).toBeNull();
    expect(advance(third, '2026-12-20T13:00')).toMatchObject({ movedNow: false, run: { hop: 3, assignee: 'Dee' } });
  });

  it('moves once a sweep, however late it comes', () => {
    expect(advance(makeRun(), '2026-11-25T13:00').run).toMatchObject({ hop: 1, assignee: 'Ben' });
  });
});

describe('a wait counts from the nominal time of the move before', () => {
  it.each([
    ['on time', '2026-11-20T09:00', '2026-11-20T09:00', '2026-11-20T11:00'],
    ['a minute less than two hours late', '2026-11-20T10:59', '2026-11-20T09:00', '2026-11-20T11:00'],
    ['two hours late', '2026-11-20T11:00', '2026-11-20T09:00', '2026-11-20T11:00'],
    ['more than two hours late: from when it happened', '2026-11-20T11:01', '2026-11-20T11:01', '2026-11-20T13:01'],
  ])('%s', (_name, now, base, next) => {
    const { run } = advance(makeRun(), now);
    expect([run.terms.base, run.terms.missed, nextMoveAt(run, runContext({ now }))]).toEqual([base, '2026-11-20T09:00', next]);
  });

  it('measures the two hours in real time on the day of the change', () => {
    const zone = makeZone('America/New_York');
    const { run } = advance(makeRun({ due: '2026-03-08T00:30' }, { grace: 1 }), '2026-03-08T04:30', { zone });
    expect(run.terms.base).toBe('2026-03-08T01:30');
  });
});

describe('I have it', () => {
  const holds = { answer: 'I have it' };

  it.each([
    ['the owner, before the miss', makeRun(holds), '2026-11-20T13:00'],
    ['a backup who got it at opening', makeRun({ ...holds, hop: 1, assignee: 'Ben' }), '2026-11-20T13:00'],
    ['the backup, after the miss', missed('2026-11-20T09:00', holds), '2026-11-20T15:00'],
  ])('of %s adds the setting to the wait', (_name, run, at) => {
    const held = advance(run, addMinutesLocal(at, -1));
    expect([held.movedNow, held.run.terms.held]).toEqual([false, run.hop]);
    expect(advance(held.run, at)).toMatchObject({
      movedNow: true,
      run: { hop: run.hop + 1, answer: '' },
    });
  });

  it('counts once a hop, and again for the next holder', () => {
    const first = advance(makeRun(holds), '2026-11-20T12:59').run;
    const moved = advance(first, '2026-11-20T13:00').run;
    expect(moved.terms.held).toBeUndefined();
    const again = advance({ ...moved, answer: 'I have it' }, '2026-11-20T14:00').run;
    expect(nextMoveAt(again, runContext())).toBe('2026-11-20T19:00');
  });

  it('adds nothing where the setting says so', () => {
    expect(advance(makeRun(holds), '2026-11-20T09:00', { settings: { 'Acknowledge holds': 0 } }).movedNow).toBe(true);
  });
});

describe('the next thing that will happen', () => {
  it.each([
    ['an open run', makeRun(), null, 'If it is not done it moves to the backup on Fri 20 Nov 09:00.'],
    ['a missed run', missed('2026-11-20T09:00'), null, 'If it is not done it moves to the fallback on Fri 20 Nov 11:00.'],
    ['one whose window ends first', makeRun(), '2026-11-20T08:00', 'If it is not done its window ends on Fri 20 Nov 08:00.'],
    ['one that opened at the last hop', makeRun({ hop: 3, assignee: 'Dee' }), null, 'If it is not done it is missed on Fri 20 Nov 09:00.'],
    ['one at the end', missed('2026-11-20T13:00', { hop: 3, assignee: 'Dee' }), null, 'It stays here until it is done or excused.'],
    ['one nobody could take', missed('2026-11-20T13:00', { hop: 3, assignee: '' }), null, 'It stays here until it is done or excused.'],
  ])('to %s', (_name, run, windowEnds, says) => {
    expect(sayNext(run, windowEnds, runContext({ now: '2026-11-20T07:30' }))).toBe(says);
  });
});
