import { civilOf, dayNumberOf, daysInMonth, isLeapYear } from '../time/civil';
import type { CivilDay } from '../time/civil';
import { isoWeekdayOfDayNumber } from '../time/day-number';
import type { RecurrenceRule } from './rule';
import { weekNumbersOf } from './week-year';

const { floor } = Math;

function hasEither(list: readonly number[], fromStart: number, fromEnd: number): boolean {
  return list.includes(fromStart) || list.includes(fromEnd);
}

function matchesYearDay(rule: RecurrenceRule, days: number, year: number): boolean {
  const yearDay = days - dayNumberOf(year, 1, 1) + 1;
  return hasEither(rule.byYearDay, yearDay, yearDay - (isLeapYear(year) ? 367 : 366));
}

function matchesWeekNo(rule: RecurrenceRule, days: number): boolean {
  const [fromStart, fromEnd] = weekNumbersOf(days, rule.weekStart);
  return hasEither(rule.byWeekNo, fromStart, fromEnd);
}

/** A numbered weekday counts inside the month, or inside the year for a yearly rule that names no month. */
function matchesWeekday(rule: RecurrenceRule, days: number, { year, month, day }: CivilDay): boolean {
  const weekday = isoWeekdayOfDayNumber(days);
  const inYear = rule.frequency === 'YEARLY' && rule.byMonth.length === 0;
  return rule.byDay.some((entry) => {
    if (entry.weekday !== weekday) return false;
    if (entry.ordinal === 0) return true;
    const place = inYear ? days - dayNumberOf(year, 1, 1) : day - 1;
    const length = inYear ? (isLeapYear(year) ? 366 : 365) : daysInMonth(year, month);
    return entry.ordinal === (entry.ordinal > 0 ? floor(place / 7) + 1 : -floor((length - place - 1) / 7) - 1);
  });
}

function needsFields(rule: RecurrenceRule): boolean {
  const lists = rule.byMonth.length + rule.byMonthDay.length + rule.byYearDay.length + rule.byWeekNo.length;
  return lists > 0 || rule.byDay.some(({ ordinal }) => ordinal !== 0);
}

function matchesFields(rule: RecurrenceRule, days: number): boolean {
  const civil = civilOf(days);
  const { year, month, day } = civil;
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(month)) return false;
  if (rule.byMonthDay.length > 0 && !hasEither(rule.byMonthDay, day, day - daysInMonth(year, month) - 1)) return false;
  if (rule.byDay.length > 0 && !matchesWeekday(rule, days, civil)) return false;
  if (rule.byYearDay.length > 0 && !matchesYearDay(rule, days, year)) return false;
  return rule.byWeekNo.length === 0 || matchesWeekNo(rule, days);
}

/** Tells whether every BY part about days holds for a day. */
export type DayMatcher = (days: number) => boolean;

/** The matcher of a rule that has been through `implyParts`; weekdays are looked at first, because they cost least. */
export function makeDayMatcher(rule: RecurrenceRule): DayMatcher {
  const weekdays = rule.byDay.map(({ weekday }) => weekday);
  const deeper = needsFields(rule);
  return (days) => (weekdays.length === 0 || weekdays.includes(isoWeekdayOfDayNumber(days))) && (!deeper || matchesFields(rule, days));
}
