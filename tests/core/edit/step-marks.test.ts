import { makeRun, makeStep, rawOf, type Cells } from '../../support/core-world';
import { judge, NOW, OLD, PHOTO, said, stamped, stamps, unstamped, type World } from './mark-world';
import { rulesOf } from '../../../src/core/edit/plan-marks';
import { decodeLedger } from '../../../src/core/runs/ledger';
import { runCells, stepCells } from '../../../src/core/runs/run-cells';

describe('a tick in Run steps', () => {
  const two = (first: Cells, second: Cells, strict: boolean): World => ({
    terms: { strict },
    steps: [
      { step: { step: 'Front', needs: 'photo' }, marks: first },
      { step: { step: 'Back' }, marks: second },
    ],
  });

  it.each<readonly [string, World, number, object, Record<string, string>]>([
    ['with its proof', two({ done: true, proof: PHOTO }, {}, false), 2, stamped(2), {}],
    ['without it', two({ done: true }, {}, false), 2, {}, { 'done 2': 'Not done yet: Proof needs a photo: paste an https link.' }],
    ['in any order, where the process has none', two({}, { done: true }, false), 3, stamped(3), {}],
    [
      'out of a strict order',
      two({ done: true }, { done: true }, true),
      3,
      {},
      { 'done 3': 'Not done yet: step 1 "Front" comes first; it counts by itself after that.' },
    ],
    ['in a strict order', two({ done: true, proof: PHOTO }, { done: true }, true), 3, stamped(3), {}],
  ])('%s', (_name, world, row, wanted, notes) => {
    const plan = judge(world, 'run_steps', row, 'done');
    expect([stamps(plan), said(plan, 'run_steps')]).toEqual([wanted, notes]);
  });

  it('is signed by whoever made it, and stamps no other step', () => {
    const world = { ...two({ done: true, proof: PHOTO }, { done: true }, false), who: 'Ben' };
    expect(stamps(judge(world, 'run_steps', 3, 'done'))).toEqual(stamped(3, 'Ben'));
  });

  it('taken back takes the stamp along', () => {
    const world = { steps: [{ step: { ...OLD, status: 'Done' as const }, marks: { done: false } }] };
    expect(stamps(judge(world, 'run_steps', 2, 'done'))).toEqual(unstamped(2));
  });

  it('of a self-ticking proof is not stamped before it is ticked', () => {
    const world = { steps: [{ step: { needs: 'cell Till!B12 = 0' } }], cells: { 'Till!B12': 0 } };
    expect(stamps(judge(world, 'run_steps', 2, 'proof'))).toEqual({});
  });
});

describe('an edit beside Done and Proof', () => {
  it('stamps nothing, because an older mark was not made now', () => {
    expect(stamps(judge({ marks: { done: true, note: 'x' } }, 'runs', 2, 'note'))).toEqual({});
  });

  it.each([
    ['Excuse', '', '"Excuse" needs its reason; write it into Note.'],
    ['Cannot do as defined', '', '"Cannot do as defined" needs its reason; write it into Note.'],
    ['Excuse', 'Fire drill', undefined],
    ['I have it', '', undefined],
    ['', '', undefined],
  ])('answers "%s" with the note "%s"', (answer, note, says) => {
    expect(said(judge({ marks: { answer, note } }, 'runs', 2, 'answer'), 'runs')['answer 2']).toBe(says);
  });
});

describe('a closed run', () => {
  const CLOSED = 'This run is closed and stays as it was recorded: undo the change, and write a correction into Note.';
  const world: World = {
    run: { status: 'Done', ...OLD },
    terms: { closed: '2026-11-20T05:05' },
    marks: { done: false },
    steps: [{ step: { status: 'Done', ...OLD }, marks: { done: false } }],
  };

  it.each<readonly ['runs' | 'run_steps', string, boolean]>([
    ['runs', 'done', true],
    ['runs', 'proof', true],
    ['runs', 'answer', true],
    ['runs', 'done_at', true],
    ['runs', 'note', false],
    ['run_steps', 'done', true],
    ['run_steps', 'proof', true],
    ['run_steps', 'note', false],
  ])('%s, %s: keeps its stamp', (tab, key, says) => {
    const plan = judge(world, tab, 2, key);
    expect([stamps(plan), said(plan, tab)]).toEqual([{}, says ? { [`${key} 2`]: CLOSED } : {}]);
  });
});

describe('rows that are no runs', () => {
  it.each<readonly [string, World, 'runs' | 'run_steps', number]>([
    ['a row somebody added', { others: [{ process: 'Mine', done: true }] }, 'runs', 3],
    ['a run whose terms were changed', { marks: { done: true, terms: '{}' } }, 'runs', 2],
    ['a second row of the same run', { marks: {}, others: [{ ...runCells(makeRun()), done: true }] }, 'runs', 3],
    ['a blank row', {}, 'runs', 9],
    ['a step of no run', { steps: [{ step: {}, marks: { run: 'U-GONE00 x', done: true } }] }, 'run_steps', 2],
  ])('%s', (_name, world, tab, row) => {
    expect(judge(world, tab, row, 'done')).toEqual({ changes: [], notes: [] });
  });
});

it('tells which rules an edit is judged by', () => {
  const run = makeRun({}, { proof: 'photo' });
  const other = makeRun({ id: 'U-AAAAAA', due: '2026-11-21T07:00' }, { proof: 'link' });
  const runs = rawOf('runs', [run, other].map(runCells));
  const steps = rawOf('run_steps', [stepCells(makeStep(1, { needs: 'cell Till!B12 = 0' }), run)]);
  const ledger = decodeLedger(runs, steps, NOW, new Set());
  const area = { row: 2, column: 1, rows: 1, columns: 1 };
  expect([rulesOf(runs, area, ledger), rulesOf(steps, area, ledger), rulesOf(runs, { ...area, row: 3 }, ledger)]).toEqual([
    ['photo', 'cell Till!B12 = 0'],
    ['photo', 'cell Till!B12 = 0'],
    ['link'],
  ]);
});
