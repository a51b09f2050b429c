import type { Run, RunStep } from './run';
import type { MarkContext } from './run-context';
import { checkProof } from '../proof/check-proof';
import { readProofRule } from '../proof/proof-rule';
import type { LocalDateTime } from '../time/local';

/** Steps as they stand now, and the first thing that keeps the run from closing. */
export interface SteppedRun {
  readonly steps: readonly RunStep[];
  /** What is missing, as sentences; empty where every required step is done. */
  readonly missing: readonly string[];
  /** True where a step was ticked before the one it waits for. */
  readonly outOfOrder: boolean;
  /** True where a mark stands without its proof. */
  readonly proofMissing: boolean;
}

/** When a mark that this sweep finds was made: just after the sweep before, but not before the run opened. */
export function markedAt(run: Run, context: MarkContext): LocalDateTime {
  const { lastSweep } = context;
  return lastSweep !== null && lastSweep > run.opened ? lastSweep : run.opened;
}

/** Who made a mark nobody signed: the assignee, said to be unverified. */
export function unverified(run: Run): string {
  return `${run.assignee === '' ? 'unknown' : run.assignee} (unverified)`;
}

interface Judged {
  readonly step: RunStep;
  readonly says: string;
}

function isSelfTicking(needs: string): boolean {
  return readProofRule(needs)?.kind === 'cell';
}

function markDone(step: RunStep, run: Run, context: MarkContext): RunStep {
  const doneAt = step.doneAt ?? markedAt(run, context);
  return { ...step, status: 'Done', tick: true, doneBy: step.doneBy || unverified(run), doneAt };
}

function judgeStep(step: RunStep, run: Run, context: MarkContext): Judged {
  const name = `step ${step.order} "${step.step}"`;
  const verdict = checkProof(step.needs, step.proof, context.proofOf(run.id));
  if (verdict.valid && (step.tick || isSelfTicking(step.needs))) return { step: markDone(step, run, context), says: '' };
  const open = { ...step, doneBy: '', doneAt: null };
  if (step.tick && !verdict.valid) return { step: { ...open, status: 'Proof missing' }, says: `${name}: ${verdict.says}` };
  return { step: { ...open, status: 'Open' }, says: `${name} is not ticked` };
}

/** A step before its turn: a tick does not count yet, and does once the step before it is done. */
function judgeWaiting(step: RunStep, run: Run, context: MarkContext): Judged {
  const { says } = judgeStep(step, run, context);
  const early = `step ${step.order} "${step.step}" was ticked before its turn`;
  return { step: { ...step, status: 'Waiting', doneBy: '', doneAt: null }, says: says === '' ? early : says };
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
    outOfOrder: judged.some(({ step }) => step.status === 'Waiting' && step.tick),
    proofMissing: judged.some(({ step }) => step.status === 'Proof missing'),
  };
}

/** Steps of a run that closes without them: what was left open is skipped. */
export function closeSteps(steps: readonly RunStep[]): readonly RunStep[] {
  return steps.map((step) => (step.status === 'Done' ? step : { ...step, status: 'Skipped' }));
}
