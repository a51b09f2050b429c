import { addDays } from '../time/arith';
import { countWorkingDays } from '../time/calendar';
import type { Calendar } from '../time/calendar-types';
import type { LocalDate } from '../time/local';

/**
 * Share of the time that is over: working days from start to yesterday over working days from start to due, 0 to 1.
 * Not rounded. Closures of single locations do not count. Where the span has no working day it is over once due is.
 */
export function expectedProgress(calendar: Calendar, start: LocalDate, due: LocalDate, today: LocalDate): number {
  const all = countWorkingDays(calendar, start, due, '');
  if (all === 0) return today > due ? 1 : 0;
  return Math.min(1, countWorkingDays(calendar, start, addDays(today, -1), '') / all);
}
