import { addDays, atTime, dateOf } from '../time/arith';
import { isWorkingDay } from '../time/calendar';
import type { Calendar } from '../time/calendar-types';
import type { LocalDate, LocalDateTime, Zone } from '../time/local';
import { firstValid } from '../time/zone';
import type { Cadence, ExpansionWindow, HolidayRoll } from './cadence';
import { expandDueDays } from './due-days';
import type { DueDay } from './due-days';
import { FARTHEST_ROLL_IN_DAYS, rollDay } from './roll';
import type { RollScope } from './roll';

function laterOf(a: LocalDate, b: LocalDate | null): LocalDate {
  return b !== null && b > a ? b : a;
}

function earlierOf(a: LocalDate, b: LocalDate | null): LocalDate {
  return b !== null && b < a ? b : a;
}

/** What the text says about days off comes before the process; "every business day" is every day that is one. */
function rollOf(cadence: Cadence, window: ExpansionWindow): HolidayRoll {
  if (cadence.everyBusinessDay) return 'skip';
  const roll = cadence.roll ?? window.onHolidays;
  // A floating cadence has one next day only: left out, it would never come again.
  return cadence.floating && roll === 'skip' ? 'later' : roll;
}

/** Days off in a row right beside a day: only from there can an occurrence be moved onto it. */
function countDaysOff(beside: LocalDate, step: 1 | -1, scope: RollScope): number {
  let off = 0;
  while (
    off < FARTHEST_ROLL_IN_DAYS &&
    !isWorkingDay(scope.calendar, addDays(beside, step * (off + 1)), scope.location, scope.alsoWorking)
  ) {
    off += 1;
  }
  return off;
}

/** The last day on which anything can be due; the year 9999 has the last that can be written. */
export function lastDayOf(cadence: Cadence, ends: LocalDate | null): LocalDate {
  return earlierOf(earlierOf('9999-12-31', ends), cadence.until);
}

function dueDays(cadence: Cadence, window: ExpansionWindow, roll: HolidayRoll, scope: RollScope): readonly DueDay[] {
  const anchor = cadence.anchor ?? window.starts;
  const earliest = laterOf(window.starts, cadence.anchor);
  const first = addDays(dateOf(window.from), -1);
  const end = lastDayOf(cadence, window.ends);
  const last = earlierOf(dateOf(window.to), end);
  const from = laterOf(roll === 'later' ? addDays(first, -countDaysOff(first, -1, scope)) : first, earliest);
  const to = earlierOf(roll === 'earlier' ? addDays(last, countDaysOff(last, 1, scope)) : last, end);
  const { calendar, location } = scope;
  return from > to ? [] : expandDueDays(cadence, { anchor, from, to, calendar, location, lastDone: window.lastDone });
}

function atTimes(day: DueDay, date: LocalDate, cadence: Cadence, dueAt: string, zone: Zone): readonly LocalDateTime[] {
  const named = day.times.length > 0 ? day.times : cadence.times;
  return (named.length > 0 ? named : [dueAt]).map((time) => firstValid(atTime(date, time), zone));
}

/**
 * Due times of a cadence inside a window: ascending, none twice, at most `window.limit`. A day without work is treated
 * as `onHolidays` says, on the working days of the calendar plus those the cadence names. A time that the clock
 * leaves out moves to the first minute after the gap (design section 4).
 */
export function expandCadence(cadence: Cadence, window: ExpansionWindow, calendar: Calendar, zone: Zone): readonly LocalDateTime[] {
  const scope: RollScope = { calendar, location: window.location, alsoWorking: cadence.everyBusinessDay ? [] : cadence.namedWeekdays };
  const last = lastDayOf(cadence, window.ends);
  const roll = rollOf(cadence, window);
  const times = new Set<LocalDateTime>();
  for (const day of dueDays(cadence, window, roll, scope)) {
    const date = rollDay(day.date, roll, scope);
    if (date === null || date.length > last.length || date < window.starts || date > last) continue;
    for (const at of atTimes(day, date, cadence, window.dueAt, zone)) if (at >= window.from && at <= window.to) times.add(at);
  }
  return [...times].sort().slice(0, Math.max(0, window.limit));
}
