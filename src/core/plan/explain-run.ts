import type { SweepPlan } from './plan-sweep';
import type { Explanation } from '../status/explain-status';

interface KnownRun {
  readonly id: string;
  readonly status: string;
  readonly why: string;
  readonly process: string;
  readonly closed: boolean;
}

/** Of the runs of a plan the one with that id, as it stands now; those closed long ago are looked up last. */
function findRun({ currentRuns, ledger }: SweepPlan, id: string): KnownRun | null {
  const run = [...currentRuns, ...ledger.open, ...ledger.stillTold].find((candidate) => candidate.id === id);
  if (run !== undefined) return { ...run, closed: run.terms.closed !== undefined };
  const past = ledger.past.find((candidate) => candidate.id === id);
  return past === undefined ? null : { ...past, why: past.tell().why, closed: true };
}

/** Why a run stands where it stands: its own sentence, and what that step of its timeline means. `null` where there is no such run. */
export function explainRun(plan: SweepPlan, id: string): Explanation | null {
  const run = findRun(plan, id);
  if (run === null) return null;
  const step = run.closed ? 'run.closed' : `run.${run.status.toLowerCase()}`;
  const rules = plan.rules.declarations.filter(({ table }) => table === 'runs').flatMap((file) => file.rules);
  const words = rules.find((rule) => rule.id === step)?.words ?? '';
  return { id, status: run.status, why: run.why, words, facts: [], thresholds: [], hits: [], also: [], because: [run.process] };
}
