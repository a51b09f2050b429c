import { isoWeekdayOfDayNumber } from '../time/day-number';
import { civilOf } from '../time/civil';
import { isSubDaily, rankOf } from './rule';
import type { RecurrenceRule } from './rule';

const { floor } = Math;

const MS_PER_DAY = 86400000;

function orElse(list: readonly number[], applies: boolean, value: number): readonly number[] {
  return list.length === 0 && applies ? [value] : list;
}

/** As `implyParts`, for the parts about days alone; `days` is the day number of the start. */
export function implyDays(rule: RecurrenceRule, days: number): RecurrenceRule {
  const { year: _year, month, day } = civilOf(days);
  const weekday = { ordinal: 0, weekday: isoWeekdayOfDayNumber(days) };
  const named = rule.byDay.length + rule.byMonthDay.length + rule.byYearDay.length > 0;
  if (named || isSubDaily(rule.frequency) || rule.frequency === 'DAILY') return rule;
  if (rule.frequency === 'WEEKLY' || rule.byWeekNo.length > 0) return { ...rule, byDay: [weekday] };
  if (rule.frequency === 'MONTHLY') return { ...rule, byMonthDay: [day] };
  return { ...rule, byMonth: orElse(rule.byMonth, true, month), byMonthDay: [day] };
}

/**
 * Writes down what a rule leaves to its start: "yearly" from 20 November is BYMONTH=11;BYMONTHDAY=20 (RFC 5545 3.3.10).
 * After that the start can be moved without moving an occurrence. `start` is wall-clock milliseconds.
 */
export function implyParts(rule: RecurrenceRule, start: number): RecurrenceRule {
  const days = floor(start / MS_PER_DAY);
  const second = floor((start - days * MS_PER_DAY) / 1000);
  const rank = rankOf(rule.frequency);
  return {
    ...implyDays(rule, days),
    byHour: orElse(rule.byHour, rank < rankOf('HOURLY'), floor(second / 3600)),
    byMinute: orElse(rule.byMinute, rank < rankOf('MINUTELY'), floor(second / 60) % 60),
    bySecond: orElse(rule.bySecond, rank < rankOf('SECONDLY'), second % 60),
  };
}
