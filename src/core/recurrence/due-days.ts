import { addDays, addMonths, isoWeekday } from '../time/arith';
import type { Calendar } from '../time/calendar-types';
import { fromDayNumber, toDayNumber } from '../time/day-number';
import type { LocalDate, LocalTime } from '../time/local';
import { findBusinessDay } from './business-days';
import type { Cadence } from './cadence';
import { recallRule } from './rule-cache';
import { daysOfPeriod, periodOf } from './rule-period';
import { isSubDaily } from './rule';
import type { RecurrenceRule } from './rule';
import { walkDays } from './walk-days';
import type { DayWalk } from './walk-days';
import { walkRule } from './walk-rule';

const { floor } = Math;

const MS_PER_DAY = 86400000;
const LARGEST_WORK = 200000;

/** A day on which something is due before holidays are looked at; `times` empty: the usual time. */
export interface DueDay {
  readonly date: LocalDate;
  readonly times: readonly LocalTime[];
}

/** Days to look at, both ends included, and where intervals count from. */
export interface DayRange {
  readonly anchor: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly calendar: Calendar;
  readonly location: string;
  readonly lastDone: LocalDate | null;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function ownTimes(rule: RecurrenceRule): readonly LocalTime[] {
  const minutes = rule.byMinute.length === 0 ? [0] : rule.byMinute;
  return rule.byHour.reduce<readonly LocalTime[]>((all, hour) => all.concat(minutes.map((minute) => `${pad(hour)}:${pad(minute)}`)), []);
}

function namesDays(rule: RecurrenceRule): boolean {
  return rule.byDay.length + rule.byMonthDay.length + rule.byYearDay.length + rule.byWeekNo.length > 0;
}

/** "monthly" from the 31st: the 31st, or the last day of a month that has none. */
function clampRule(rule: RecurrenceRule, anchor: LocalDate): RecurrenceRule {
  const day = Number(anchor.slice(8, 10));
  const yearly = rule.frequency === 'YEARLY';
  if ((!yearly && rule.frequency !== 'MONTHLY') || day < 29 || namesDays(rule)) return rule;
  const interval = yearly && rule.byMonth.length === 0 ? rule.interval * 12 : rule.interval;
  return { ...rule, frequency: 'MONTHLY', interval, byMonthDay: lastDaysFrom(day), bySetPos: [-1] };
}

function lastDaysFrom(day: number): readonly number[] {
  return [28, 29, 30, 31].filter((candidate) => candidate <= day);
}

/** "weekly" that names no weekday keeps off days on which nobody ever works; with "skip" it would never be due. */
function workingAnchor(rule: RecurrenceRule, range: DayRange, cadence: Cadence): LocalDate {
  const days = [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(range.anchor, ahead));
  const bare = rule.frequency === 'WEEKLY' && !namesDays(rule);
  const open = [...range.calendar.workDays, ...cadence.namedWeekdays];
  return (bare ? days.find((date) => open.includes(isoWeekday(date))) : undefined) ?? range.anchor;
}

function lastDayOf(rule: RecurrenceRule, range: DayRange): number {
  const to = toDayNumber(range.to);
  return rule.until === null ? to : Math.min(to, floor(rule.until.ms / MS_PER_DAY));
}

/** Days of a rule faster than daily that fire at midnight. */
function walkMidnights(rule: RecurrenceRule, { start, from, last, budget, visit }: DayWalk): void {
  const midnights = { ...rule, byHour: [0], byMinute: [0], bySecond: [0] };
  const visitMs = (ms: number): boolean => visit(floor(ms / MS_PER_DAY));
  walkRule(midnights, { start: start * MS_PER_DAY, from: from * MS_PER_DAY, lastDay: last, budget, visit: visitMs });
}

function listDays(rule: RecurrenceRule, range: DayRange, cadence: Cadence): readonly number[] {
  const start = toDayNumber(workingAnchor(rule, range, cadence));
  const from = toDayNumber(range.from);
  const last = lastDayOf(rule, range);
  const days: number[] = [];
  let left = rule.count ?? Infinity;
  const visit = (day: number): boolean => {
    if (day > last || left <= 0) return false;
    left -= 1;
    if (day >= from) days.push(day);
    return left > 0;
  };
  const walk = isSubDaily(rule.frequency) ? walkMidnights : walkDays;
  walk(rule, { start, from: rule.count === null ? from : start, last, budget: LARGEST_WORK, visit });
  return days;
}

/** The nth business day of every period of the rule that the range touches. */
function walkBusinessDays(rule: RecurrenceRule, nth: number, range: DayRange): readonly number[] {
  const base = periodOf(rule, toDayNumber(range.anchor));
  const lastPeriod = periodOf(rule, toDayNumber(range.to));
  const ahead = Math.max(0, periodOf(rule, toDayNumber(range.from)) - base);
  const found: number[] = [];
  for (let period = base + floor(ahead / rule.interval) * rule.interval; period <= lastPeriod; period += rule.interval) {
    const days = daysOfPeriod(rule, period);
    const month = Number(fromDayNumber(days.first).slice(5, 7));
    const day =
      rule.byMonth.length > 0 && !rule.byMonth.includes(month) ? null : findBusinessDay(range.calendar, days, nth, range.location);
    if (day !== null && day >= toDayNumber(range.anchor)) found.push(day);
  }
  return found;
}

/** One interval after the last completion; the anchor where it was never done. */
function floatingDay(rule: RecurrenceRule, range: DayRange): number {
  if (range.lastDone === null) return toDayNumber(range.anchor);
  const { frequency, interval } = rule;
  if (frequency === 'YEARLY' || frequency === 'MONTHLY')
    return toDayNumber(addMonths(range.lastDone, interval * (frequency === 'YEARLY' ? 12 : 1)));
  return toDayNumber(range.lastDone) + interval * (frequency === 'WEEKLY' ? 7 : 1);
}

function daysOfRule(cadence: Cadence, rule: RecurrenceRule, range: DayRange): readonly number[] {
  if (cadence.floating) return [floatingDay(rule, range)];
  if (cadence.businessDayNumber !== 0) return walkBusinessDays(rule, cadence.businessDayNumber, range);
  return listDays(cadence.clampsToMonthEnd ? clampRule(rule, range.anchor) : rule, range, cadence);
}

function inSeason(cadence: Cadence, date: LocalDate): boolean {
  if (cadence.season === null) return true;
  const { from, to } = cadence.season;
  const day = date.slice(5, 10);
  return from <= to ? day >= from && day <= to : day >= from || day <= to;
}

/** The days a cadence names between the ends of the range; a day may come more than once, in no special order. */
export function expandDueDays(cadence: Cadence, range: DayRange): readonly DueDay[] {
  const due: DueDay[] = [];
  const first = toDayNumber(range.from);
  const last = toDayNumber(range.to);
  for (const text of cadence.rrules) {
    const rule = recallRule(text);
    if (rule === null) continue;
    const times = ownTimes(rule);
    for (const day of daysOfRule(cadence, rule, range)) {
      const date = fromDayNumber(day);
      if (day >= first && day <= last && inSeason(cadence, date)) due.push({ date, times });
    }
  }
  return due;
}
