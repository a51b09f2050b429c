import type { Ports } from '../ports';
import { readInput } from '../sweep/read-input';
import { describeStatus, type StatusView } from '../../core/plan/describe-status';
import { planSweep } from '../../core/plan/plan-sweep';
import { explainStatus, type Explanation } from '../../core/status/explain-status';

/** What the sidebar would show now; reads, decides and writes nothing. */
export function viewStatus(ports: Ports): StatusView {
  const { input } = readInput(ports);
  return describeStatus(planSweep(input), input.now, input.state.handledThrough);
}

/** Why the row with that id has its status; `null` where no row with a status has it. */
export function explainRow(ports: Ports, id: string): Explanation | null {
  const plan = planSweep(readInput(ports).input);
  const status = plan.statuses.find((candidate) => candidate.id === id.trim().toUpperCase());
  return status === undefined ? null : explainStatus(plan.rules, status);
}
