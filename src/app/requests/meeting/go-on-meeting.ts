import { lockMeeting, stepOf } from './meeting-step';
import { refuseWith, type Outcome } from '../start-checks';
import type { Ports } from '../../ports';
import type { MeetingStep } from '../../../core/contract/meeting';
import { decodeMeeting, encodeMeeting, MEETING_PROPERTY } from '../../../core/meeting/decode-meeting';
import { moveMeeting, type MeetingMove } from '../../../core/meeting/move-meeting';
import { MEETING_OVER, STANDS_THERE } from '../../../core/texts/meeting-texts';

/** Goes on, back, pauses or resumes the meeting that was seen; only its property is read and written, so that it is quick. */
export function goOnMeeting(ports: Ports, { id, ...move }: MeetingMove & { readonly id: string }): MeetingStep | Outcome {
  return lockMeeting(ports, () => {
    const before = ports.store.all()[MEETING_PROPERTY];
    const kept = decodeMeeting(before);
    if (kept?.running.id !== id) return refuseWith(MEETING_OVER);
    const moved = moveMeeting(kept, move, ports.clock.now());
    if (!moved.ok) return refuseWith(moved.says);
    const text = encodeMeeting(moved.kept);
    if (text !== before) ports.store.set(MEETING_PROPERTY, text);
    return stepOf(ports, [moved.says === '' && text === before ? STANDS_THERE : moved.says], moved.kept.running);
  });
}
