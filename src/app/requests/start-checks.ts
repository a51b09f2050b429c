import { applyLogged } from './acting/apply-logged';
import type { Ports } from '../ports';
import { readInput } from '../sweep/read-input';
import type { ActionResult, MailMode } from '../../core/contract/overview';
import { refuseLeft } from '../../core/formalise/describe-leave';
import { leftOn } from '../../core/formalise/left';
import { planStart } from '../../core/plan/plan-start';
import { FILE_BUSY, NOTHING_TO_STOP, sayStarted, sayUnauthorized, SETTINGS_CHANGED, STOPPED } from '../../core/texts/start-texts';

/** What an action did, or the sentence that refused it. */
export interface Outcome extends ActionResult {
  readonly ok: boolean;
}

const LOCK_WAIT_MS = 5000;

/** A refusal of one sentence. */
export const refuseWith = (says: string): Outcome => ({ ok: false, says: [says] });

/** The trigger comes last: without it nothing runs. */
function startLocked(ports: Ports, mail: MailMode): Outcome {
  const read = readInput(ports);
  const left = leftOn(read.input.properties, read.read.home?.grid ?? null);
  if (left !== null) return refuseWith(refuseLeft(left));
  const who = ports.identity.effective();
  const plan = planStart(read.input, mail, who);
  if (!plan.ok) return refuseWith(plan.says);
  if (!applyLogged(ports, read, plan)) return refuseWith(SETTINGS_CHANGED);
  ports.triggers.create();
  return { ok: true, says: sayStarted(mail, who, plan.domains) };
}

/**
 * Starts this person's hourly checks and sets Escalation mail; a trigger of theirs that is there already is replaced. The caller
 * has shown them what `previewStart` says.
 */
export function startChecks(ports: Ports, mail: MailMode): Outcome {
  const missing = ports.identity.authorizationUrl();
  if (missing !== null) return refuseWith(sayUnauthorized(missing));
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return refuseWith(FILE_BUSY);
  try {
    return startLocked(ports, mail);
  } finally {
    ports.lock.release();
  }
}

/** Removes this person's hourly trigger; Escalation mail stays as it is, because others may have theirs. */
export function stopChecks(ports: Ports): Outcome {
  if (!ports.triggers.exists()) return { ok: true, says: NOTHING_TO_STOP };
  ports.triggers.remove();
  return { ok: true, says: STOPPED };
}
