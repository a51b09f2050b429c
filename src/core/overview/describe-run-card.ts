import { cutLines, cutName, cutSentence } from './cut-text';
import { describeField } from './describe-field';
import { listLacks } from './list-lacks';
import type { OpenRun } from './list-open-runs';
import { seenOfRun } from '../acting/seen-of-run';
import type { ProofField, RunCard, StepCard } from '../contract/acting';
import { advanceSteps } from '../runs/advance-steps';
import { judgeCompletion } from '../runs/close-run';
import type { RunStep } from '../runs/run';
import type { MarkContext } from '../runs/run-context';
import { sayUnsigned, type Piece } from '../runs/sign-offs';
import { toneOf } from '../status/tones';

type FieldOf = (rule: string, proof: string, piece: Piece | null) => ProofField;

function describeStep(step: RunStep, field: ProofField): StepCard {
  const { order, required, status, tick, doneBy, note } = step;
  return {
    ...{ order, name: cutName(step.step), required, status, tone: toneOf(status), ticked: tick },
    ...{ by: cutName(doneBy), note: cutLines(note), field },
  };
}

/** An open run with what its holder does in it, judged by the functions that will close it. */
export function describeRunCard({ run, steps, read }: OpenRun, context: MarkContext): RunCard {
  const stepped = advanceSteps(run, steps, context);
  const completion = judgeCompletion(run, stepped, context);
  const fieldOf: FieldOf = (rule, proof, piece) =>
    describeField(rule, proof, { ...context.proofOf(run.id), ...(piece === null ? {} : { unsigned: sayUnsigned(piece) }) });
  const field = fieldOf(run.terms.proof, run.proof, completion.piece);
  const pieceOf = (order: number): Piece | null => stepped.pieces.find(({ of }) => of === order) ?? null;
  const { id, process, location, due, status, assignee, hop, why, answer, note, tick, terms } = run;
  return {
    ...{ id, process, title: cutName(terms.title), location: cutName(location), due, status, tone: toneOf(status) },
    ...{ holder: cutName(assignee), hop, why: cutSentence(why), answer: cutName(answer), note: cutLines(note), ticked: tick, field },
    lacks: listLacks(run, stepped, completion, field.lacks),
    steps: stepped.steps.map((step) => describeStep(step, fieldOf(step.needs, step.proof, pieceOf(step.order)))),
    seen: seenOfRun(read.run, read.steps),
  };
}
