import { applyLogged } from './acting/apply-logged';
import { refuseWith, type Outcome } from './start-checks';
import type { Ports } from '../ports';
import { readInput, type ReadInput } from '../sweep/read-input';
import { specOf } from '../sweep/read-tables';
import { UNVERIFIED, type KnownOverrides } from '../../core/overrides/note-overrides';
import { planOverride, planOverrideEnd, type Overriding, type PlannedOverride } from '../../core/overrides/plan-override';
import { decodeWorkbook } from '../../core/plan/decode-workbook';
import { loadWorkbookRules } from '../../core/rules/workbook-rules';
import type { StatusContext } from '../../core/status/context';
import { FILE_BUSY, NOT_SET_UP } from '../../core/texts/start-texts';

const LOCK_WAIT_MS = 5000;
const MEANWHILE = 'Somebody changed Overrides at this moment, so nothing was written. Look again.';

type Planner = (context: StatusContext, who: string, known: KnownOverrides) => PlannedOverride;

function contextOf({ input }: ReadInput): StatusContext {
  const { tables, directory, settings } = decodeWorkbook(input);
  const { rules } = loadWorkbookRules(input.ruleFiles, tables['rules'] ?? [], input.raws);
  return { now: input.now, today: input.now.slice(0, 10), tables, directory, settings, rules, lastMoves: {} };
}

function writeLocked(ports: Ports, who: string, plan: Planner): Outcome {
  const read = readInput(ports);
  const { input } = read;
  if (input.raws['overrides'] === undefined) return refuseWith(NOT_SET_UP);
  const planned = plan(contextOf(read), who, input.state.overrides ?? {});
  if (!planned.ok) return refuseWith(planned.says);
  const isWritten = applyLogged(ports, read, { ...planned, known: { overrides: planned.known } });
  return isWritten ? { ok: true, says: [planned.says] } : refuseWith(MEANWHILE);
}

function withLock(ports: Ports, plan: Planner): Outcome {
  const who = ports.identity.active().toLowerCase() || UNVERIFIED;
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return refuseWith(FILE_BUSY);
  try {
    return writeLocked(ports, who, plan);
  } finally {
    ports.lock.release();
  }
}

/** Sets the status of a row for a while, in the name of the person at the keyboard. */
export function setOverride(ports: Ports, asked: Overriding): Outcome {
  return withLock(ports, (context, who, known) => planOverride(context, specOf('overrides'), asked, who, known));
}

/** Ends what holds for a row. */
export function endOverride(ports: Ports, id: string): Outcome {
  return withLock(ports, (context, who, known) => planOverrideEnd(context, id, who, known));
}
