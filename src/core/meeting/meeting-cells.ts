import type { KeptMeeting } from './decode-meeting';
import { rowLines, type MeetingRows } from './meeting-rows';
import { plainLines } from './move-meeting';
import { countSeconds } from '../contract/count-seconds';
import { oneLine } from '../mail/escape-html';
import type { LogLine } from '../plan/plan';
import { cellText, type Cell } from '../tables/cell';
import { sayList } from '../texts/say-list';
import type { Instant } from '../time/local';

/** What is said when a meeting ends. */
export interface MeetingEnd {
  /** 1 to 10 by the name of who was there. */
  readonly ratings: Readonly<Record<string, number>>;
  readonly messages: string;
}

/** Cells of a row of Meetings by column key. */
export type MeetingCells = Readonly<Record<string, Cell>>;

const LONGEST_MESSAGES = 5000;

const minutesOf = (seconds: number): number => Math.round(seconds / 60);

function sayParts({ agenda, running }: KeptMeeting, now: Instant): string {
  const seconds = countSeconds(running, now);
  return agenda.map(({ title, minutes }, at) => `${title} ${minutesOf(seconds[at] ?? 0)} of ${minutes} min`).join('; ');
}

/** Average of the ratings to one decimal, `''` where nobody gave one. */
function averageOf(ratings: readonly number[]): number | '' {
  return ratings.length === 0 ? '' : Math.round((10 * ratings.reduce((sum, one) => sum + one, 0)) / ratings.length) / 10;
}

/** The row of a meeting that ends now. */
export function meetingCells(kept: KeptMeeting, end: MeetingEnd, made: MeetingRows, by: string, now: Instant): MeetingCells {
  const { running } = kept;
  const ratings = Object.entries(end.ratings);
  return {
    id: running.id,
    date: { local: running.started },
    minutes: minutesOf(countSeconds(running, now).reduce((sum, one) => sum + one, 0)),
    parts: sayParts(kept, now),
    rating: averageOf(ratings.map(([, rating]) => rating)),
    ratings: ratings.map(([name, rating]) => `${oneLine(name, 100)} ${rating}`).join(', '),
    messages: plainLines(end.messages, LONGEST_MESSAGES),
    decided: rowLines(made.decided),
    todos: rowLines(made.todos),
    by: oneLine(by, 200),
  };
}

/** Names of the parts that belong to every meeting and were left out of this one. */
function leftOut({ agenda, running }: KeptMeeting, now: Instant): readonly string[] {
  const seconds = countSeconds(running, now);
  const wasHeld = (kind: string): boolean => agenda.some((part, at) => part.kind === kind && (seconds[at] ?? 0) > 0);
  return [
    ['scorecard', 'Scorecard'],
    ['rocks', 'Rocks'],
  ].flatMap(([kind = '', name = '']) => (wasHeld(kind) ? [] : [name]));
}

/** `''`, or that the meeting was incomplete and why. */
export function sayIncomplete(kept: KeptMeeting, now: Instant): string {
  const missing = leftOut(kept, now);
  return missing.length === 0 ? '' : `Incomplete: no time was spent on ${sayList(missing)}.`;
}

/** The line of the log about a row of Meetings. */
export function meetingLine(cells: MeetingCells, who: string, reason: string): LogLine {
  const [minutes, rating] = [cellText(cells['minutes'] ?? ''), cellText(cells['rating'] ?? '')];
  const after = `${minutes} minutes, ${rating === '' ? 'not rated' : `rated ${rating}`}`;
  return { who, what: 'meeting ended', row: cellText(cells['id'] ?? ''), before: '', after, reason };
}
