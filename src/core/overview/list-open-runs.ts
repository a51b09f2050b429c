import type { SweepPlan } from '../plan/plan-sweep';
import { missingSteps } from '../runs/open-run';
import { isClosed, type Run, type RunStep } from '../runs/run';

/** An open run as the plan has it. */
export interface OpenRun {
  readonly run: Run;
  readonly steps: readonly RunStep[];
  /** As its rows were read; `null` for a run that the next check writes. */
  readonly read: { readonly run: Run; readonly steps: readonly RunStep[] } | null;
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

/** Every open run, those that rest while their process is paused included, the gravest and oldest first. */
export function listOpenRuns({ runs, ledger }: Pick<SweepPlan, 'runs' | 'ledger'>, now: string): readonly OpenRun[] {
  const stepsOf = (run: Run): readonly RunStep[] => ledger.stepsOf.get(run.id) ?? [];
  const planned = runs.outcomes.map(({ run, steps, before }) => ({
    ...{ run, steps, rank: rankOf(run, now) },
    read: before === null ? null : { run: before, steps: stepsOf(before) },
  }));
  const known = new Set(planned.map(({ run }) => run.id));
  const resting = ledger.open.filter(({ id }) => !known.has(id));
  const asRead = resting.map((run) => {
    const steps = stepsOf(run);
    return { run, steps: [...steps, ...missingSteps(run, steps)], rank: rankOf(run, now), read: { run, steps } };
  });
  return [...planned.filter(({ run }) => !isClosed(run)), ...asRead].sort(compare);
}
