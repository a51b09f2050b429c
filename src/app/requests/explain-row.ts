import type { Ports } from '../ports';
import { readProduct } from '../product-data';
import { readInput } from '../sweep/read-input';
import { planSweep } from '../../core/plan/plan-sweep';
import type { Explanation } from '../../core/status/explain-status';
import { explainWhy } from '../../core/why/explain-why';

/** Why the row or run with that id has its status and what would change it; reads, decides and writes nothing. `null` where nothing with a status has it. */
export function explainRow(ports: Ports, id: string): Explanation | null {
  const read = readInput(ports);
  const input = { ...read.input, ruleFiles: readProduct(ports).ruleFiles };
  return explainWhy(planSweep(input), input, id);
}
