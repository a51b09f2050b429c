import { markedAt, unverified, type SteppedRun } from './advance-steps';
import type { Run, RunStatus, RunStep } from './run';
import type { MarkContext, RunContext } from './run-context';
import { checkProof } from '../proof/check-proof';
import { readProofRule } from '../proof/proof-rule';
import { sayMoment } from '../texts/say-time';
import type { LocalDateTime } from '../time/local';

/** Whether the team's marks close a run, and what is missing where they do not. */
export type Completion = { readonly done: true } | { readonly done: false; readonly missing: string; readonly proofMissing: boolean };

/** A run is done when it is ticked (a cell proof ticks itself) and every required proof, its own and its steps', is valid. */
export function judgeCompletion(run: Run, stepped: SteppedRun, context: MarkContext): Completion {
  const own = checkProof(run.terms.proof, run.proof, context.proofOf(run.id));
  const ticked = run.tick || (own.valid && readProofRule(run.terms.proof)?.kind === 'cell');
  const missing = [...(own.valid ? [] : [own.says.startsWith('needs') ? `it ${own.says}` : own.says]), ...stepped.missing];
  if (ticked && missing.length === 0) return { done: true };
  const proofMissing = stepped.proofMissing || (run.tick && missing.length > 0);
  return { done: false, missing: run.tick ? (missing[0] ?? '') : '', proofMissing };
}

function resultOf(run: Run, doneAt: LocalDateTime): RunStatus {
  if (doneAt < run.due) return 'Done';
  return run.hop === 0 ? 'Done late' : 'Done by backup';
}

/** When the last mark was made that the run needed: a run that was ticked first is done with its last required step. */
function lastMark(run: Run, steps: readonly RunStep[], context: MarkContext): LocalDateTime {
  const own = run.doneAt ?? markedAt(run, context);
  return steps.reduce((last, { required, doneAt }) => (required && doneAt !== null && doneAt > last ? doneAt : last), own);
}

/**
 * Closes a run as done: before Due it is Done, after it Done late at the owner and Done by backup further on.
 * @param steps as `advanceSteps` judged them
 */
export function closeAsDone(run: Run, steps: readonly RunStep[], context: MarkContext): Run {
  const doneAt = lastMark(run, steps, context);
  const doneBy = run.doneBy || unverified(run);
  const status = resultOf(run, doneAt);
  const why = `${status}: ${doneBy} finished it on ${sayMoment(doneAt)}; it was due ${sayMoment(run.due)}.`;
  return { ...run, status, doneAt, doneBy, tick: true, why, flags: [], terms: { ...run.terms, closed: context.now } };
}

/** Closes a run that stays missed: its window is over. */
export function closeAsMissed(run: Run, end: LocalDateTime, context: RunContext): Run {
  const terms = { ...run.terms, closed: context.now, missed: run.terms.missed ?? end };
  const why = `Missed for good: nobody closed it with its proof before its window ended on ${sayMoment(end)}; it was due ${sayMoment(run.due)}.`;
  return { ...run, status: 'Missed', why, terms };
}

/** Closes a run that counts for nobody, with the reason in plain words. */
export function closeAsExcused(run: Run, reason: string, context: RunContext): Run {
  return { ...run, status: 'Excused', why: `Excused: ${reason}`, terms: { ...run.terms, closed: context.now, reason } };
}
