import { isEdited, placedColumns, rowsOf, type EditedArea, type EditPlan, type NoteWish } from './edit';
import { sayProof, sayRunLacks, sayStepLacks } from './say-lacks';
import { splitLinkId } from '../links/resolve-links';
import { advanceSteps, type SteppedRun } from '../runs/advance-steps';
import { answerIssues } from '../runs/answer-issues';
import { closeAsDone, judgeCompletion } from '../runs/close-run';
import type { Ledger } from '../runs/ledger';
import { missingSteps } from '../runs/open-run';
import type { Run, RunStep } from '../runs/run';
import { diffCells } from '../runs/run-cells';
import type { MarkContext } from '../runs/run-context';
import { cellText, type Cell } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';
import type { Row } from '../tables/row';
import { withoutPlace } from '../texts/issue-texts';

const CLOSED = 'This run is closed and stays as it was recorded: undo the change, and write a correction into Note.';

/** Edited rows of Runs or Run steps, and what they are judged with. */
export interface MarkQuestion {
  readonly raw: RawTable;
  readonly area: EditedArea;
  readonly ledger: Ledger;
  /** Name or address of whoever made the marks, `''` where nobody knows. */
  readonly who: string;
  /** Its `lastSweep` is the time of the edit: a mark without a stamp was made now. */
  readonly context: MarkContext;
}

/** The stamp of one row and what its cells should say, by column key. */
interface RowAnswer {
  readonly row: Row;
  readonly stamp: Readonly<Record<'done_by' | 'done_at', Cell>>;
  readonly says: Readonly<Record<string, string>>;
}

function stampOf({ doneBy, doneAt }: Pick<Run, 'doneBy' | 'doneAt'>): RowAnswer['stamp'] {
  return { done_by: doneBy, done_at: doneAt === null ? '' : { local: doneAt } };
}

const NO_STAMP = stampOf({ doneBy: '', doneAt: null });

function judgeSteps(run: Run, steps: readonly RunStep[], context: MarkContext): SteppedRun {
  return advanceSteps(run, [...steps, ...missingSteps(run, steps)], context);
}

function answerRun(run: Run, row: Row, { ledger, who, context }: MarkQuestion): RowAnswer {
  const proofs = context.proofOf(run.id);
  const stepped = judgeSteps(run, ledger.stepsOf.get(run.id) ?? [], context);
  const done = run.tick && judgeCompletion(run, stepped, context).done;
  const reasons = answerIssues([run]).map(withoutPlace);
  return {
    row,
    stamp: done ? stampOf(closeAsDone({ ...run, doneBy: run.doneBy || who }, stepped.steps, context)) : NO_STAMP,
    says: {
      done: run.tick ? sayRunLacks(run, stepped, proofs) : '',
      proof: sayProof(run.terms.proof, run.proof, proofs),
      answer: reasons.join(' '),
    },
  };
}

function answerStep(run: Run, step: RunStep, row: Row, { ledger, who, context }: MarkQuestion): RowAnswer {
  const proofs = context.proofOf(run.id);
  const steps = (ledger.stepsOf.get(run.id) ?? []).map((one) => (one === step ? { ...step, doneBy: step.doneBy || who } : one));
  const stepped = judgeSteps(run, steps, context);
  const judged = stepped.steps.find((one) => one.row === row) ?? step;
  return {
    row,
    stamp: step.tick && judged.status === 'Done' ? stampOf(judged) : NO_STAMP,
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

function answerRow(question: MarkQuestion, run: Run, number: number): RowAnswer | null {
  if (question.raw.spec.key === 'runs') return run.row?.row === number ? answerRun(run, run.row, question) : null;
  const step = question.ledger.stepsOf.get(run.id)?.find(({ row }) => row?.row === number);
  return step === undefined || step.row === null ? null : answerStep(run, step, step.row, question);
}

function closedNotes({ raw, area }: MarkQuestion, row: number): readonly NoteWish[] {
  const edited = placedColumns(raw).filter(({ column, index }) => column.key !== 'note' && isEdited(area, index));
  return edited.map(({ index }) => ({ row, column: index + 1, says: CLOSED }));
}

function planRow(question: MarkQuestion, number: number): EditPlan {
  const { raw, area, ledger } = question;
  const id = runIdOf(raw, number);
  const run = ledger.open.find((one) => one.id === id);
  const closed = run === undefined && ledger.past.some((one) => one.id === id);
  const answer = run === undefined ? null : answerRow(question, run, number);
  if (answer === null) return { changes: [], notes: closed ? closedNotes(question, number) : [] };
  const { columns } = raw.binding;
  const notes = Object.entries(answer.says).flatMap(([key, says]) => {
    const index = columns[key];
    return index === undefined ? [] : [{ row: number, column: index + 1, says }];
  });
  return { changes: touchesMarks(raw, area) ? diffCells(answer.row, answer.stamp) : [], notes };
}

/**
 * Judges the marks of the edited rows as the next heartbeat will: what is done with its proof is stamped with the time of the edit,
 * what lacks something says what, and a stamp without its mark goes. An edit beside Done and Proof stamps nothing, because it says
 * nothing about when an older mark was made.
 */
export function planMarks(question: MarkQuestion): EditPlan {
  const rows = rowsOf(question.area).map((row) => planRow(question, row));
  return { changes: rows.flatMap(({ changes }) => changes), notes: rows.flatMap(({ notes }) => notes) };
}

/** Proof rules that the edited rows are judged by. */
export function rulesOf(raw: RawTable, area: EditedArea, ledger: Ledger): readonly string[] {
  const ids = new Set(rowsOf(area).map((row) => runIdOf(raw, row)));
  const runs = ledger.open.filter(({ id }) => ids.has(id));
  return runs.flatMap(({ id, terms }) => [terms.proof, ...(ledger.stepsOf.get(id) ?? []).map(({ needs }) => needs)]);
}
