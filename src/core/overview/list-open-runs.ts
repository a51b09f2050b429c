import type { SweepPlan } from '../plan/plan-sweep';
import { missingSteps } from '../runs/open-run';
import { isClosed, type Run, type RunStep } from '../runs/run';

/** An open run as the plan has it. */
export interface OpenRun {
  readonly run: Run;
  readonly steps: readonly RunStep[];
  /** As its rows were read. */
  readonly read: { readonly run: Run; readonly steps: readonly RunStep[] };
  /** The graver the smaller: escalated, overdue, all others. */
  readonly rank: 0 | 1 | 2;
}

function rankOf({ due, moved, terms }: Run, now: string): OpenRun['rank'] {
  if (now < due) return 2;
  return terms.missed !== undefined && moved !== null ? 0 : 1;
}

function compare(a: OpenRun, b: OpenRun): number {
  return a.rank - b.rank || b.run.hop - a.run.hop || a.run.due.localeCompare(b.run.due) || a.run.id.localeCompare(b.run.id);
}

/**
 * Every open run that stands in the sheet, those that rest while their process is paused included, the gravest and oldest first. A run
 * that the next check opens is not open yet.
 */
export function listOpenRuns({ runs, ledger }: Pick<SweepPlan, 'runs' | 'ledger'>, now: string): readonly OpenRun[] {
  const stepsOf = (run: Run): readonly RunStep[] => ledger.stepsOf.get(run.id) ?? [];
  const planned = new Map(runs.outcomes.map((outcome) => [outcome.run.id, outcome]));
  const open = ledger.open.map((read): OpenRun => {
    const known = planned.get(read.id);
    const before = stepsOf(read);
    const run = known?.run ?? read;
    const steps = known?.steps ?? [...before, ...missingSteps(read, before)];
    return { run, steps, read: { run: read, steps: before }, rank: rankOf(run, now) };
  });
  return open.filter(({ run }) => !isClosed(run)).sort(compare);
}
