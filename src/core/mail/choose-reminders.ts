import type { MailContext } from './choose-mails';
import { makeItem, type MailItem } from './mail-item';
import type { Reminded } from './reminded';
import { isPaused } from '../settings/is-paused';
import { addDays, atTime, dateOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';

/**
 * The newest moment of the ladder that has come: so many days before Due, when the owner's quiet hours end. `null` before the first,
 * once the due date is over, and while everything rests.
 */
export function rungOf({ kind, due, owner }: Reminded, { now, settings }: MailContext): LocalDateTime | null {
  if (dateOf(now) > due || isPaused(settings, now)) return null;
  const quiet = owner.quietHours ?? settings.quietHours;
  const moments = settings.remindDays[kind].map((days) => atTime(addDays(due, -days), quiet === null ? '00:00' : quiet.to));
  return (
    moments
      .filter((at) => at <= now)
      .sort()
      .pop() ?? null
  );
}

/** Only a moment that came since everything was last handled, and that the row was there to see, is told of. */
function isToBeTold(at: LocalDateTime, { known }: Reminded, { mailedThrough, now }: MailContext): boolean {
  const seen = known && mailedThrough !== null ? '' : now;
  return at >= seen && (mailedThrough === null || at > mailedThrough);
}

/** Reminders of rows that come due, to their owners. A later step of the ladder stands for the earlier ones. */
export function chooseReminders(rows: Iterable<Reminded>, context: MailContext): readonly MailItem[] {
  return [...rows].flatMap((row) => {
    const at = rungOf(row, context);
    return at === null || !isToBeTold(at, row, context) ? [] : [makeItem(row.id, row.kind, dateOf(at), row.owner, at)];
  });
}
