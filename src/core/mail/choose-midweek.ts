import type { OutboxContext } from './outbox-context';
import { newestMoment } from './choose-weekly';
import { makeItem, type MailItem } from './mail-item';
import { isAway } from '../people/is-away';
import { addMinutesLocal, dateOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';

/** What the key of a mid-week mail is about. */
export const COMMITMENTS = 'commitments';

/** Two days later it is mid-week no more, minutes. */
const LATEST = 2880;

function midweekMoment({ settings, now }: OutboxContext): LocalDateTime | null {
  const at = newestMoment(settings.midweekMail, settings, now);
  return at === null || addMinutesLocal(at, LATEST) < now ? null : at;
}

/**
 * The mail in the middle of the week to everybody who owns something that is not as it should be or due within 7 days; nobody else gets
 * one, and nobody who is away. After an outage that of the newest week goes, within two days of its moment.
 */
export function chooseMidweek(context: OutboxContext): readonly MailItem[] {
  const { mailedThrough, own, directory, now } = context;
  const at = midweekMoment(context);
  if (at === null || mailedThrough === null || at <= mailedThrough) return [];
  const here = directory.people.filter((person) => own.midweek().has(person.email) && !isAway(person, dateOf(now)));
  return here.map((person) => makeItem(COMMITMENTS, 'midweek', dateOf(at), person, at));
}

/** True where a waiting mid-week mail is of the newest week and still has something to say. */
export function isMidweekDue({ mark, to }: { readonly mark: string; readonly to: string }, context: OutboxContext): boolean {
  return dateOf(midweekMoment(context) ?? '') === mark && context.own.midweek().has(to);
}
