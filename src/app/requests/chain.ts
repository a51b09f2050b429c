import type { Ports } from '../ports';
import { readInput } from '../sweep/read-input';
import { viewChain } from '../../core/chain/view-chain';
import type { ChainView } from '../../core/contract/strategy';
import { planSweep } from '../../core/plan/plan-sweep';

/** The row with that id with what it serves and what serves it; `null` where nothing linked has it. Reads, decides and writes nothing. */
export function viewRowChain(ports: Ports, id: string): ChainView | null {
  const { input } = readInput(ports);
  return viewChain(planSweep(input), id, new Set(Object.keys(input.raws)));
}
