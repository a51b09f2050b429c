import type { Calendar } from './calendar-types';
import { toDayNumber } from './day-number';

type HolidayIndex = ReadonlyMap<number, ReadonlySet<string>>;

/** A calendar never changes once made, so its index lives as long as it does. */
const indexes = new WeakMap<Calendar, HolidayIndex>();

function buildIndex(calendar: Calendar): HolidayIndex {
  const index = new Map<number, Set<string>>();
  for (const { date, location } of calendar.holidays) {
    const days = toDayNumber(date);
    const locations = index.get(days) ?? new Set<string>();
    index.set(days, locations.add(location));
  }
  return index;
}

/** Day number to the locations closed on it; `''` stands for everybody. */
export function indexHolidays(calendar: Calendar): HolidayIndex {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  const built = buildIndex(calendar);
  indexes.set(calendar, built);
  return built;
}

/** True where that day closes everybody or this location. */
export function isHoliday(calendar: Calendar, days: number, location: string): boolean {
  const closed = indexHolidays(calendar).get(days);
  return closed !== undefined && (closed.has('') || closed.has(location));
}
