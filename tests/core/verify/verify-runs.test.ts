import { makeRun, makeStep, rowsIn, type Cells } from '../../support/core-world';
import { hashRun } from '../../../src/core/plan/run-log';
import { runCells, stepCells } from '../../../src/core/runs/run-cells';
import type { Run, RunStep } from '../../../src/core/runs/run';
import { readLoggedLine } from '../../../src/core/log/logged-line';
import { noFacts, noteFact, type LogFacts } from '../../../src/core/verify/log-facts';
import { groupStepRows, verifyPresence, verifyRuns } from '../../../src/core/verify/verify-runs';

const DONE = makeRun(
  { status: 'Done', doneBy: 'Ana (unverified)', doneAt: '2026-11-20T06:30', tick: true, proof: 'https://a.example/1' },
  { closed: '2026-11-20T07:05' },
);
const STEPS = [
  makeStep(1, { status: 'Done', tick: true, doneBy: 'Ana', doneAt: '2026-11-20T06:10', proof: '120' }),
  makeStep(2, { status: 'Skipped', required: false }),
];

const cellsOf = (run: Run): Cells => ({ ...runCells(run), done: run.tick, proof: run.proof });
const stepCellsOf = (step: RunStep): Cells => ({ ...stepCells(step, DONE), done: step.tick, proof: step.proof });

function log(lines: readonly (readonly [string, string])[], run = DONE.id): LogFacts {
  const facts = noFacts();
  rowsIn(
    'log',
    lines.map(([what, after], index) => ({ seq: index + 1, what, row: run, after })),
  )
    .map(readLoggedLine)
    .forEach((line) => noteFact(facts, line));
  return facts;
}

const CLOSED = log([
  ['opened', 'Ana'],
  ['closed', `Done ${hashRun(DONE, STEPS)}`],
]);

function verify(run: Cells, steps: readonly Cells[] = STEPS.map(stepCellsOf), lines = CLOSED): readonly string[] {
  const runs = rowsIn('runs', [{ note: 'another row' }, run]).slice(1);
  return verifyRuns(runs, groupStepRows(rowsIn('run_steps', steps)), lines).map(({ code, tab, row }) => `${code} ${tab} ${row}`);
}

const FOUND = 'run-changed Runs 3';

describe('a closed run', () => {
  it('that is as it was is no finding, in any order of its steps', () => {
    expect(verify(cellsOf(DONE))).toEqual([]);
    expect(verify(cellsOf(DONE), [...STEPS].reverse().map(stepCellsOf))).toEqual([]);
  });

  it.each([
    ['its result', { status: 'Done late' }],
    ['who did it', { done_by: 'Ben' }],
    ['when', { done_at: { local: '2026-11-20T06:31' } }],
    ['its proof', { proof: 'https://a.example/2' }],
    ['its key', { key: 'P-BBBB||2026-11-20T07:00' }],
  ])('is found at its row where %s was changed', (_name, cells) => {
    expect(verify({ ...cellsOf(DONE), ...cells })).toEqual([FOUND]);
  });

  it.each([
    ['a proof', { proof: '121' }],
    ['a name', { done_by: 'Ben' }],
    ['a time', { done_at: '' }],
    ['a status', { status: 'Skipped' }],
    ['its words', { step: 'Something easier' }],
  ])('is found where %s of a step was changed', (_name, cells) => {
    expect(
      verify(
        cellsOf(DONE),
        STEPS.map((step, index) => (index === 0 ? { ...stepCellsOf(step), ...cells } : stepCellsOf(step))),
      ),
    ).toEqual([FOUND]);
  });

  it('is found where a step was removed', () => {
    expect(verify(cellsOf(DONE), STEPS.slice(0, 1).map(stepCellsOf))).toEqual([FOUND]);
  });

  it('may have a note written later', () => {
    expect(verify({ ...cellsOf(DONE), note: 'thanks' })).toEqual([]);
  });

  it('that the log knows nothing of is found', () => {
    expect(verify(cellsOf(DONE), STEPS.map(stepCellsOf), log([['opened', 'Ana']]))).toEqual(['run-unlogged Runs 3']);
  });

  it('that stands open again is found', () => {
    expect(verify(cellsOf(makeRun()), [])).toEqual(['run-reopened Runs 3']);
  });

  it.each([
    ['Terms', { terms: '{}' }],
    ['Key', { key: 'P-AAAA' }],
  ])('whose %s cannot be read is found', (_name, cells) => {
    expect(verify({ ...cellsOf(DONE), ...cells })).toEqual(['run-damaged Runs 3']);
  });
});

it('lets an open run change', () => {
  expect(verify(cellsOf(makeRun({ hop: 2, assignee: 'Cy' })), [], log([['opened', 'Ana']]))).toEqual([]);
});

describe('a run whose row is gone', () => {
  const runs = rowsIn('runs', [cellsOf(DONE)]);
  it.each([
    ['is found where the log saw it open', 'U-ZZZZZZ', [], ['run-removed Log 2']],
    ['is no finding while it stands there', DONE.id, [], []],
    ['is no finding once it is in the archive', 'U-ZZZZZZ', ['U-ZZZZZZ'], []],
  ])('%s', (_name, id, archived, found) => {
    const lines = log(
      [
        ['opened', 'Ana'],
        ['moved', 'Ben'],
      ],
      id,
    );
    const known = new Set([...runs.map((row) => row.id), ...archived]);
    expect(verifyPresence(known, lines).map(({ code, tab, row }) => `${code} ${tab} ${row}`)).toEqual(found);
  });
});
