import type { OutboxContext } from './outbox-context';
import { makeItem, type MailItem } from './mail-item';
import { isAway } from '../people/is-away';
import type { Person } from '../people/person';
import { isPaused } from '../settings/is-paused';
import { addDays, addMinutesLocal, atTime, dateOf } from '../time/arith';
import { isWorkingDay } from '../time/calendar';
import type { LocalDateTime } from '../time/local';

/** What the key of a daily mail is about. */
export const DAY = 'day';

/** After an outage longer than this the day is nearly over, minutes. */
const LATEST = 720;

/** The newest moment of the daily mail of a person, on a working day of theirs on which they are here; `null` where there is none. */
export function dailyMoment(person: Person, { settings, now }: Pick<OutboxContext, 'settings' | 'now'>): LocalDateTime | null {
  if (person.dailyMailAt === null || isPaused(settings, now) || isAway(person, dateOf(now))) return null;
  const today = atTime(dateOf(now), person.dailyMailAt);
  const at = today <= now ? today : atTime(addDays(dateOf(now), -1), person.dailyMailAt);
  return addMinutesLocal(at, LATEST) >= now && isWorkingDay(settings.calendar, dateOf(at), person.location) ? at : null;
}

/** The mail of the day to whoever chose a time for it, where something of theirs is due. */
export function chooseDaily(context: OutboxContext): readonly MailItem[] {
  const { mailedThrough, own, directory } = context;
  if (mailedThrough === null) return [];
  return directory.people.flatMap((person) => {
    const at = dailyMoment(person, context);
    return at === null || at <= mailedThrough || !own.daily().has(person.email) ? [] : [makeItem(DAY, 'daily', dateOf(at), person, at)];
  });
}

/** True where a waiting daily mail is of the newest day and still has something to say. */
export function isDayDue({ mark, to }: { readonly mark: string; readonly to: string }, context: OutboxContext): boolean {
  const found = context.directory.resolve(to, '');
  if (found.kind !== 'person') return false;
  return dateOf(dailyMoment(found.person, context) ?? '') === mark && context.own.daily().has(to);
}
