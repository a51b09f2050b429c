import type { RecurrenceRule, RuleWeekday } from './rule';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const UNITS = { YEARLY: 'year', MONTHLY: 'month', WEEKLY: 'week', DAILY: 'day', HOURLY: 'hour', MINUTELY: 'minute', SECONDLY: 'second' };
const SMALL_ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth'];

/** `['a', 'b', 'c']` becomes `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`;
}

/** 1 is `1st`, 22 is `22nd`. */
export function nthNumber(value: number): string {
  const tail = value % 100 >= 11 && value % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${tail}`;
}

/** 1 is `first`, -1 `last`, -2 `second to last`. */
export function nthWord(value: number): string {
  if (value === -1) return 'last';
  if (value < 0) return `${SMALL_ORDINALS[-value] ?? nthNumber(-value)} to last`;
  return SMALL_ORDINALS[value] ?? nthNumber(value);
}

/** 1 is `Monday`. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? '';
}

function namesOf(numbers: readonly number[], names: readonly string[]): string {
  return joinWords(numbers.map((number) => names[number - 1] ?? String(number)));
}

function weekdayWords(list: readonly RuleWeekday[]): string {
  const plain = list.filter(({ ordinal }) => ordinal === 0).map(({ weekday }) => weekday);
  if (plain.join() === '1,2,3,4,5') return 'weekday (Monday to Friday)';
  const words = list.map(({ ordinal, weekday }) => `${ordinal === 0 ? '' : `${nthWord(ordinal)} `}${weekdayName(weekday)}`);
  return joinWords(words);
}

function everyUnit(rule: RecurrenceRule): string {
  const unit = UNITS[rule.frequency];
  return rule.interval === 1 ? `every ${unit}` : `every ${rule.interval} ${unit}s`;
}

function monthDayWords(rule: RecurrenceRule): string {
  const [first] = rule.byMonthDay;
  const last = rule.byMonthDay[rule.byMonthDay.length - 1];
  if (rule.bySetPos.join() === '-1' && first === 28 && last !== undefined) return `the ${nthNumber(last)} (the last day of shorter months)`;
  return `the ${joinWords(rule.byMonthDay.map((day) => (day < 0 ? `${nthWord(day)} day` : nthNumber(day))))}`;
}

function periodWords(rule: RecurrenceRule): string {
  if (rule.byMonth.length > 0 && rule.frequency !== 'WEEKLY' && rule.frequency !== 'DAILY') {
    return `of ${namesOf(rule.byMonth, MONTHS)}${rule.interval > 1 ? `, ${everyUnit(rule)}` : ''}`;
  }
  return `of ${everyUnit(rule)}`;
}

function positionWords(rule: RecurrenceRule): string {
  return `the ${joinWords(rule.bySetPos.map(nthWord))} ${weekdayWords(rule.byDay)}`;
}

/** The 29th of February alone, which other years do not have. */
function isLeapDay({ byMonth, byMonthDay, byDay, interval }: RecurrenceRule): boolean {
  return byMonth.join() === '2' && byMonthDay.join() === '29' && byDay.length === 0 && interval === 1;
}

function monthlyWords(rule: RecurrenceRule): string {
  if (isLeapDay(rule)) return 'every leap day';
  if (rule.byDay.length > 0 && rule.byMonthDay.length > 0)
    return `${monthDayWords(rule)} ${periodWords(rule)} when it is a ${weekdayWords(rule.byDay)}`;
  if (rule.byMonthDay.length > 0) return `${monthDayWords(rule)} ${periodWords(rule)}`;
  if (rule.byDay.length > 0 && rule.bySetPos.length > 0) return `${positionWords(rule)} ${periodWords(rule)}`;
  if (rule.byDay.some(({ ordinal }) => ordinal === 0)) return `every ${weekdayWords(rule.byDay)} ${periodWords(rule)}`;
  if (rule.byDay.length > 0) return `the ${weekdayWords(rule.byDay)} ${periodWords(rule)}`;
  const months = rule.byMonth.length > 0 ? ` in ${namesOf(rule.byMonth, MONTHS)}` : '';
  return `${everyUnit(rule)}${months} on the day it started`;
}

function weeklyWords(rule: RecurrenceRule): string {
  if (rule.byDay.length === 0) return `${everyUnit(rule)} on the weekday it started`;
  if (rule.byDay.length === 7) return rule.interval === 1 ? 'every day of the week' : `${everyUnit(rule)} on every day`;
  return rule.interval === 1 ? `every ${weekdayWords(rule.byDay)}` : `${everyUnit(rule)} on ${weekdayWords(rule.byDay)}`;
}

function dailyWords(rule: RecurrenceRule): string {
  if (rule.byDay.length > 0) return `${everyUnit(rule)} that is a ${weekdayWords(rule.byDay)}`;
  return rule.byMonthDay.length > 0 ? `${monthDayWords(rule)} of every month` : everyUnit(rule);
}

function boundWords(rule: RecurrenceRule): string {
  if (rule.count !== null) return `, ${rule.count === 1 ? 'once' : `${rule.count} times`}`;
  return rule.until === null ? '' : `, until ${new Date(rule.until.ms).toISOString().slice(0, 10)}`;
}

/** A rule in plain English, without its times of day. Rules finer than a day get their period only. */
export function describeRule(rule: RecurrenceRule): string {
  const months = rule.byMonth.length > 0 ? ` in ${namesOf(rule.byMonth, MONTHS)}` : '';
  const bounds = boundWords(rule);
  if (rule.frequency === 'DAILY') return `${dailyWords(rule)}${months}${bounds}`;
  if (rule.frequency === 'WEEKLY') return `${weeklyWords(rule)}${months}${bounds}`;
  if (rule.byWeekNo.length > 0) return `${everyUnit(rule)} in week ${joinWords(rule.byWeekNo.map(String))}${bounds}`;
  if (rule.byYearDay.length > 0) return `${everyUnit(rule)} on day ${joinWords(rule.byYearDay.map(String))} of the year${bounds}`;
  if (rule.frequency === 'MONTHLY' || rule.frequency === 'YEARLY') return `${monthlyWords(rule)}${bounds}`;
  return `${everyUnit(rule)}${months}${bounds}`;
}
