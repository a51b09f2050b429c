import { keepLogEnd } from '../acting/log-action';
import { refuseWith, type Outcome } from '../start-checks';
import type { Ports } from '../../ports';
import { readInput, type ReadInput } from '../../sweep/read-input';
import { writeLog } from '../../sweep/write-log';
import { decodeWorkbook } from '../../../core/plan/decode-workbook';
import { describeTestMail } from '../../../core/setup/describe-test-mail';
import { FILE_BUSY, NOT_SET_UP, sayUnauthorized } from '../../../core/texts/start-texts';
import { sayMoment } from '../../../core/texts/say-time';
import { addMinutesLocal } from '../../../core/time/arith';

/** Document property that holds when the last test mail was begun and to whom: `2026-11-20T09:00 ana@cafe.example`, with ` sent` once Google took it. */
export const TEST_PROPERTY = 'test-mail';

const LOCK_WAIT_MS = 5000;
/** A press within this time of the last one is the same press: its answer was lost, or it was doubled. Minutes. */
const SAME_PRESS = 2;

const NOT_REVEALED =
  'Google does not reveal your address here, so no test mail can be sent to you. Start the hourly checks on dry run instead and look at the Outbox.';
const NO_QUOTA = 'Google lets you send no more mail today. Try again tomorrow; Runsheet keeps what waits.';

function logMail(ports: Ports, read: ReadInput, address: string): void {
  const line = { who: address, what: 'test mail', row: 'Settings', before: '', after: address, reason: '' };
  const head = writeLog(ports.workbook, read.log, [line], read.input.now);
  ports.workbook.flush();
  keepLogEnd(ports, read, head, [line]);
}

function sayBefore(address: string, at: string, isSent: boolean): Outcome {
  const look = 'Look in your inbox, and in the spam folder';
  const says = isSent
    ? `The test mail to ${address} went out ${sayMoment(at)} already. ${look}.`
    : `A test mail to ${address} was begun ${sayMoment(at)}, and it is not known whether it went out. ${look}; in ${SAME_PRESS} minutes you can send another.`;
  return { ok: true, says: [says] };
}

/**
 * The property claims the mail before it goes out, and says afterwards that it did: a press that is repeated sends nothing. One that
 * Google refused may have gone out all the same, so its claim stays.
 */
function sendLocked(ports: Ports, address: string): Outcome {
  const read = readInput(ports);
  const { raws, now, url } = read.input;
  if (raws['settings'] === undefined) return refuseWith(NOT_SET_UP);
  const [at = '', to = '', sent] = (ports.store.all()[TEST_PROPERTY] ?? '').split(' ');
  if (to === address && at > addMinutesLocal(now, -SAME_PRESS)) return sayBefore(address, at, sent !== undefined);
  if (ports.mailer.quota() < 1) return refuseWith(NO_QUOTA);
  const claim = `${now} ${address}`;
  ports.store.set(TEST_PROPERTY, claim);
  logMail(ports, read, address);
  ports.mailer.send(describeTestMail(address, decodeWorkbook(read.input).settings.company, url));
  ports.store.set(TEST_PROPERTY, `${claim} sent`);
  const from = ports.identity.effective() || address;
  return { ok: true, says: [`A test mail went out from ${from} to ${address}. Look in your inbox, and in the spam folder.`] };
}

/** Sends one mail to the person at the keyboard, from themselves; the press is their confirmation. */
export function sendTestMail(ports: Ports): Outcome {
  const address = ports.identity.active().toLowerCase();
  if (address === '') return refuseWith(NOT_REVEALED);
  const missing = ports.identity.authorizationUrl();
  if (missing !== null) return refuseWith(sayUnauthorized(missing));
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return refuseWith(FILE_BUSY);
  try {
    return sendLocked(ports, address);
  } finally {
    ports.lock.release();
  }
}
