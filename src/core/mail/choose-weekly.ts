import type { MailContext } from './choose-mails';
import { makeItem, type MailItem } from './mail-item';
import { isPaused } from '../settings/is-paused';
import type { Settings, WeeklyMoment } from '../settings/settings';
import { addDays, atTime, dateOf, startOfWeek } from '../time/arith';
import type { LocalDateTime } from '../time/local';

/** What the key of a weekly mail is about. */
export const WEEK = 'week';

/** The newest moment of that kind that has come; `null` where there is none, and while everything rests. */
export function newestMoment(moment: WeeklyMoment | null, settings: Settings, now: LocalDateTime): LocalDateTime | null {
  if (moment === null || isPaused(settings, now)) return null;
  const { weekday, time } = moment;
  const at = atTime(startOfWeek(dateOf(now), weekday), time);
  return at <= now ? at : atTime(addDays(dateOf(at), -7), time);
}

/** The newest weekly moment that has come; `null` where there is no weekly mail, and while everything rests. */
export function weeklyMoment(settings: Settings, now: LocalDateTime): LocalDateTime | null {
  return newestMoment(settings.weeklyMail, settings, now);
}

/**
 * The mail about the week to the business owner: none of a week that was over before the file was first swept, and after an outage
 * only the newest one.
 */
export function chooseWeekly(context: MailContext): readonly MailItem[] {
  const { settings, now, mailedThrough, since, directory } = context;
  const at = weeklyMoment(settings, now);
  const owner = directory.resolve(settings.businessOwner, '');
  if (at === null || owner.kind !== 'person' || mailedThrough === null || at <= mailedThrough) return [];
  const wasOver = since !== null && dateOf(since) >= dateOf(at);
  return wasOver ? [] : [makeItem(WEEK, 'weekly', dateOf(at), owner.person, at)];
}
