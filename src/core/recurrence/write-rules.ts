import type { Calendar } from '../time/calendar-types';
import type { Cadence } from './cadence';
import { WEEKDAY_CODES } from './rule';

/**
 * A cadence as RFC 5545 rules for other programs, one a line. Business days are said as far as a rule can: it knows the work
 * week and no holiday. Times, ends and seasons stand in the words only.
 */
export function writeRules({ rrules, everyBusinessDay, businessDayNumber }: Cadence, calendar: Calendar): string {
  const byDay = `;BYDAY=${calendar.workDays.map((day) => WEEKDAY_CODES[day - 1] ?? 'MO').join(',')}`;
  const rules = rrules.map((rule) => {
    if (everyBusinessDay) return `${rule.replace('DAILY', 'WEEKLY')}${byDay}`;
    return businessDayNumber === 0 ? rule : `${rule}${byDay};BYSETPOS=${businessDayNumber}`;
  });
  return rules.join('\n');
}
