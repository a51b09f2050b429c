import { lockMeeting, logMeeting, stepOf, whoActs } from './meeting-step';
import { readRecentLines } from '../acting/read-recent-lines';
import { refuseWith, type Outcome } from '../start-checks';
import type { Ports } from '../../ports';
import { readInput, type ReadInput } from '../../sweep/read-input';
import { readMeetings } from '../../sweep/read-meetings';
import type { MeetingStep, RunningMeeting } from '../../../core/contract/meeting';
import { makeId } from '../../../core/ids/make-id';
import { decodeMeeting, encodeMeeting, MEETING_PROPERTY, type KeptMeeting } from '../../../core/meeting/decode-meeting';
import { listKnown } from '../../../core/meeting/meeting-rows';
import { instantText } from '../../../core/meeting/move-meeting';
import { meetingsHeld } from '../../../core/meeting/past-meetings';
import { agendaOf } from '../../../core/meeting/view-meeting';
import type { Directory } from '../../../core/people/person';
import { decodeWorkbook, type DecodedWorkbook } from '../../../core/plan/decode-workbook';
import type { RawTable } from '../../../core/tables/raw-table';
import { NO_MEETINGS_TAB, sayJoined } from '../../../core/texts/meeting-texts';
import { sayMoment } from '../../../core/texts/say-time';
import { dateOf } from '../../../core/time/arith';

/** Lines of the log that are looked through for one of the meeting. */
const TAIL = 500;

function begin(ports: Ports, { input }: ReadInput, raw: RawTable, workbook: DecodedWorkbook): KeptMeeting {
  const now = ports.clock.now();
  const since = instantText(now);
  const taken = new Set(meetingsHeld(raw).map(({ id }) => id));
  const agenda = agendaOf(workbook);
  const { name: by } = whoActs(ports, workbook.directory);
  const id = makeId('E', [raw.tab, since, by, String(raw.grid.length + 1)], taken);
  const spent = agenda.map(() => 0);
  return {
    running: { id, started: input.now, by, at: 0, spent, since, messages: '' },
    agenda,
    known: listKnown(workbook.tables, dateOf(input.now)),
  };
}

/** The line that a start which was cut short still owes; it stands for as long as the log tells anything else of that meeting. */
function logStart(ports: Ports, read: ReadInput, { id, started, by }: RunningMeeting, directory: Directory): void {
  const { address, name } = whoActs(ports, directory);
  const told = readRecentLines(ports.workbook, read.log, started, TAIL).some(({ row }) => row === id);
  if (told) return;
  logMeeting(ports, read, { who: name === by ? address : by, what: 'meeting started', row: id, before: '', after: started, reason: '' });
}

/** Starts a meeting, or joins the one that runs. */
export function startMeeting(ports: Ports): MeetingStep | Outcome {
  return lockMeeting(ports, () => {
    const read = readInput(ports);
    const running = decodeMeeting(read.input.properties[MEETING_PROPERTY])?.running;
    if (running !== undefined) {
      logStart(ports, read, running, decodeWorkbook(read.input).directory);
      return stepOf(ports, [sayJoined(running)], running);
    }
    const raw = readMeetings(ports.workbook, read.read);
    if (raw === null) return refuseWith(NO_MEETINGS_TAB);
    const workbook = decodeWorkbook(read.input);
    const kept = begin(ports, read, raw, workbook);
    ports.store.set(MEETING_PROPERTY, encodeMeeting(kept));
    logStart(ports, read, kept.running, workbook.directory);
    return stepOf(ports, [`The meeting began on ${sayMoment(kept.running.started)}.`], kept.running);
  });
}
