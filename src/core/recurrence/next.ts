import { addDays, addMinutesLocal, atTime, dateOf } from '../time/arith';
import type { Calendar } from '../time/calendar-types';
import type { LocalDateTime, Zone } from '../time/local';
import type { Cadence, ExpansionWindow } from './cadence';
import { expandCadence } from './expand';

/** Looked through one after the other, so that "daily" costs a month and "yearly" still gets its answer. */
const HORIZONS_IN_DAYS = [9, 40, 400, 1500, 4400, 11000];

/**
 * The first occurrence after `after`, or null where the next thirty years have none. `from`, `to` and `limit` of the
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
  const base = dateOf(from);
  for (const horizon of HORIZONS_IN_DAYS) {
    const to = atTime(addDays(base, horizon), '23:59');
    const [found] = expandCadence(cadence, { ...window, from, to, limit: 1 }, calendar, zone);
    if (found !== undefined) return found;
    from = addMinutesLocal(to, 1);
  }
  return null;
}
