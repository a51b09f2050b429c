import type { Ports } from '../ports';
import { readInput } from '../sweep/read-input';
import type { Overview } from '../../core/contract/overview';
import { describeOverview } from '../../core/overview/describe-overview';
import { describeStatus, type StatusView } from '../../core/plan/describe-status';
import { planSweep } from '../../core/plan/plan-sweep';

/** What needs attention now, for the command line; reads, decides and writes nothing. */
export function viewStatus(ports: Ports): StatusView {
  const { input } = readInput(ports);
  return describeStatus(planSweep(input), input.now, input.state.handledThrough);
}

/**
 * Everything the sidebar shows when it opens; reads, decides and writes nothing.
 * @param as name of a person of People: what is theirs is shown as the reader's, who signs as themselves only
 */
export function viewOverview(ports: Ports, as?: string): Overview {
  const reader = { address: ports.identity.active(), checks: ports.triggers.exists(), ...(as === undefined ? {} : { as }) };
  const { input } = readInput(ports);
  return describeOverview(planSweep(input), input, reader);
}
