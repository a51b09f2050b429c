import { addMinutesLocal, atTime } from '../time/arith';
import type { Calendar } from '../time/calendar-types';
import { fromDayNumber, toDayNumber } from '../time/day-number';
import type { LocalDateTime, Zone } from '../time/local';
import type { Cadence, ExpansionWindow } from './cadence';
import { expandCadence, lastDayOf } from './expand';

/** Of the year 10000 nothing is said any more. */
const LONGEST_MOMENT = 16;
/** Looked through one after the other, so that "daily" costs a few days and "yearly" still gets its answer. */
const HORIZONS_IN_DAYS = [3, 9, 100, 400, 1500, 4400, 11000, 110000];

/** Days in which the next occurrence of such a cadence is to be expected; where it is not, it comes later. */
export function expectedWithin(cadence: Cadence): number {
  if (cadence.dailyOrMore) return 3;
  return cadence.weeklyOrMore ? 9 : 100;
}

/**
 * The first occurrence after `after`, or null where the next three hundred years have none, or those up to 9999. `from`, `to` and `limit` of the
 * window are not looked at.
 */
export function nextOccurrence(
  cadence: Cadence,
  window: Omit<ExpansionWindow, 'from' | 'to' | 'limit'>,
  after: LocalDateTime,
  calendar: Calendar,
  zone: Zone,
): LocalDateTime | null {
  const opens = atTime(window.starts, '00:00');
  let from = after < opens ? opens : addMinutesLocal(after, 1);
  const base = toDayNumber(after < opens ? opens : after);
  const last = toDayNumber(lastDayOf(cadence, window.ends));
  const expected = expectedWithin(cadence);
  for (const horizon of HORIZONS_IN_DAYS) {
    if (horizon < expected) continue;
    const to = atTime(fromDayNumber(Math.min(base + horizon, last)), '23:59');
    if (to < from || from.length > LONGEST_MOMENT) return null;
    const [found] = expandCadence(cadence, { ...window, from, to, limit: 1 }, calendar, zone);
    if (found !== undefined) return found;
    from = addMinutesLocal(to, 1);
  }
  return null;
}
