import type { OpenSweep } from './open-sweep';
import type { Ports } from '../ports';
import { completeLog } from '../sweep/write-log';
import type { EngineState } from '../../core/plan/sweep-input';

/** What is true only now: that checks which failed work again. Says where the log ends then. */
export function logRecovery({ workbook }: Ports, { log, recovery, input }: OpenSweep, end: EngineState['log']): EngineState['log'] {
  if (log === null || recovery.length === 0) return end;
  const { now, state } = input;
  return completeLog(workbook, { ...log, lastRow: end.rows, head: end, lastAt: now }, recovery, now, state.handledThrough);
}
