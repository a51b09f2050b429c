import type { Ports } from '../ports';
import { readInput } from '../sweep/read-input';
import { planSweep } from '../../core/plan/plan-sweep';
import type { Explanation } from '../../core/status/explain-status';
import { explainWhy } from '../../core/why/explain-why';

/** Why the row or run with that id has its status and what would change it; reads, decides and writes nothing. `null` where nothing with a status has it. */
export function explainRow(ports: Ports, id: string): Explanation | null {
  const { input } = readInput(ports);
  return explainWhy(planSweep(input), input, id);
}
