import type { ClosedRun } from '../runs/judge-process';
import { newestFirst } from '../runs/newest-first';
import type { PastRun } from '../runs/past-run';
import type { RunPlan } from '../runs/plan-runs';
import type { Run, Terms } from '../runs/run';

/** A closed run; what its terms kept is read only where a pattern is described. */
export interface PatternRun extends ClosedRun {
  readonly location: string;
  /** Terms are `null` where they cannot be read. */
  readonly tell: () => { readonly terms: Terms | null };
}

function ofRun({ id, process, location, due, status, terms }: Run): PatternRun {
  return { id, process, location, due, status, tell: () => ({ terms }) };
}

/** Closed runs by process, newest first: those of the ledger and those that close in this sweep. */
export function closedByProcess(past: readonly PastRun[], runs: RunPlan): ReadonlyMap<string, readonly PatternRun[]> {
  const closedNow = runs.outcomes.filter((outcome) => outcome.closedNow).map(({ run }) => ofRun(run));
  const byProcess = new Map<string, PatternRun[]>();
  for (const run of [...past, ...closedNow]) {
    const list = byProcess.get(run.process);
    if (list === undefined) byProcess.set(run.process, [run]);
    else list.push(run);
  }
  byProcess.forEach((list) => list.sort(newestFirst));
  return byProcess;
}
