import type { Delivered } from '../sweep/deliver';
import type { EngineState } from '../../core/plan/sweep-input';
import { dateOf } from '../../core/time/arith';
import type { LocalDateTime } from '../../core/time/local';

/** When mail went out last. What the quota of whoever sweeps leaves waiting, and a ledger that is closed to them, anybody else may do: their checks take over at once. */
export function handOver(
  { sweeper, ...before }: EngineState,
  delivered: readonly Delivered[],
  now: LocalDateTime,
  isOpen: boolean,
): EngineState {
  const state = delivered.some((one) => one.state === 'sent') ? { ...before, mailed: dateOf(now) } : before;
  const isShort = isOpen || delivered.some((one) => one.state === 'waiting for quota');
  return sweeper === undefined ? state : { ...state, sweeper: isShort ? { ...sweeper, at: 0 } : sweeper };
}
