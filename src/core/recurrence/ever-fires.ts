import { canFireInADay } from './day-times';
import { implyParts } from './imply-parts';
import { isSubDaily } from './rule';
import type { RecurrenceRule } from './rule';
import { walkRule } from './walk-rule';

const LARGEST_WORK = 150000;
const MS_PER_DAY = 86400000;
const DAYS_OF_A_CYCLE = 146097;
const EVERY_DAY: readonly number[] = Array.from({ length: 31 }, (_, index) => index + 1);

/** Months hold more days at a time than days do: the same days, looked at faster. */
function byMonths(rule: RecurrenceRule): RecurrenceRule {
  const daily = (rule.frequency === 'DAILY' && rule.interval === 1) || isSubDaily(rule.frequency);
  if (!daily || rule.bySetPos.length > 0) return rule;
  return {
    ...rule,
    frequency: 'MONTHLY',
    interval: 1,
    byMonthDay: rule.byMonthDay.length > 0 ? rule.byMonthDay : EVERY_DAY,
    byHour: [23],
    byMinute: [59],
    bySecond: [59],
  };
}

/** True where a rule has at least one occurrence in the 400 years in which calendars repeat. */
export function everFires(rule: RecurrenceRule, start: number): boolean {
  if (!canFireInADay(implyParts(rule, start), start)) return false;
  let found = false;
  const visit = (): boolean => {
    found = true;
    return false;
  };
  const looked = byMonths(rule);
  const lastDay = looked.interval === 1 ? start / MS_PER_DAY + DAYS_OF_A_CYCLE : Infinity;
  walkRule(looked, { start, from: start, lastDay, budget: LARGEST_WORK, visit });
  return found;
}
