import { makeRun, makeStep, rawOf, specOf, type Cells } from '../../support/core-world';
import type { EditPlan } from '../../../src/core/edit/edit';
import { planMarks } from '../../../src/core/edit/plan-marks';
import { decodeLedger, proofsOf } from '../../../src/core/runs/ledger';
import { runCells, stepCells } from '../../../src/core/runs/run-cells';
import type { Run, RunStep, Terms } from '../../../src/core/runs/run';

export const NOW = '2026-11-20T06:11';
export const PHOTO = 'https://photos.example/1.jpg';

/** A café with one run in row 2 of Runs, its steps from row 2 of Run steps on, and what the team wrote beside them. */
export interface World {
  readonly run?: Partial<Run>;
  readonly terms?: Partial<Terms>;
  readonly marks?: Cells;
  readonly steps?: readonly { readonly step?: Partial<RunStep>; readonly marks?: Cells }[];
  readonly others?: readonly Cells[];
  readonly who?: string;
  readonly cells?: Cells;
}

/** The answer to an edit of one column, `rows` rows from `row` on. */
export function judge(world: World, tab: 'runs' | 'run_steps', row: number, key: string, rows = 1): EditPlan {
  const steps = (world.steps ?? []).map(({ step = {}, marks = {} }, index) => ({ step: makeStep(index + 1, step), marks }));
  const terms = steps.map(({ step }) => ({ order: step.order, step: step.step, proof: step.needs, required: step.required }));
  const run = makeRun(world.run, { steps: terms, ...world.terms });
  const raws = {
    runs: rawOf('runs', [{ ...runCells(run), ...world.marks }, ...(world.others ?? [])]),
    run_steps: rawOf(
      'run_steps',
      steps.map(({ step, marks }) => ({ ...stepCells(step, run), ...marks })),
    ),
  };
  const ledger = decodeLedger(raws.runs, raws.run_steps, NOW, new Set());
  const proofOf = proofsOf(ledger, (name, cell) => world.cells?.[`${name}!${cell}`]);
  const column = specOf(tab).columns.findIndex((one) => one.key === key) + 1;
  const area = { row, column, rows, columns: 1 };
  return planMarks({
    raw: raws[tab],
    area,
    ledger,
    who: { name: world.who ?? '', email: '' },
    context: { now: NOW, lastSweep: NOW, proofOf },
  });
}

/** What notes say, by column key and row; only those that say something. */
export function said(plan: EditPlan, tab: 'runs' | 'run_steps'): Readonly<Record<string, string>> {
  const notes = plan.notes.filter(({ says }) => says !== '');
  return Object.fromEntries(notes.map(({ row, column, says }) => [`${specOf(tab).columns[column - 1]?.key ?? ''} ${row}`, says]));
}

/** The cells that are stamped, by column key and row; what the run remembers of it is left out. */
export const stamps = (plan: EditPlan) =>
  Object.fromEntries(plan.changes.filter(({ column }) => column !== 'terms').map(({ row, column, value }) => [`${column} ${row}`, value]));

/** The ticks a run remembers after the edit, `null` where its memory stays as it was. */
export function remembered(plan: EditPlan): unknown {
  const terms = plan.changes.find(({ column }) => column === 'terms');
  return terms === undefined ? null : ((JSON.parse(String(terms.value)) as Terms).marks ?? []);
}

/** Terms that know the stamp of a tick. */
export const known = (of: number, { doneBy, doneAt } = OLD): Partial<Terms> => ({ marks: [{ of, by: doneBy, at: doneAt, hop: 0 }] });
export const stamped = (row: number, by = 'Ana (unverified)', at = NOW) => ({ [`done_by ${row}`]: by, [`done_at ${row}`]: { local: at } });
export const unstamped = (row: number) => ({ [`done_by ${row}`]: '', [`done_at ${row}`]: '' });
/** A stamp of an hour before. */
export const OLD = { doneBy: 'Ana (unverified)', doneAt: '2026-11-20T05:00' };
