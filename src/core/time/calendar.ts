import { addDays, atTime, dateOf } from './arith';
import type { Calendar } from './calendar-types';
import { fromDayNumber, isoWeekdayOfDayNumber, toDayNumber } from './day-number';
import { indexHolidays, isHoliday } from './holiday-index';
import type { Instant, LocalDate, LocalDateTime, Zone } from './local';
import { endOfWait, toInstant, toLocal } from './zone';

const LONGEST_CLOSURE_IN_DAYS = 400;
const MS_PER_HOUR = 3600000;
const MOST_DAYS_AHEAD = 1000;

function isWorkingDayNumber(calendar: Calendar, days: number, location: string, alsoWorking: readonly number[]): boolean {
  const weekday = isoWeekdayOfDayNumber(days);
  const open = calendar.workDays.includes(weekday) || alsoWorking.includes(weekday);
  return open && !isHoliday(calendar, days, location);
}

/**
 * True for a day of the work week, or one of the `alsoWorking` weekdays, that is no holiday of the location.
 * A holiday without a location closes everybody. ISO weekdays.
 */
export function isWorkingDay(calendar: Calendar, date: LocalDate, location: string, alsoWorking: readonly number[] = []): boolean {
  return isWorkingDayNumber(calendar, toDayNumber(date), location, alsoWorking);
}

function findWorkingDay(calendar: Calendar, first: number, step: 1 | -1, location: string, alsoWorking: readonly number[]): number | null {
  for (let tried = 0; tried < LONGEST_CLOSURE_IN_DAYS; tried += 1) {
    const days = first + tried * step;
    if (isWorkingDayNumber(calendar, days, location, alsoWorking)) return days;
  }
  return null;
}

/** The working day after `date`, never `date` itself; `date` where the following 400 days have none. */
export function nextWorkingDay(calendar: Calendar, date: LocalDate, location: string, alsoWorking: readonly number[] = []): LocalDate {
  const found = findWorkingDay(calendar, toDayNumber(date) + 1, 1, location, alsoWorking);
  return found === null ? date : fromDayNumber(found);
}

/** The working day before `date`, never `date` itself; `date` where the 400 days before have none. */
export function previousWorkingDay(calendar: Calendar, date: LocalDate, location: string, alsoWorking: readonly number[] = []): LocalDate {
  const found = findWorkingDay(calendar, toDayNumber(date) - 1, -1, location, alsoWorking);
  return found === null ? date : fromDayNumber(found);
}

/** `date` where it is a working day, else the nearest one in that direction (ISDA "following" and "preceding"). */
export function rollToWorkingDay(
  calendar: Calendar,
  date: LocalDate,
  direction: 'earlier' | 'later',
  location: string,
  alsoWorking: readonly number[] = [],
): LocalDate {
  const found = findWorkingDay(calendar, toDayNumber(date), direction === 'later' ? 1 : -1, location, alsoWorking);
  return found === null ? date : fromDayNumber(found);
}

function countWeekdays(first: number, last: number, weekdays: readonly number[]): number {
  const length = last - first + 1;
  const whole = Math.floor(length / 7);
  let count = whole * weekdays.length;
  for (let days = first + whole * 7; days <= last; days += 1) if (weekdays.includes(isoWeekdayOfDayNumber(days))) count += 1;
  return count;
}

/** Working days from `from` to `to`, both included; 0 where `to` is earlier. */
export function countWorkingDays(calendar: Calendar, from: LocalDate, to: LocalDate, location: string): number {
  const first = toDayNumber(from);
  const last = toDayNumber(to);
  if (last < first) return 0;
  const workDays = [...new Set(calendar.workDays)];
  let count = countWeekdays(first, last, workDays);
  for (const days of indexHolidays(calendar).keys()) {
    const inside = days >= first && days <= last && workDays.includes(isoWeekdayOfDayNumber(days));
    if (inside && isHoliday(calendar, days, location)) count -= 1;
  }
  return count;
}

/** Whose working days count, and in which zone hours pass. */
export interface WorkingTimeScope {
  readonly location: string;
  /** ISO weekdays that are working days of this process because its cadence names them. */
  readonly alsoWorkdays: readonly number[];
  /** Days that count whatever the calendar says: the run's own due day. */
  readonly alsoDates: readonly LocalDate[];
  readonly zone: Zone;
}

function counts(calendar: Calendar, date: LocalDate, scope: WorkingTimeScope): boolean {
  return scope.alsoDates.includes(date) || isWorkingDay(calendar, date, scope.location, scope.alsoWorkdays);
}

function startOfDay(date: LocalDate, zone: Zone): Instant {
  return toInstant(atTime(date, '00:00'), zone);
}

/**
 * The moment when `hours` of working time have passed since `from`. Every hour of a working day counts, none of
 * another day: 24 hours from Friday 17:00 end on Monday 17:00. Days of 23 or 25 hours count what they have.
 * Where the next 1000 days hold too few working hours, plain clock hours count.
 */
export function addWorkingTime(calendar: Calendar, from: LocalDateTime, hours: number, scope: WorkingTimeScope): LocalDateTime {
  const { zone } = scope;
  let at = toInstant(from, zone);
  let left = Math.max(0, hours) * MS_PER_HOUR;
  if (left === 0) return toLocal(at, zone);
  let date = dateOf(from);
  for (let day = 0; day < MOST_DAYS_AHEAD; day += 1) {
    const tomorrow = addDays(date, 1);
    const end = startOfDay(tomorrow, zone);
    if (counts(calendar, date, scope)) {
      if (left <= end - at) return endOfWait(at + left, zone);
      left -= end - at;
    }
    at = end;
    date = tomorrow;
  }
  return endOfWait(toInstant(from, zone) + Math.max(0, hours) * MS_PER_HOUR, zone);
}
