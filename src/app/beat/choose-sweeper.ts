import type { Ports } from '../ports';
import { decodeState } from '../sweep/decode-state';
import { isAtWork, type Sweeper } from '../../core/beat/sweeper';
import type { SweepInput } from '../../core/plan/sweep-input';

/** Who sweeps now, or whose checks this trigger stands by for. */
export interface Choice {
  readonly sweeper: Sweeper;
  readonly standsBy: boolean;
}

/**
 * One person's trigger sweeps a file; those of others rest until its last sweep is too old. The address is asked for only where
 * another trigger swept last: whoever made a new trigger goes on as the same person. What a copied file kept of another file counts for
 * nothing.
 */
export function chooseSweeper({ identity, clock, workbook }: Ports, properties: SweepInput['properties'], trigger: string): Choice {
  const { sweeper: last, file } = decodeState(properties, null);
  const at = clock.now();
  if (last?.trigger === trigger) return { sweeper: { ...last, at }, standsBy: false };
  const sweeper = { trigger, who: identity.effective(), at };
  if (last === undefined || (file ?? '') !== workbook.fingerprint()) return { sweeper, standsBy: false };
  const isOther = last.who !== sweeper.who && isAtWork(last, at);
  return isOther ? { sweeper: last, standsBy: true } : { sweeper, standsBy: false };
}
