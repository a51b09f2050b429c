import { makeRun, makeStep, rawOf, rowsIn, type Cells } from '../../support/core-world';
import { archiveRows } from '../../../src/core/archive/archive-rows';
import { decodeArchiveRow } from '../../../src/core/archive/decode-archive';
import { keepSteps } from '../../../src/core/archive/keep-steps';
import { packRuns } from '../../../src/core/archive/pack-runs';
import { hashRun } from '../../../src/core/plan/run-log';
import { runCells, stepCells } from '../../../src/core/runs/run-cells';
import type { LogFacts } from '../../../src/core/verify/log-facts';
import { groupStepRows, verifyArchiveRow, verifyRuns } from '../../../src/core/verify/verify-runs';

const STEPS = [makeStep(1, { status: 'Done', tick: true, doneBy: 'Ana', doneAt: '2026-08-01T06:10', proof: '120' })];
const DONE = makeRun(
  { due: '2026-08-01T07:00', status: 'Done', doneBy: 'Ana', doneAt: '2026-08-01T06:30', tick: true, proof: '4' },
  { closed: '2026-08-01T10:05', kept: keepSteps(STEPS) },
);
const CELLS: Cells = { ...runCells(DONE), done: true, proof: '4' };
const STEP: Cells = { ...stepCells(STEPS[0] ?? makeStep(1), DONE), done: true, proof: '120' };

const factsOf = (...hashes: readonly string[]): LogFacts => ({
  opened: new Map(),
  removed: new Set<string>(),
  signed: new Set(),
  why: new Map([[DONE.id, ['']]]),
  closed: new Map(hashes.length === 0 ? [] : [[DONE.id, hashes]]),
});
const LOGGED = factsOf(hashRun(DONE, []));

function packed(row: Cells = CELLS): Cells {
  const runs = archiveRows({ runs: rawOf('runs', [row]) }, (_cells, index) => index > 0).map(({ run }) => run);
  return packRuns(runs)[0]?.cells ?? {};
}

function verify(archived: Cells, facts = LOGGED, steps: readonly Cells[] = []): readonly string[] {
  const rows = rowsIn('run_archive', [{ process: 'P-ZZZZ' }, archived]).slice(1);
  const stepsOf = groupStepRows(rowsIn('run_steps', steps));
  return rows
    .map(decodeArchiveRow)
    .flatMap((row) => verifyArchiveRow(row, stepsOf, facts))
    .map(({ code, tab, row }) => `${code} ${tab} ${row}`);
}

const edited = (change: (lines: string) => string): Cells => {
  const row = packed();
  return { ...row, runs: change(String(row['runs'])) };
};

describe('a packed run', () => {
  it('that is as it was closed is no finding', () => {
    expect(verify(packed())).toEqual([]);
  });

  it.each([
    ['its result', '"Done"', '"Done late"'],
    ['who did it', '"Ana","2026', '"Ben","2026'],
    ['when', '06:30', '06:31'],
    ['its proof', '0,"4"', '0,"5"'],
    ['a proof of a step', '"120"', '"121"'],
    ['a time of a step', '06:10', '06:11'],
    ['its due time', '"2026-08-01T07:00"', '"2026-08-02T07:00"'],
    ['its id', 'U-7K2QAB', 'U-7K2QAC'],
  ])('is found where %s was changed after it was packed', (_name, from, to) => {
    expect(verify(edited((lines) => lines.replace(from, to)))[0]).toBe('archive-changed Run archive 3');
  });

  it('is found where text and hash were changed together, because the log has another hash', () => {
    const changed = packed({ ...CELLS, done_by: 'Ben' });
    expect(verify(changed)).toEqual(['run-changed Run archive 3']);
  });

  it.each([
    ['result', { status: 'Done late' }],
    ['name', { done_by: 'Ben' }],
    ['time', { done_at: { local: '2026-08-01T06:31' } }],
    ['proof', { proof: '5' }],
    ['due time', { due: { local: '2026-08-02T07:00' } }],
    ['key', { key: 'P-BBBB||2026-08-01T07:00' }],
  ])('whose %s was changed before it was packed is packed as it is, and found', (_name, cells) => {
    const runs = rowsIn('runs', [{ ...CELLS, ...cells }]);
    expect(verifyRuns(runs, new Map(), LOGGED).map(({ code }) => code)).toEqual(['run-changed']);
    expect(verify(packed({ ...CELLS, ...cells }))).toEqual(['run-changed Run archive 3']);
  });

  it('may have a note and a title of its own', () => {
    expect(verify(packed({ ...CELLS, note: 'thanks', process: 'P-AAAA Morning check' }))).toEqual([]);
  });

  it('that the log knows nothing of is found', () => {
    expect(verify(packed(), factsOf())).toEqual(['run-unlogged Run archive 3']);
  });

  it('fits any hash the log took of its id: two runs of many years may share one', () => {
    expect(verify(packed(), factsOf('0'.repeat(64), hashRun(DONE, []), '1'.repeat(64)))).toEqual([]);
  });

  it.each([
    ['as it was kept', {}, []],
    ['with another proof', { proof: '121' }, ['run-changed Run archive 3']],
  ])('is compared with a row of its steps that was left: %s', (_name, cells, found) => {
    expect(verify(packed(), LOGGED, [{ ...STEP, ...cells }])).toEqual(found);
  });
});

describe('a row of the archive', () => {
  it.each([
    ['due_runs', 2],
    ['on_time', 0],
    ['missed', 1],
    ['excused', ''],
  ])('is found where its %s was changed', (column, value) => {
    expect(verify({ ...packed(), [column]: value })).toEqual(['archive-changed Run archive 3']);
  });

  it('is found where a line cannot be read', () => {
    expect(verify(edited((lines) => lines.slice(0, -5)))).toEqual(['archive-changed Run archive 3']);
  });

  it('is found where a line was taken out or put in', () => {
    expect(verify({ ...packed(), runs: '' })).toEqual(['archive-changed Run archive 3']);
    expect(verify(edited((lines) => `${lines}\n${lines}`))).toEqual(['archive-changed Run archive 3']);
  });
});

describe('a closed run that is still in Runs', () => {
  const runs = rowsIn('runs', [CELLS]);
  const found = (steps: readonly Cells[], facts = LOGGED): readonly string[] =>
    verifyRuns(runs, groupStepRows(rowsIn('run_steps', steps)), facts).map(({ code }) => code);

  it.each([
    ['with the rows of its steps', [STEP], []],
    ['without them', [], []],
    ['with one that was changed', [{ ...STEP, proof: '121' }], ['run-changed']],
    ['with a note written later', [{ ...STEP, note: 'thanks' }], []],
  ])('is whole %s', (_name, steps, codes) => {
    expect(found(steps)).toEqual(codes);
  });

  it('is found where what its terms kept was changed', () => {
    const changed = rowsIn('runs', [{ ...CELLS, terms: String(CELLS['terms']).replace('"120"', '"121"') }]);
    expect(verifyRuns(changed, new Map(), LOGGED).map(({ code }) => code)).toEqual(['run-changed']);
  });
});
