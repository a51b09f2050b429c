import type { Ports } from '../../ports';
import { readInput } from '../../sweep/read-input';
import { readMeetings } from '../../sweep/read-meetings';
import type { MeetingView } from '../../../core/contract/meeting';
import { decodeMeeting, MEETING_PROPERTY } from '../../../core/meeting/decode-meeting';
import { meetingsHeld } from '../../../core/meeting/past-meetings';
import { viewMeeting } from '../../../core/meeting/view-meeting';
import { decodeWorkbook } from '../../../core/plan/decode-workbook';
import { NO_MEETINGS_TAB } from '../../../core/texts/meeting-texts';
import { dateOf } from '../../../core/time/arith';

/** The meeting that runs, or what one would look at; reads, decides and writes nothing. */
export function openMeeting(ports: Ports): MeetingView {
  const { input, read } = readInput(ports);
  const raw = readMeetings(ports.workbook, read);
  return viewMeeting({
    workbook: decodeWorkbook(input),
    kept: decodeMeeting(input.properties[MEETING_PROPERTY]),
    held: raw === null ? [] : meetingsHeld(raw),
    refusal: raw === null ? NO_MEETINGS_TAB : '',
    today: dateOf(input.now),
    now: ports.clock.now(),
  });
}
