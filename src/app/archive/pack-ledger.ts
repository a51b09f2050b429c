import { deleteRows } from './delete-rows';
import { packOldLines } from './pack-lines';
import { packOldMails } from './pack-mails';
import { packClosedRuns } from './pack-runs';
import type { Ports } from '../ports';
import type { ReadInput } from '../sweep/read-input';
import { findKeptSteps } from '../../core/archive/find-rows';
import type { Packing } from '../../core/archive/plan-packing';
import type { EngineState } from '../../core/plan/sweep-input';

/** Packing begins nothing new after this, so that it never takes a sweep near its limit, milliseconds. */
const TIME_LIMIT_MS = 150_000;

/**
 * Packs what `packing` names, bounded for one sweep; the next heartbeat goes on with what is left. Everything else of the sweep is done
 * and recorded by then, so that a sweep ended here has lost nothing.
 * @param state as it was recorded
 * @returns the state where it changed: the log ends elsewhere, or nothing could be moved today
 */
export function packLedger(
  { workbook, clock }: Ports,
  { read, input, log }: ReadInput,
  packing: Packing,
  state: EngineState,
): EngineState | null {
  const hasTime = (): boolean => clock.elapsed() < TIME_LIMIT_MS;
  if (!hasTime()) return null;
  const steps = read.raws['run_steps'];
  let moved = packClosedRuns(workbook, read, packing.runs);
  if (packing.steps.size > 0 && steps !== undefined && hasTime()) {
    moved += deleteRows(workbook, read, steps, (raw) => findKeptSteps(raw, packing.steps, false)).deleted;
  }
  if (hasTime()) moved += packOldMails(workbook, read, packing.mails);
  const lines = packing.log && log !== null && log.tab !== '' && hasTime() ? packOldLines(workbook, read, log.tab) : 0;
  if (lines > 0) return { ...state, log: { ...state.log, rows: state.log.rows - lines } };
  return moved === 0 ? { ...state, packed: input.now.slice(0, 10) } : null;
}
