import { sayCount } from './say-list';
import { sayMoment } from './say-time';
import type { RunningMeeting } from '../contract/meeting';
import type { MailMode } from '../contract/overview';
import { oneLine } from '../mail/escape-html';

/** Refusal where the file was set up before there were meetings. */
export const NO_MEETINGS_TAB =
  'There is no tab Meetings of Runsheet in this file, so a meeting could not be kept. Choose "Set up tabs" in the Runsheet menu, then start.';

/** Refusal of a move in a meeting that is over. */
export const MEETING_OVER = 'This meeting has ended. Load it again to see what came of it.';

/** Refusal of the end of a meeting of which nothing is known. */
export const NO_SUCH_MEETING =
  'This meeting does not run in this file any more, and the tab Meetings has no row of it. Nothing was written.';

export const STANDS_THERE = 'The meeting stands there already.';

/** What a second press on the start says. */
export function sayJoined({ by, started }: RunningMeeting): string {
  return `You joined the meeting that ${oneLine(by, 60)} started on ${sayMoment(started)}.`;
}

/** What an end says that came too late. */
export function sayEnded(tab: string, row: number): string {
  return `This meeting has ended already: ${tab}, row ${row}. Nothing was written.`;
}

/** What becomes of the recap. */
export function sayRecap(mode: MailMode, people: number, queued: number): string {
  if (mode === 'off') return 'No recap goes out: Escalation mail is off in Settings.';
  if (people === 0) return 'No recap goes out: nobody holds a leadership seat, and Settings names no Business owner that People knows.';
  if (queued === 0) return 'The recap was queued already.';
  const to = sayCount(queued, 'person').replace('persons', 'people');
  return mode === 'on' ? `The recap goes to ${to} with the next check.` : `The recap to ${to} is listed in the Outbox; dry run sends none.`;
}
