import { civilOf, dayNumberOf, daysInMonth } from '../time/civil';
import type { DayMatcher } from './match-day';
import type { PeriodDays } from './rule-period';
import type { RecurrenceRule } from './rule';

type Spend = (work: number) => void;

/** True where every day of a period that can match is a numbered day of one of its months. */
function namesMonthDays(rule: RecurrenceRule): boolean {
  return (rule.frequency === 'MONTHLY' || rule.frequency === 'YEARLY') && rule.byMonthDay.length > 0 && rule.byWeekNo.length === 0;
}

function numberedDays(rule: RecurrenceRule, firstOfMonth: number, length: number): readonly number[] {
  const numbers = rule.byMonthDay.map((day) => (day > 0 ? day : length + 1 + day)).filter((day) => day >= 1 && day <= length);
  return [...new Set(numbers)].sort((a, b) => a - b).map((day) => firstOfMonth + day - 1);
}

function matchNumbered(rule: RecurrenceRule, { first, last }: PeriodDays, matches: DayMatcher, spend: Spend): readonly number[] {
  const found: number[] = [];
  if (first > last) return found;
  const { year, month: from, day: begin } = civilOf(first);
  const { month: to } = civilOf(last);
  for (let month = from; month <= to; month += 1) {
    const left = rule.byMonth.length > 0 && !rule.byMonth.includes(month);
    const length = daysInMonth(year, month);
    spend(left ? 1 : length + 1 - (month === from ? begin : 1));
    if (!left) found.push(...numberedDays(rule, dayNumberOf(year, month, 1), length).filter((day) => day >= first && matches(day)));
  }
  return found;
}

/** The day itself, or the last day of its month where the rule leaves that month out altogether. */
function lastIdleDay(rule: RecurrenceRule, day: number): number {
  if (rule.byMonth.length === 0) return day;
  const { year, month, day: dayOfMonth } = civilOf(day);
  return rule.byMonth.includes(month) ? day : day - dayOfMonth + daysInMonth(year, month);
}

function matchEach(rule: RecurrenceRule, { first, last }: PeriodDays, matches: DayMatcher, spend: Spend): readonly number[] {
  const found: number[] = [];
  for (let day = first; day <= last; day += 1) {
    spend(1);
    if (matches(day)) found.push(day);
    else day = lastIdleDay(rule, day);
  }
  return found;
}

/** The days of one period, or of its end, that belong to the rule, ascending. `spend` is told how many days had to be considered. */
export function matchPeriod(rule: RecurrenceRule, days: PeriodDays, matches: DayMatcher, spend: Spend): readonly number[] {
  return namesMonthDays(rule) ? matchNumbered(rule, days, matches, spend) : matchEach(rule, days, matches, spend);
}
