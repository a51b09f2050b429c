import { RRule } from 'rrule';
import type { Options, Weekday } from 'rrule';
import { rankOf } from './rule';
import type { RecurrenceRule } from './rule';
import type { WalkEnd } from './walk-rule';

const WEEKDAYS = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU];

function listOrNull(list: readonly number[]): number[] | null {
  return list.length === 0 ? null : [...list];
}

function toWeekdays(rule: RecurrenceRule): Weekday[] | null {
  const weekdays: Weekday[] = [];
  for (const { ordinal, weekday } of rule.byDay) {
    const plain = WEEKDAYS[weekday - 1];
    if (plain !== undefined) weekdays.push(ordinal === 0 ? plain : plain.nth(ordinal));
  }
  return weekdays.length === 0 ? null : weekdays;
}

function toOptions(rule: RecurrenceRule, start: number): Partial<Options> {
  return {
    freq: rankOf(rule.frequency),
    dtstart: new Date(start),
    interval: rule.interval,
    wkst: rule.weekStart - 1,
    bymonth: listOrNull(rule.byMonth),
    bymonthday: listOrNull(rule.byMonthDay),
    byyearday: listOrNull(rule.byYearDay),
    byweekday: toWeekdays(rule),
    byhour: listOrNull(rule.byHour),
    byminute: listOrNull(rule.byMinute),
    bysecond: listOrNull(rule.bySecond),
  };
}

/**
 * rrule looks at nothing but its own results, so a rule without any runs to the year 9999. Its loop does read the interval
 * twice a round, first to stop at 0 and then to go on; the meter answers 0 there once the rounds are used up.
 */
function meterRounds(rule: RRule, interval: number, most: number): () => boolean {
  let reads = 0;
  let spent = false;
  Object.defineProperty(rule.options, 'interval', {
    get: () => {
      reads += 1;
      spent = spent || (reads % 2 === 0 && reads > most * 2);
      return spent ? 0 : interval;
    },
  });
  return () => spent;
}

/**
 * Walks a rule with the rrule package, as a wall-clock engine only: `start` and the visited times are milliseconds whose
 * UTC fields hold the local clock; its own time zones, UNTIL and COUNT are never used. At most `rounds` periods.
 */
export function walkWithRrule(rule: RecurrenceRule, start: number, rounds: number, visit: (ms: number) => boolean): WalkEnd {
  const engine = new RRule(toOptions(rule, start), true);
  const isSpent = meterRounds(engine, rule.interval, rounds);
  engine.all((date) => visit(date.getTime()));
  return isSpent() ? 'spent' : 'done';
}
