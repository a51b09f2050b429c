import { addDays, atTime, isoWeekday } from '../time/arith';
import type { LocalDate, LocalDateTime } from '../time/local';
import type { WeeklyMoment } from '../settings/settings';

/**
 * When a period's value is due: the first such moment after the period's last day.
 * Monday 17:00 for a week that ends on Sunday `2026-11-15` is `2026-11-16T17:00`.
 */
export function entryDeadline(last: LocalDate, moment: WeeklyMoment): LocalDateTime {
  const days = ((moment.weekday - isoWeekday(last) + 6) % 7) + 1;
  return atTime(addDays(last, days), moment.time);
}
