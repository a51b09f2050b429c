import { isStale, sayStale } from './cell-conditions';
import { settleMark, type SettledMark } from './marks';
import type { Mark, Run, RunStep } from './run';
import type { MarkContext } from './run-context';
import { nameSeen, needsSignOff, sayUnsigned, signMark, type Piece } from './sign-offs';
import { checkProof } from '../proof/check-proof';
import { readProofRule } from '../proof/proof-rule';
import { quote } from '../texts/issue-texts';

/** Steps as they stand now, and the first thing that keeps the run from closing. */
export interface SteppedRun {
  readonly steps: readonly RunStep[];
  /** What is missing, as sentences; empty where every required step is done. */
  readonly missing: readonly string[];
  /** True where every required step was ticked with its proof, sign-offs that may still come left out. */
  readonly marked: boolean;
  /** Ticks that stand, and those of them that are new. */
  readonly marks: readonly SettledMark[];
  /** Steps that a second person has to sign. */
  readonly pieces: readonly Piece[];
  /** True where a step was ticked before the one it waits for. */
  readonly outOfOrder: boolean;
  /** True where a mark stands without its proof. */
  readonly proofMissing: boolean;
}

interface Judged {
  readonly step: RunStep;
  readonly says: string;
  readonly settled: SettledMark | null;
  readonly piece: Piece | null;
}

/** The name of a step in a sentence. */
export function nameStep({ order, step }: Pick<RunStep, 'order' | 'step'>): string {
  return `step ${order} ${quote(step)}`;
}

function isMarked({ step, settled, piece }: Judged): boolean {
  return step.status === 'Done' || (settled !== null && piece?.given?.verdict !== 'reject');
}

function unmarked(step: RunStep, status: RunStep['status'], says: string): Judged {
  const lacks = says === '' ? 'it is not ticked yet' : says;
  const piece: Piece | null = needsSignOff(step.needs) ? { of: step.order, mark: null, seen: '', given: null, lacks } : null;
  return { step: { ...step, status, doneBy: '', doneAt: null }, says, settled: null, piece };
}

const stampOf = ({ by, at }: Mark): Pick<RunStep, 'doneBy' | 'doneAt'> => ({ doneBy: by, doneAt: at });

function markStep(step: RunStep, run: Run, context: MarkContext): Judged {
  const settled = settleMark(run, { of: step.order, ...step }, context);
  if (!needsSignOff(step.needs)) {
    return { step: { ...step, status: 'Done', tick: true, ...stampOf(settled.mark) }, says: '', settled, piece: null };
  }
  const { piece, ...signed } = signMark(run, settled, nameSeen([step.step, step.proof]), context);
  const unsigned = sayUnsigned(piece);
  if (unsigned === '') return { step: { ...step, status: 'Done', ...stampOf(signed.mark) }, says: '', settled: signed, piece };
  const stamp = piece.given === null ? stampOf(signed.mark) : { doneBy: '', doneAt: null };
  return { step: { ...step, status: 'Proof missing', ...stamp }, says: `${nameStep(step)}: ${unsigned}`, settled: signed, piece };
}

function judgeStep(step: RunStep, run: Run, context: MarkContext): Judged {
  const name = nameStep(step);
  const isSigned = needsSignOff(step.needs);
  const verdict = checkProof(step.needs, step.proof, { ...context.proofOf(run.id), ...(isSigned ? { unsigned: '' } : {}) });
  const isCell = readProofRule(step.needs)?.kind === 'cell';
  const isOld = isCell && isStale(run, step.order);
  if (verdict.valid && (step.tick || (isCell && !isOld))) return markStep(step, run, context);
  if (step.tick && !verdict.valid) return unmarked(step, 'Proof missing', `${name}: ${verdict.says}`);
  return unmarked(step, 'Open', verdict.valid && isOld ? `${name}: ${sayStale(step.needs)}` : `${name} is not ticked`);
}

/**
 * A step before its turn: a tick does not count yet, and does once the step before it is done. One that was done in its turn, before the
 * step before it was taken back, keeps its mark.
 */
function judgeWaiting(step: RunStep, run: Run, context: MarkContext): Judged {
  const { says } = judgeStep(step, run, context);
  const known = step.tick ? run.terms.marks?.find((mark) => mark.of === step.order) : undefined;
  const early = known === undefined ? 'was ticked before its turn' : 'waits for the step before it';
  const waiting = unmarked(step, 'Waiting', says === '' ? `${nameStep(step)} ${early}` : says);
  return known === undefined ? waiting : { ...waiting, settled: { mark: known, isNew: false } };
}

/** Judges the steps of a run in their order; with strict order a step waits until the one before it is done. */
export function advanceSteps(run: Run, steps: readonly RunStep[], context: MarkContext): SteppedRun {
  const judged: Judged[] = [];
  let blocked = false;
  for (const step of steps) {
    const next = run.terms.strict && blocked ? judgeWaiting(step, run, context) : judgeStep(step, run, context);
    judged.push(next);
    if (step.required && next.step.status !== 'Done') blocked = true;
  }
  return {
    steps: judged.map(({ step }) => step),
    missing: judged.filter(({ step, says }) => step.required && says !== '').map(({ says }) => says),
    marked: judged.every((one) => !one.step.required || isMarked(one)),
    marks: judged.flatMap(({ settled }) => settled ?? []),
    pieces: judged.flatMap(({ piece }) => piece ?? []),
    outOfOrder: judged.some(({ step, settled }) => step.status === 'Waiting' && step.tick && settled === null),
    proofMissing: judged.some(({ step }) => step.status === 'Proof missing'),
  };
}

/** Steps of a run that closes without them: what was left open is skipped. */
export function closeSteps(steps: readonly RunStep[]): readonly RunStep[] {
  return steps.map((step) => (step.status === 'Done' ? step : { ...step, status: 'Skipped', doneBy: '', doneAt: null }));
}
