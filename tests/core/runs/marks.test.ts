import { makeRun, makeStep, runContext } from '../../support/core-world';
import { advanceRun } from '../../../src/core/runs/advance-run';
import { THE_RUN, type Mark, type Run, type RunStep, type Terms } from '../../../src/core/runs/run';

const NOW = '2026-11-20T08:00';
const LAST = '2026-11-20T06:30';

interface Given {
  readonly run?: Partial<Run>;
  readonly terms?: Partial<Terms>;
  readonly steps?: readonly RunStep[];
  readonly lastSweep?: string | null;
}

function advance({ run = {}, terms = {}, steps = [], lastSweep = LAST }: Given): Run {
  return advanceRun(makeRun({ tick: true, ...run }, terms), steps, null, '', runContext({ now: NOW, lastSweep })).run;
}

const mark = (more: Partial<Mark> = {}): Mark => ({ of: THE_RUN, by: 'Ben', at: '2026-11-20T06:11', hop: 0, ...more });

describe('a time that somebody typed into Done at', () => {
  it.each([
    ['before the sweep before', '2026-11-20T06:29', LAST],
    ['at the sweep before', LAST, LAST],
    ['after it', '2026-11-20T06:31', '2026-11-20T06:31'],
    ['just before now', '2026-11-20T07:59', '2026-11-20T07:59'],
    ['now', NOW, NOW],
    ['in the future', '2026-11-20T08:01', LAST],
    ['in another year', '2025-11-20T07:00', LAST],
  ])('%s counts as %s: %s', (_name, doneAt, counts) => {
    expect(advance({ run: { doneAt } }).doneAt).toBe(counts);
    const steps = [makeStep(1, { tick: true, doneAt })];
    expect(advance({ run: { tick: false }, steps }).terms.marks).toMatchObject([{ of: 1, at: counts }]);
  });

  it.each([
    ['before it opened', '2026-11-19T23:59', '2026-11-20T00:00'],
    ['when it opened', '2026-11-20T00:00', '2026-11-20T00:00'],
    ['after it opened', '2026-11-20T00:01', '2026-11-20T00:01'],
  ])('%s, where there was no sweep since, counts as %s: %s', (_name, doneAt, counts) => {
    expect(advance({ run: { doneAt }, lastSweep: '2026-11-19T20:00' }).doneAt).toBe(counts);
  });

  it('does not make a late run punctual', () => {
    const late = { doneAt: '2026-11-20T06:59' };
    expect(advance({ run: late, lastSweep: '2026-11-20T07:05' })).toMatchObject({ status: 'Done late', doneAt: '2026-11-20T07:05' });
  });
});

describe('a name that somebody typed into Done by', () => {
  it.each([
    ['counts for nothing', {}, {}],
    ['over the one that is known', { marks: [mark({ by: 'Ana (unverified)' })] }, { doneAt: '2026-11-20T06:11' }],
  ])('%s', (_name, terms, run) => {
    expect(advance({ run: { doneBy: 'Dee', ...run }, terms }).doneBy).toBe('Ana (unverified)');
  });
});

describe('a tick that is known', () => {
  it.each([
    ['with its stamp', { doneBy: 'Ben', doneAt: '2026-11-20T06:11' }],
    ['whose stamp was taken away', {}],
  ])('%s counts with its name and time', (_name, run) => {
    expect(advance({ run, terms: { marks: [mark()] } })).toMatchObject({ doneBy: 'Ben', doneAt: '2026-11-20T06:11', status: 'Done' });
  });

  it('of a step keeps its time over many sweeps', () => {
    const steps = [makeStep(1, { tick: true, doneBy: 'Ben', doneAt: '2026-11-20T05:11', status: 'Done' }), makeStep(2)];
    const marks = [mark({ of: 1, at: '2026-11-20T05:11' })];
    expect(advance({ steps, terms: { marks } }).terms.marks).toEqual(marks);
  });

  it('is forgotten when it is taken back, and when its run is closed', () => {
    expect(advance({ run: { tick: false }, terms: { marks: [mark()] } }).terms.marks).toBeUndefined();
    expect(advance({ terms: { marks: [mark()] } }).terms).toMatchObject({ closed: NOW, noted: '' });
    expect(advance({ terms: { marks: [mark()] } }).terms).not.toHaveProperty('marks');
  });
});
