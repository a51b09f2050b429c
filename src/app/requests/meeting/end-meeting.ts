import { lockMeeting, logMeeting, stepOf, whoActs } from './meeting-step';
import { refuseWith, type Outcome } from '../start-checks';
import type { Ports } from '../../ports';
import { applyChanges } from '../../sweep/apply-changes';
import { readInput, type ReadInput } from '../../sweep/read-input';
import { readMeetings } from '../../sweep/read-meetings';
import type { MeetingStep } from '../../../core/contract/meeting';
import { appendOutbox } from '../../../core/mail/outbox-cells';
import { listLeaders } from '../../../core/mail/choose-digest';
import { makeItem } from '../../../core/mail/mail-item';
import { nameOfMessage } from '../../../core/mail/outbox';
import { queueMails } from '../../../core/mail/plan-outbox';
import { hashKey } from '../../../core/mail/claims';
import { decodeMeeting, MEETING_PROPERTY, type KeptMeeting } from '../../../core/meeting/decode-meeting';
import { judgeRatings } from '../../../core/meeting/judge-end';
import { meetingCells, meetingLine, sayIncomplete, type MeetingCells, type MeetingEnd } from '../../../core/meeting/meeting-cells';
import { listMade } from '../../../core/meeting/meeting-rows';
import { meetingsHeld } from '../../../core/meeting/past-meetings';
import { placeAppends } from '../../../core/plan/place-changes';
import { planSweep, type SweepPlan } from '../../../core/plan/plan-sweep';
import type { RawTable } from '../../../core/tables/raw-table';
import { NO_MEETINGS_TAB, NO_SUCH_MEETING, sayEnded, sayRecap } from '../../../core/texts/meeting-texts';
import { dateOf } from '../../../core/time/arith';

/** How a meeting is to end. */
export interface Ending extends MeetingEnd {
  readonly id: string;
  /** True where those who lead are to be mailed what came of it. */
  readonly recap: boolean;
}

/** The cells of the row, and where it stands. */
interface Written {
  readonly cells: MeetingCells;
  readonly row: number;
}

/** A row that a press before has written stays as it is. */
function writeRow(ports: Ports, raw: RawTable, kept: KeptMeeting, ending: Ending, plan: SweepPlan): Written {
  const there = meetingsHeld(raw).find(({ id }) => id === ending.id);
  if (there !== undefined) return { cells: there.cells, row: there.row };
  const { tables, directory } = plan.workbook;
  const made = listMade(tables, dateOf(kept.running.started), kept.known);
  const messages = ending.messages.trim() === '' ? kept.running.messages : ending.messages;
  const cells = meetingCells(kept, { ...ending, messages }, made, whoActs(ports, directory).name, ports.clock.now());
  const { after, blocks } = placeAppends(raw, [cells]);
  blocks.forEach(({ column, values }) => {
    ports.workbook.append(raw.tab, after, values, column);
  });
  return { cells, row: after + 1 };
}

/** Puts the recap into the Outbox, where it waits for the next check as every other mail does. */
function queueRecap(ports: Ports, { read, input }: ReadInput, id: string, { mail }: SweepPlan): string {
  const { context } = mail;
  const leaders = listLeaders(context);
  const items = leaders.map((person) => makeItem(id, 'recap', '', person, input.now));
  const queued = queueMails(items, context).map((entry) => ({ ...entry, message: nameOfMessage(hashKey(entry.key), entry.dry) }));
  if (queued.length > 0) applyChanges(ports.workbook, read, [], queued.map(appendOutbox));
  return sayRecap(context.mode, leaders.length, queued.length);
}

/** The row comes first and the property goes last: what is cut short between is completed by the next press. */
function endKept(ports: Ports, read: ReadInput, raw: RawTable, kept: KeptMeeting, ending: Ending): MeetingStep | Outcome {
  const plan = planSweep(read.input);
  const wrong = judgeRatings(
    ending.ratings,
    plan.workbook.directory.people.map(({ name }) => name),
  );
  if (wrong !== '') return refuseWith(wrong);
  const { cells, row } = writeRow(ports, raw, kept, ending, plan);
  ports.workbook.flush();
  const recap = ending.recap ? queueRecap(ports, read, ending.id, plan) : '';
  const incomplete = sayIncomplete(kept, ports.clock.now());
  logMeeting(ports, read, meetingLine(cells, whoActs(ports, plan.workbook.directory).address, incomplete));
  ports.store.remove(MEETING_PROPERTY);
  return stepOf(ports, [`The meeting has ended: ${raw.tab}, row ${row}.`, incomplete, recap], null);
}

/** Ends the meeting that was seen: a row in Meetings, a line in the log, and a recap where it is asked for. */
export function endMeeting(ports: Ports, ending: Ending): MeetingStep | Outcome {
  return lockMeeting(ports, () => {
    const read = readInput(ports);
    const kept = decodeMeeting(read.input.properties[MEETING_PROPERTY]);
    const raw = readMeetings(ports.workbook, read.read);
    if (raw === null) return refuseWith(NO_MEETINGS_TAB);
    if (kept?.running.id === ending.id) return endKept(ports, read, raw, kept, ending);
    const held = meetingsHeld(raw).find(({ id }) => id === ending.id);
    return held === undefined ? refuseWith(NO_SUCH_MEETING) : stepOf(ports, [sayEnded(raw.tab, held.row)], kept?.running ?? null);
  });
}
