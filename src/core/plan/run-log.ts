import type { LogLine } from './plan';
import { hashKept, keepContent } from '../archive/hash-kept';
import { isImpossible } from '../runs/advance-run';
import { correctionLine } from '../runs/corrections';
import { keepNote } from '../runs/keep-note';
import type { Ledger } from '../runs/ledger';
import type { RunOutcome, RunPlan } from '../runs/plan-runs';
import type { Run, RunStep } from '../runs/run';
import { signLine } from '../signing/sign-line';
import type { LocalDateTime } from '../time/local';

function line(run: Run, what: string, before: string, after: string, reason: string): LogLine {
  return { who: 'engine', what, row: run.id, before, after, reason };
}

/** SHA-256 of what a closed run says; `steps` are its rows of Run steps, for a run whose terms kept none. */
export function hashRun(run: Run, steps: readonly RunStep[]): string {
  return hashKept(keepContent(run, steps));
}

function stepLines(outcome: RunOutcome): readonly LogLine[] {
  return outcome.steps
    .filter((step) => step.status === 'Done' && step.row?.values['status'] !== 'Done')
    .map((step) => line(outcome.run, `step ${step.order} done`, '', step.proof, `${step.step}, by ${step.doneBy}`));
}

/** What the holder answered, once for each time it was seen first. */
function answerLines(before: Run | null): readonly LogLine[] {
  if (before === null) return [];
  const { answer, note, terms, assignee, hop } = before;
  const isHeld = answer === 'I have it' && terms.held === undefined;
  const reason = isHeld ? `hop ${hop}` : keepNote(note);
  return isHeld || isImpossible(before) ? [{ ...line(before, 'answer', '', answer, reason), who: assignee }] : [];
}

/** The miss and the move of a run, where this check sees them. */
export function moveLines({ run, before, missedNow, movedNow }: RunOutcome): readonly LogLine[] {
  return [
    ...(missedNow ? [line(run, 'missed', before?.status ?? '', 'Missed', run.why)] : []),
    ...(movedNow ? [line(run, 'moved', run.terms.from ?? '', run.assignee, run.terms.passed ?? `hop ${run.hop}`)] : []),
  ];
}

function outcomeLines(outcome: RunOutcome): readonly LogLine[] {
  const { run, before } = outcome;
  const was = before?.status ?? '';
  return [
    ...answerLines(before),
    ...(outcome.openedNow
      ? [line(run, 'opened', '', outcome.movedNow ? (run.terms.from ?? '') : run.assignee, `due ${run.due}, version ${run.terms.version}`)]
      : []),
    ...stepLines(outcome),
    ...(outcome.lateNow ? [line(run, 'late', was, 'Late', `due ${run.due}`)] : []),
    ...moveLines(outcome),
    ...(outcome.closedNow ? [line(run, 'closed', was, `${run.status} ${hashRun(run, outcome.steps)}`, run.why)] : []),
  ];
}

/** Sign-offs that came since the last complete sweep: the request that took one may have been ended before it wrote its line. */
function signLines(open: readonly Run[], since: LocalDateTime | null): readonly LogLine[] {
  return open.flatMap((run) => (run.terms.signed ?? []).filter(({ at }) => at >= (since ?? '')).map((sign) => signLine(run, sign)));
}

/** One line per change of state of a run, per answer, sign-off and correction. `since` is the end of the last complete sweep. */
export function runLog(runs: RunPlan, ledger: Pick<Ledger, 'open' | 'corrected'>, since: LocalDateTime | null): readonly LogLine[] {
  const forgotten = runs.forgotten.map(({ process, count }) => ({
    who: 'engine',
    what: 'unseen',
    row: process.id,
    before: '',
    after: '',
    reason: `${count} occurrences older than 31 days passed while Runsheet did not run.`,
  }));
  const corrections = ledger.corrected.map(correctionLine);
  return [...signLines(ledger.open, since), ...runs.outcomes.flatMap(outcomeLines), ...corrections, ...forgotten];
}
