import { civilOf, dayNumberOf } from '../time/civil';
import type { RecurrenceRule } from './rule';
import { startOfWeekYear, weekYearOf } from './week-year';

const { floor } = Math;

/** First and last day number of one period of a rule. */
export interface PeriodDays {
  readonly first: number;
  readonly last: number;
}

/**
 * A yearly rule with BYWEEKNO counts years by their weeks, so that INTERVAL never tears the first week apart; positions
 * in a set (BYSETPOS) are counted inside calendar years all the same, as every engine does.
 */
function countsWeekYears(rule: RecurrenceRule): boolean {
  return rule.frequency === 'YEARLY' && rule.byWeekNo.length > 0 && rule.bySetPos.length === 0;
}

/** Monday 1970-01-05 and its fellows: the first day number from which weeks are counted. */
function weekOrigin(weekStart: number): number {
  return 3 + weekStart;
}

/**
 * The number of the period a day lies in: the year, the month counted from year 0, the week or the day. Rules faster
 * than daily are walked day by day.
 */
export function periodOf(rule: RecurrenceRule, days: number): number {
  if (countsWeekYears(rule)) return weekYearOf(days, rule.weekStart);
  if (rule.frequency === 'YEARLY') return civilOf(days).year;
  if (rule.frequency === 'MONTHLY') {
    const { year, month } = civilOf(days);
    return year * 12 + month - 1;
  }
  return rule.frequency === 'WEEKLY' ? floor((days - weekOrigin(rule.weekStart)) / 7) : days;
}

function startOfPeriod(rule: RecurrenceRule, period: number): number {
  if (countsWeekYears(rule)) return startOfWeekYear(period, rule.weekStart);
  if (rule.frequency === 'YEARLY') return dayNumberOf(period, 1, 1);
  if (rule.frequency === 'MONTHLY') return dayNumberOf(floor(period / 12), (((period % 12) + 12) % 12) + 1, 1);
  return rule.frequency === 'WEEKLY' ? weekOrigin(rule.weekStart) + period * 7 : period;
}

/** The days of a period. */
export function daysOfPeriod(rule: RecurrenceRule, period: number): PeriodDays {
  return { first: startOfPeriod(rule, period), last: startOfPeriod(rule, period + 1) - 1 };
}
