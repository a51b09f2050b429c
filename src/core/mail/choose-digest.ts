import type { MailContext } from './choose-mails';
import { makeItem, type MailItem } from './mail-item';
import type { Person } from '../people/person';
import { isPaused } from '../settings/is-paused';
import { isQuiet } from '../settings/read-quiet-hours';
import type { QuietHours, Settings } from '../settings/settings';
import { addDays, addMinutesLocal, atTime, dateOf, startOfWeek } from '../time/arith';
import type { LocalDateTime } from '../time/local';

/** What the key of a mail before the leadership meeting is about. */
export const MEETING = 'meeting';

/** So long before, minutes: a sweep comes within the first hour, and a whole one is left. */
const AHEAD = 120;

/** The next leadership meeting, one that begins now not counted; `null` while everything rests. */
export function nextMeeting(settings: Settings, now: LocalDateTime): LocalDateTime | null {
  if (isPaused(settings, now)) return null;
  const { weekday, time } = settings.leadershipMeeting;
  const at = atTime(startOfWeek(dateOf(now), weekday), time);
  return now < at ? at : atTime(addDays(dateOf(at), 7), time);
}

/** When its mail goes: two hours before, and where that is at night two hours before the quiet hours begin. */
export function digestMoment(meeting: LocalDateTime, quiet: QuietHours | null): LocalDateTime {
  const at = addMinutesLocal(meeting, -AHEAD);
  if (quiet === null || !isQuiet(quiet, at)) return at;
  const night = atTime(dateOf(at), quiet.from);
  return addMinutesLocal(night <= at ? night : atTime(addDays(dateOf(at), -1), quiet.from), -AHEAD);
}

/** Who leads: the holders of the leadership seats, the business owner where there are none. */
export function listLeaders({ directory, settings }: Pick<MailContext, 'directory' | 'settings'>): readonly Person[] {
  const named = (text: string, location: string): readonly Person[] => {
    const found = directory.resolve(text, location);
    return found.kind === 'person' ? [found.person] : [];
  };
  const holders = directory.seats.filter(({ leadership }) => leadership).flatMap(({ holder, location }) => named(holder, location));
  return holders.length > 0 ? [...new Set(holders)] : named(settings.businessOwner, '');
}

/** The mail before the next leadership meeting to everybody who leads, once its moment has come. */
export function chooseDigest(context: MailContext): readonly MailItem[] {
  const { settings, now, mailedThrough } = context;
  const meeting = nextMeeting(settings, now);
  if (meeting === null || mailedThrough === null) return [];
  return listLeaders(context).flatMap((person) => {
    const at = digestMoment(meeting, person.quietHours ?? settings.quietHours);
    return at <= now && at > mailedThrough ? [makeItem(MEETING, 'digest', dateOf(meeting), person, at)] : [];
  });
}
