import { isWorkingDay, rollToWorkingDay } from '../time/calendar';
import type { Calendar } from '../time/calendar-types';
import { daysBetween } from '../time/arith';
import type { LocalDate } from '../time/local';
import type { HolidayRoll } from './cadence';

/** How far an occurrence may be moved; a closure longer than that leaves it where it is. */
export const FARTHEST_ROLL_IN_DAYS = 45;

/** Who is closed when: the location, and the weekdays that are working days because the cadence names them. */
export interface RollScope {
  readonly calendar: Calendar;
  readonly location: string;
  readonly alsoWorking: readonly number[];
}

/**
 * The day an occurrence moves to when its own is no working day: `earlier` and `later` are ISDA "preceding" and
 * "following"; null where it is skipped.
 */
export function rollDay(date: LocalDate, roll: HolidayRoll, scope: RollScope): LocalDate | null {
  if (roll === 'run' || isWorkingDay(scope.calendar, date, scope.location, scope.alsoWorking)) return date;
  if (roll === 'skip') return null;
  const rolled = rollToWorkingDay(scope.calendar, date, roll, scope.location, scope.alsoWorking);
  return Math.abs(daysBetween(date, rolled)) > FARTHEST_ROLL_IN_DAYS ? date : rolled;
}
