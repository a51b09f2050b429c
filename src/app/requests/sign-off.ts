import { keepLogEnd, logAction } from './acting/log-action';
import { refuseWith, type Outcome } from './start-checks';
import type { Ports } from '../ports';
import { applyChanges } from '../sweep/apply-changes';
import { readInput, type ReadInput } from '../sweep/read-input';
import { decodeWorkbook } from '../../core/plan/decode-workbook';
import { decodeLedger, proofsOf } from '../../core/runs/ledger';
import { NOT_REVEALED } from '../../core/signing/judge-signer';
import { planSignOff, type Saying, type SignPlan } from '../../core/signing/plan-sign-off';
import { FILE_BUSY, NOT_SET_UP } from '../../core/texts/start-texts';

const LOCK_WAIT_MS = 5000;
const MEANWHILE = 'Somebody changed this run at this moment, so nothing was signed. Look again and sign what stands there now.';

function plan({ input }: ReadInput, saying: Saying, address: string): SignPlan {
  const { raws, state, now, cellOf } = input;
  const ledger = decodeLedger(raws['runs'], raws['run_steps'], state.handledThrough, new Set());
  const marks = { now, lastSweep: state.handledThrough, proofOf: proofsOf(ledger, cellOf) };
  return planSignOff(saying, { ledger, directory: decodeWorkbook(input).directory, address, marks });
}

/** The sign-off is one cell and stands before its line in the log; where that line is lost the next heartbeat writes it. */
function signLocked(ports: Ports, saying: Saying, address: string): Outcome {
  const read = readInput(ports);
  if (read.input.raws['runs'] === undefined) return refuseWith(NOT_SET_UP);
  const signing = plan(read, saying, address);
  if (!signing.ok) return refuseWith(signing.says);
  if (signing.changes.length === 0) return { ok: true, says: [signing.says] };
  const { written } = applyChanges(ports.workbook, read.read, signing.changes, []);
  if (written < signing.changes.length) return refuseWith(MEANWHILE);
  ports.workbook.flush();
  keepLogEnd(ports, read, logAction(ports, read, signing.log), signing.log);
  return { ok: true, says: [signing.says] };
}

/** Signs a run or a step as the person at the keyboard. Nothing of it closes here: the next heartbeat closes what is complete. */
export function signOff(ports: Ports, saying: Saying): Outcome {
  const address = ports.identity.active().toLowerCase();
  if (address === '') return refuseWith(NOT_REVEALED);
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return refuseWith(FILE_BUSY);
  try {
    return signLocked(ports, saying, address);
  } finally {
    ports.lock.release();
  }
}
