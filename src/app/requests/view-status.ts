import type { Ports } from '../ports';
import { readInput } from '../sweep/read-input';
import type { Overview } from '../../core/contract/overview';
import { describeOverview } from '../../core/overview/describe-overview';
import { describeStatus, type StatusView } from '../../core/plan/describe-status';
import { explainRun } from '../../core/plan/explain-run';
import { planSweep } from '../../core/plan/plan-sweep';
import { describeCard } from '../../core/statistics/process-card';
import { explainStatus, type Explanation } from '../../core/status/explain-status';

/** What needs attention now, for the command line; reads, decides and writes nothing. */
export function viewStatus(ports: Ports): StatusView {
  const { input } = readInput(ports);
  return describeStatus(planSweep(input), input.now, input.state.handledThrough);
}

/** Everything the sidebar shows when it opens; reads, decides and writes nothing. */
export function viewOverview(ports: Ports): Overview {
  const reader = { address: ports.identity.active(), checks: ports.triggers.exists() };
  const { input } = readInput(ports);
  return describeOverview(planSweep(input), input, reader);
}

/** Why the row or run with that id has its status, a process with its card; `null` where nothing with a status has it. */
export function explainRow(ports: Ports, id: string): Explanation | null {
  const { input } = readInput(ports);
  const plan = planSweep(input);
  const wanted = id.trim().toUpperCase();
  const status = plan.statuses.find((candidate) => candidate.id === wanted);
  if (status === undefined) return explainRun(plan, wanted);
  const card = describeCard(plan, wanted, input);
  return { ...explainStatus(plan.rules, status), ...(card === null ? {} : { card }) };
}
