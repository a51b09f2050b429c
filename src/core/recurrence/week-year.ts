import { civilOf, dayNumberOf } from '../time/civil';
import { isoWeekdayOfDayNumber } from '../time/day-number';

const { floor } = Math;

/** First day of the first week of a year: the week that holds at least four of its days (RFC 5545, ISO 8601). */
export function startOfWeekYear(year: number, weekStart: number): number {
  const fourth = dayNumberOf(year, 1, 4);
  return fourth - ((isoWeekdayOfDayNumber(fourth) - weekStart + 7) % 7);
}

/** The year whose numbered weeks a day belongs to: 2024-12-31 belongs to 2025. */
export function weekYearOf(days: number, weekStart: number): number {
  const { year } = civilOf(days);
  if (days >= startOfWeekYear(year + 1, weekStart)) return year + 1;
  return days < startOfWeekYear(year, weekStart) ? year - 1 : year;
}

/** Week number from the start and from the end of its year: 52 of 52 is also -1. */
export function weekNumbersOf(days: number, weekStart: number): readonly [number, number] {
  const year = weekYearOf(days, weekStart);
  const first = startOfWeekYear(year, weekStart);
  const weeks = (startOfWeekYear(year + 1, weekStart) - first) / 7;
  const week = floor((days - first) / 7) + 1;
  return [week, week - weeks - 1];
}
