import { keepLogEnd, logAction } from '../acting/log-action';
import { refuseWith, type Outcome } from '../start-checks';
import type { Ports } from '../../ports';
import type { ReadInput } from '../../sweep/read-input';
import type { MeetingStep, RunningMeeting } from '../../../core/contract/meeting';
import { instantText } from '../../../core/meeting/move-meeting';
import type { Directory } from '../../../core/people/person';
import type { LogLine } from '../../../core/plan/plan';
import { FILE_BUSY } from '../../../core/texts/start-texts';

const LOCK_WAIT_MS = 5000;
const UNKNOWN = '(unverified)';

/** Does something with a meeting while nobody else can. */
export function lockMeeting(ports: Ports, work: () => MeetingStep | Outcome): MeetingStep | Outcome {
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return refuseWith(FILE_BUSY);
  try {
    return work();
  } finally {
    ports.lock.release();
  }
}

/** What was done and what runs now. */
export function stepOf({ clock }: Ports, says: readonly string[], running: RunningMeeting | null): MeetingStep {
  return { says: says.filter((line) => line !== ''), running, now: instantText(clock.now()) };
}

/** Who is at the keyboard: the address for the log, the name for people. */
export function whoActs({ identity }: Ports, directory: Directory): { readonly address: string; readonly name: string } {
  const address = identity.active().toLowerCase();
  const found = directory.resolve(address, '');
  const name = found.kind === 'person' ? found.person.name : address;
  return { address: address || UNKNOWN, name: name || UNKNOWN };
}

/** Appends a line to the log, and the state learns where it ends. */
export function logMeeting(ports: Ports, read: ReadInput, line: LogLine): void {
  ports.workbook.flush();
  const head = logAction(ports, read, [line], true);
  keepLogEnd(ports, read, head, [line]);
}
