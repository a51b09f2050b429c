import { makeRun, makeStep, runContext, type ContextOptions } from '../../support/core-world';
import { advanceRun, type AdvancedRun } from '../../../src/core/runs/advance-run';
import { judgeRun } from '../../../src/core/runs/describe-run';
import { THE_RUN, type Run, type RunStep, type Terms } from '../../../src/core/runs/run';

interface Given {
  readonly now?: string;
  readonly run?: Partial<Run>;
  readonly terms?: Partial<Terms>;
  readonly steps?: readonly RunStep[];
  readonly windowEnds?: string | null;
  readonly gone?: string;
  readonly options?: ContextOptions;
}

function advance(given: Given): AdvancedRun {
  const context = runContext({ now: given.now ?? '2026-11-20T08:00', ...given.options });
  return advanceRun(makeRun(given.run, given.terms), given.steps ?? [], given.windowEnds ?? null, given.gone ?? '', context);
}

const TICKED: Partial<Run> = { tick: true };

describe('the result of a ticked run', () => {
  it.each([
    ['just before Due', { doneAt: '2026-11-20T06:59' }, 'Done'],
    ['at Due', { doneAt: '2026-11-20T07:00' }, 'Done late'],
    ['just after Due', { doneAt: '2026-11-20T07:01' }, 'Done late'],
    ['after Due at the backup', { doneAt: '2026-11-20T10:00', hop: 1 as const, assignee: 'Ben' }, 'Done by backup'],
    ['after Due at the business owner', { doneAt: '2026-11-20T10:00', hop: 3 as const, assignee: 'Dee' }, 'Done by backup'],
    ['before Due by who covers', { doneAt: '2026-11-20T06:00', hop: 1 as const, assignee: 'Ben' }, 'Done'],
  ])('%s is %j', (_name, run, status) => {
    const closed = advance({ now: '2026-11-20T10:30', run: { ...TICKED, ...run } }).run;
    expect([closed.status, closed.terms.closed, closed.doneAt]).toEqual([status, '2026-11-20T10:30', run.doneAt]);
  });

  it.each([
    ['after the last sweep', '2026-11-20T06:30', '2026-11-20T06:30', 'Done'],
    ['after the last sweep at Due', '2026-11-20T07:00', '2026-11-20T07:00', 'Done late'],
    ['when it opened, where the last sweep was before', '2026-11-19T20:00', '2026-11-20T00:00', 'Done'],
    ['when it opened, where there was no sweep', null, '2026-11-20T00:00', 'Done'],
  ])('found by a sweep counts from just %s', (_name, lastSweep, doneAt, status) => {
    const { run } = advance({ run: TICKED, options: { lastSweep } });
    expect([run.doneAt, run.status, run.doneBy]).toEqual([doneAt, status, 'Ana (unverified)']);
  });

  it.each<readonly [string, string | null, Partial<RunStep>, string, string]>([
    ['the step, where that came later', '2026-11-20T06:11', { doneAt: '2026-11-20T06:40' }, '2026-11-20T06:40', 'Done'],
    ['the step, where only that is known', null, { doneAt: '2026-11-20T07:10' }, '2026-11-20T07:10', 'Done late'],
    ['the run, where the step came first', '2026-11-20T06:11', { doneAt: '2026-11-20T05:00' }, '2026-11-20T06:11', 'Done'],
    [
      'the run, where the step is not required',
      '2026-11-20T06:11',
      { doneAt: '2026-11-20T07:40', required: false },
      '2026-11-20T06:11',
      'Done',
    ],
  ])('with a step counts from %s', (_name, doneAt, step, wanted, status) => {
    const steps = [makeStep(1, { tick: true, ...step })];
    const { run } = advance({ run: { ...TICKED, doneAt }, steps, options: { lastSweep: '2026-11-20T06:05' } });
    expect([run.doneAt, run.status]).toEqual([wanted, status]);
  });

  const SEEN = { of: THE_RUN, by: 'ben@cafe.example', at: '2026-11-20T06:11', hop: 0 } as const;
  it('keeps the name of who was seen doing it, and takes no other from the cell', () => {
    const stamp = { doneBy: SEEN.by, doneAt: SEEN.at };
    expect(advance({ run: { ...TICKED, ...stamp }, terms: { marks: [SEEN] } }).run).toMatchObject(stamp);
    expect(advance({ run: TICKED, terms: { marks: [SEEN] } }).run).toMatchObject(stamp);
    expect(advance({ run: { ...TICKED, ...stamp } }).run.doneBy).toBe('Ana (unverified)');
    expect(advance({ run: { ...TICKED, assignee: '' } }).run.doneBy).toBe('unknown (unverified)');
  });
});

describe('a mark without its proof', () => {
  it.each([
    ['no proof', { proof: 'number 1..8' }, '', 'it needs a number from 1 to 8'],
    ['a bad proof', { proof: 'number 1..8' }, '9', '9 is outside 1 to 8'],
    ['a rule nobody can read', { proof: 'picture' }, 'x', 'the proof rule "picture" cannot be read'],
  ])('does not close: %s', (_name, terms, proof, missing) => {
    const advanced = advance({ run: { ...TICKED, proof }, terms });
    expect([advanced.run.terms.closed, advanced.proofMissing]).toEqual([undefined, true]);
    expect(advanced.missing).toContain(missing);
    expect(judgeRun(advanced, null, runContext({ now: '2026-11-20T08:00' }))).toMatchObject({ status: 'Late', flags: ['Proof missing'] });
  });

  it('still moves at its time', () => {
    expect(advance({ now: '2026-11-20T09:00', run: TICKED, terms: { proof: 'photo' } }).run).toMatchObject({ hop: 1, assignee: 'Ben' });
  });

  it('does not close with a proof and without a mark', () => {
    expect(advance({ run: { proof: '4' }, terms: { proof: 'number 1..8' } }).run.terms.closed).toBeUndefined();
  });

  it('is not needed where a cell is the proof', () => {
    const terms = { proof: 'cell Till!B12 = 0' };
    expect(advance({ terms, options: { cells: { 'Till!B12': 0 } } }).run).toMatchObject({ status: 'Done', tick: true });
    expect(advance({ terms, options: { cells: { 'Till!B12': 1 } } }).run.terms.closed).toBeUndefined();
  });
});

describe('steps', () => {
  const done = (order: number, more: Partial<RunStep> = {}): RunStep => makeStep(order, { tick: true, ...more });

  it.each([
    ['all done', [done(1), done(2)], true],
    ['one open', [done(1), makeStep(2)], false],
    ['an open one that is not required', [done(1), makeStep(2, { required: false })], true],
    ['one without its proof', [done(1), done(2, { needs: 'photo' })], false],
    ['one with its proof', [done(1), done(2, { needs: 'photo', proof: 'https://a.example/1' })], true],
  ])('%s: closes is %s', (_name, steps, closes) => {
    expect(advance({ run: TICKED, steps }).run.terms.closed !== undefined).toBe(closes);
  });

  it('stand as they are judged, and what was left open is skipped at the end', () => {
    const steps = [done(1), done(2, { needs: 'photo' }), makeStep(3, { required: false })];
    expect(advance({ steps }).steps.map((step) => step.status)).toEqual(['Done', 'Proof missing', 'Open']);
    expect(advance({ steps, gone: 'it was switched off.' }).steps.map((step) => step.status)).toEqual(['Done', 'Skipped', 'Skipped']);
  });

  it('in strict order wait for the one before; a mark before its turn counts once its turn has come', () => {
    const early = advance({ run: TICKED, terms: { strict: true }, steps: [makeStep(1), done(2)] });
    expect([early.steps.map((step) => step.status), early.outOfOrder]).toEqual([['Open', 'Waiting'], true]);
    expect(early.run.terms.closed).toBeUndefined();
    const later = advance({ run: TICKED, terms: { strict: true }, steps: [done(1), done(2)] });
    expect([later.steps.map((step) => step.status), later.outOfOrder, later.run.status]).toEqual([['Done', 'Done'], false, 'Done']);
  });

  it('that are not required hold nobody up in strict order', () => {
    const steps = [makeStep(1, { required: false }), done(2)];
    expect(advance({ terms: { strict: true }, steps }).steps.map((step) => step.status)).toEqual(['Open', 'Done']);
  });
});

describe('the end of the window', () => {
  const END = '2026-11-21T00:00';
  it.each([
    ['just before', '2026-11-20T23:59', undefined],
    ['at', END, END],
    ['just after', '2026-11-21T00:01', '2026-11-21T00:01'],
  ])('%s', (_name, now, closed) => {
    const { run } = advance({ now, run: { hop: 3, assignee: 'Dee' }, terms: { missed: '2026-11-20T09:00' }, windowEnds: END });
    expect(run.terms.closed).toBe(closed);
    if (closed !== undefined) expect(run).toMatchObject({ status: 'Missed', hop: 3, terms: { missed: '2026-11-20T09:00' } });
  });

  it('before the miss is the miss', () => {
    const { run, missedNow } = advance({ now: '2026-11-20T08:00', windowEnds: '2026-11-20T08:00' });
    expect([missedNow, run.status, run.terms.missed]).toEqual([true, 'Missed', '2026-11-20T08:00']);
  });

  it('takes what is done and valid', () => {
    expect(advance({ now: END, run: TICKED, windowEnds: END, options: { lastSweep: '2026-11-20T06:00' } }).run.status).toBe('Done');
  });
});

describe('a run is excused', () => {
  it.each([
    ['with a note', { answer: 'Excuse', note: 'The oven is broken' }, '', 'Excused: The oven is broken'],
    [
      'where its process is gone',
      {},
      'the process "Opening check" was switched off.',
      'Excused: the process "Opening check" was switched off.',
    ],
  ])('%s', (_name, run, gone, why) => {
    expect(advance({ run, gone }).run).toMatchObject({ status: 'Excused', why, terms: { closed: '2026-11-20T08:00' } });
  });

  it('not without a note, and not where it is done', () => {
    expect(advance({ run: { answer: 'Excuse' } }).run.terms.closed).toBeUndefined();
    expect(advance({ run: { ...TICKED, answer: 'Excuse', note: 'x' } }).run.status).toBe('Done');
  });
});

it('remembers when "Cannot do as defined" was first seen, with a note only', () => {
  const cannot = (note: string, terms: Partial<Terms> = {}) =>
    advance({ run: { answer: 'Cannot do as defined', note }, terms }).run.terms.cannot;
  expect([cannot(''), cannot('No key'), cannot('No key', { cannot: '2026-11-20T06:00' })]).toEqual([
    undefined,
    '2026-11-20T08:00',
    '2026-11-20T06:00',
  ]);
});

it('does nothing more to a closed run', () => {
  const run = makeRun({ status: 'Missed' }, { closed: '2026-11-20T09:00', missed: '2026-11-20T09:00' });
  const advanced = advanceRun(run, [], '2026-11-20T08:00', 'gone', runContext({ now: '2026-12-01T00:00' }));
  expect(advanced).toMatchObject({ run, movedNow: false, missedNow: false });
});
