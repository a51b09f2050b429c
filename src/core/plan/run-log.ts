import type { LogLine } from './plan';
import { hashKept, keepContent } from '../archive/hash-kept';
import type { RunOutcome, RunPlan } from '../runs/plan-runs';
import type { Run, RunStep } from '../runs/run';

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

function outcomeLines(outcome: RunOutcome): readonly LogLine[] {
  const { run, before } = outcome;
  const was = before?.status ?? '';
  return [
    ...(outcome.openedNow ? [line(run, 'opened', '', run.assignee, `due ${run.due}, version ${run.terms.version}`)] : []),
    ...stepLines(outcome),
    ...(outcome.lateNow ? [line(run, 'late', was, 'Late', `due ${run.due}`)] : []),
    ...(outcome.missedNow ? [line(run, 'missed', was, 'Missed', run.why)] : []),
    ...(outcome.movedNow ? [line(run, 'moved', run.terms.from ?? '', run.assignee, run.terms.passed ?? `hop ${run.hop}`)] : []),
    ...(outcome.closedNow ? [line(run, 'closed', was, `${run.status} ${hashRun(run, outcome.steps)}`, run.why)] : []),
  ];
}

/** One line per change of state of a run. */
export function runLog(runs: RunPlan): readonly LogLine[] {
  const forgotten = runs.forgotten.map(({ process, count }) => ({
    who: 'engine',
    what: 'unseen',
    row: process.id,
    before: '',
    after: '',
    reason: `${count} occurrences older than 31 days passed while Runsheet did not run.`,
  }));
  return [...runs.outcomes.flatMap(outcomeLines), ...forgotten];
}
