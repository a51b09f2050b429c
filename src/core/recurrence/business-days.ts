import { isWorkingDay } from '../time/calendar';
import type { Calendar } from '../time/calendar-types';
import { fromDayNumber } from '../time/day-number';
import type { PeriodDays } from './rule-period';

/** The nth working day of a stretch of days, from its end when negative; null where it has fewer. */
export function findBusinessDay(calendar: Calendar, { first, last }: PeriodDays, nth: number, location: string): number | null {
  const step = nth > 0 ? 1 : -1;
  let left = Math.abs(nth);
  for (let days = nth > 0 ? first : last; days >= first && days <= last; days += step) {
    if (isWorkingDay(calendar, fromDayNumber(days), location)) left -= 1;
    if (left === 0) return days;
  }
  return null;
}
