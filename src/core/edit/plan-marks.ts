import { isEdited, placedColumns, rowsOf, type EditedArea, type EditPlan, type NoteWish } from './edit';
import { sayProof, sayRunLacks, sayStepLacks } from './say-lacks';
import { splitLinkId } from '../links/resolve-links';
import { advanceSteps, type SteppedRun } from '../runs/advance-steps';
import { answerIssues } from '../runs/answer-issues';
import { judgeCompletion, noteMarks, withMarks, type Completion } from '../runs/close-run';
import type { Ledger } from '../runs/ledger';
import { missingSteps } from '../runs/open-run';
import { THE_RUN, type Run, type RunStep } from '../runs/run';
import { diffCells, termsText } from '../runs/run-cells';
import type { Maker, MarkContext } from '../runs/run-context';
import type { CellChange } from '../plan/plan';
import { cellText, type Cell } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';
import type { Row } from '../tables/row';
import { withoutPlace } from '../texts/issue-texts';

const CLOSED = 'This run is closed and stays as it was recorded: undo the change, and write a correction into Note.';

/** Whoever made the edited marks. */
export type EditMaker = Pick<Maker, 'name' | 'email'>;

/** Edited rows of Runs or Run steps, and what they are judged with. */
export interface MarkQuestion {
  readonly raw: RawTable;
  readonly area: EditedArea;
  readonly ledger: Ledger;
  readonly who: EditMaker;
  /** Its `lastSweep` is the time of the edit: a mark without a stamp was made now. */
  readonly context: MarkContext;
}

/** The stamp of one row and what its cells should say, by column key. */
interface RowAnswer {
  readonly row: Row;
  readonly stamp: Readonly<Record<'done_by' | 'done_at', Cell>>;
  readonly says: Readonly<Record<string, string>>;
}

/** A run of which rows were edited, judged as a whole. */
interface JudgedRun {
  readonly run: Run;
  readonly stepped: SteppedRun;
  readonly completion: Completion;
}

function stampOf({ doneBy, doneAt }: Pick<Run, 'doneBy' | 'doneAt'>): RowAnswer['stamp'] {
  return { done_by: doneBy, done_at: doneAt === null ? '' : { local: doneAt } };
}

function judgeRun(run: Run, of: readonly number[], { ledger, who, context }: MarkQuestion): JudgedRun {
  const steps = ledger.stepsOf.get(run.id) ?? [];
  const asked = { ...context, maker: { of, ...who } };
  const stepped = advanceSteps(run, [...steps, ...missingSteps(run, steps)], asked);
  return { run, stepped, completion: judgeCompletion(run, stepped, asked) };
}

function answerRun({ run, stepped, completion }: JudgedRun, row: Row, { context }: MarkQuestion): RowAnswer {
  const reasons = answerIssues([run]).map(withoutPlace);
  return {
    row,
    stamp: stampOf(run.tick ? noteMarks(run, completion) : { doneBy: '', doneAt: null }),
    says: {
      done: run.tick ? sayRunLacks(run, stepped, completion, context.proofOf(run.id)) : '',
      proof: sayProof(run.terms.proof, run.proof, context.proofOf(run.id)),
      answer: reasons.join(' '),
    },
  };
}

function answerStep({ run, stepped }: JudgedRun, step: RunStep, row: Row, { context }: MarkQuestion): RowAnswer {
  const proofs = context.proofOf(run.id);
  const judged = stepped.steps.find((one) => one.row === row) ?? step;
  return {
    row,
    stamp: stampOf(step.tick ? judged : { doneBy: '', doneAt: null }),
    says: { done: step.tick ? sayStepLacks(judged, stepped, proofs) : '', proof: sayProof(step.needs, step.proof, proofs) },
  };
}

/** True where a mark or a proof was edited. */
export function touchesMarks({ binding }: RawTable, area: EditedArea): boolean {
  return isEdited(area, binding.columns['done']) || isEdited(area, binding.columns['proof']);
}

function runIdOf(raw: RawTable, row: number): string {
  const index = raw.binding.columns[raw.spec.key === 'runs' ? 'id' : 'run'];
  return index === undefined ? '' : splitLinkId(cellText(raw.grid[row - 1]?.[index] ?? ''));
}

/** Order of the step in that row, or `THE_RUN`; `null` where it is another row. */
function orderIn({ raw, ledger }: MarkQuestion, run: Run, number: number): number | null {
  if (raw.spec.key === 'runs') return run.row?.row === number ? THE_RUN : null;
  return ledger.stepsOf.get(run.id)?.find(({ row }) => row?.row === number)?.order ?? null;
}

function stepIn({ ledger }: MarkQuestion, run: Run, order: number): RunStep | undefined {
  return ledger.stepsOf.get(run.id)?.find((one) => one.order === order);
}

function answerRow(question: MarkQuestion, judged: JudgedRun, order: number): RowAnswer | null {
  const { run } = judged;
  if (order === THE_RUN) return run.row === null ? null : answerRun(judged, run.row, question);
  const step = stepIn(question, run, order);
  return step === undefined || step.row === null ? null : answerStep(judged, step, step.row, question);
}

function closedNotes({ raw, area }: MarkQuestion, row: number): readonly NoteWish[] {
  const edited = placedColumns(raw).filter(({ column, index }) => column.key !== 'note' && isEdited(area, index));
  return edited.map(({ index }) => ({ row, column: index + 1, says: CLOSED }));
}

/** Of the edited rows what the engine knows now, of the others what it knew: nobody can tell when those were made. */
function mergeKnown<T extends { readonly of: number }>(before: readonly T[], after: readonly T[], edited: readonly number[]): readonly T[] {
  const merged = [...before.filter(({ of }) => !edited.includes(of)), ...after.filter(({ of }) => edited.includes(of))];
  return merged.sort((a, b) => a.of - b.of);
}

/** The run's memory of its ticks, brought up to date for the edited rows. */
function diffTerms(question: MarkQuestion, { run, completion }: JudgedRun, edited: readonly number[]): readonly CellChange[] {
  if (run.row === null) return [];
  const isTicked = (of: number): boolean => (of === THE_RUN ? run.tick : (stepIn(question, run, of)?.tick ?? false));
  const noted = noteMarks(run, completion).terms;
  const marks = mergeKnown(
    run.terms.marks ?? [],
    (noted.marks ?? []).filter(({ of }) => isTicked(of)),
    edited,
  );
  const signed = mergeKnown(run.terms.signed ?? [], noted.signed ?? [], edited);
  return diffCells(run.row, { terms: termsText(withMarks(run.terms, marks, signed)) });
}

function notesOf(raw: RawTable, { row, says }: RowAnswer): readonly NoteWish[] {
  return Object.entries(says).flatMap(([key, text]) => {
    const index = raw.binding.columns[key];
    return index === undefined ? [] : [{ row: row.row, column: index + 1, says: text }];
  });
}

function planRun(question: MarkQuestion, run: Run, rows: readonly number[]): EditPlan {
  const { raw, area } = question;
  const of = rows.flatMap((row) => orderIn(question, run, row) ?? []);
  const judged = judgeRun(run, of, question);
  const answers = of.flatMap((order) => answerRow(question, judged, order) ?? []);
  const notes = answers.flatMap((answer) => notesOf(raw, answer));
  if (!touchesMarks(raw, area) || answers.length === 0) return { changes: [], notes };
  return { changes: [...diffTerms(question, judged, of), ...answers.flatMap(({ row, stamp }) => diffCells(row, stamp))], notes };
}

function planClosed(question: MarkQuestion, id: string, rows: readonly number[]): EditPlan {
  const isClosed = question.ledger.past.some((one) => one.id === id);
  return { changes: [], notes: isClosed ? rows.flatMap((row) => closedNotes(question, row)) : [] };
}

/**
 * Judges the marks of the edited rows as the next heartbeat will: what is done with its proof is stamped with the time of the edit,
 * what lacks something says what, and a stamp without its mark goes. What lacks only its sign-off is stamped too: it is done when it is
 * ticked. An edit beside Done and Proof stamps nothing, because it says nothing about when an older mark was made.
 */
export function planMarks(question: MarkQuestion): EditPlan {
  const byRun = new Map<string, number[]>();
  for (const row of rowsOf(question.area)) {
    const id = runIdOf(question.raw, row);
    byRun.set(id, [...(byRun.get(id) ?? []), row]);
  }
  const plans = [...byRun].map(([id, rows]) => {
    const run = question.ledger.open.find((one) => one.id === id);
    return run === undefined ? planClosed(question, id, rows) : planRun(question, run, rows);
  });
  return { changes: plans.flatMap(({ changes }) => changes), notes: plans.flatMap(({ notes }) => notes) };
}

/** Proof rules that the edited rows are judged by. */
export function rulesOf(raw: RawTable, area: EditedArea, ledger: Ledger): readonly string[] {
  const ids = new Set(rowsOf(area).map((row) => runIdOf(raw, row)));
  const runs = ledger.open.filter(({ id }) => ids.has(id));
  return runs.flatMap(({ id, terms }) => [terms.proof, ...(ledger.stepsOf.get(id) ?? []).map(({ needs }) => needs)]);
}
