import type { LocaleHabits } from './locale';
import { isRealDay, serialFromWall } from './serial';

/** What typing a text gives: the number behind it and the format Sheets would choose. */
export interface EnteredNumber {
  readonly value: number;
  readonly format: string | undefined;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const longMonths = 'january february march april may june july august september october november december'.split(' ');
const timePattern = /^(.*?)(?:^|[ T]\s*)(\d{1,2})(?::(\d\d))?(?::(\d\d))?\s*([ap]m)?$/i;

/** A date, time or both as somebody types it in this locale; a date without year gets `year`. `null` where it is none. */
export function enterDate(text: string, habits: LocaleHabits, year: number): EnteredNumber | null {
  const day = readDay(text, habits, year);
  if (day !== null) return { value: serialOf(day, 0), format: /^\d{4}-/.test(text) ? 'yyyy-mm-dd' : habits.dateFormat };
  return enterTime(text, habits, year);
}

function enterTime(text: string, habits: LocaleHabits, year: number): EnteredNumber | null {
  const match = timePattern.exec(text);
  if (match === null) return null;
  const [, before = '', hour = '', minute, second, half] = match;
  if (minute === undefined && half === undefined) return null;
  const fraction = readTime(Number(hour), Number(minute ?? 0), Number(second ?? 0), half?.toLowerCase());
  if (fraction === null) return null;
  if (before === '') return { value: fraction, format: half === undefined && second === undefined ? 'H:mm' : habits.timeFormat };
  const day = readDay(before.trim(), habits, year);
  return day === null ? null : { value: serialOf(day, fraction), format: habits.dateTimeFormat };
}

function readTime(hour: number, minute: number, second: number, half: string | undefined): number | null {
  if (minute > 59 || second > 59 || hour > (half === undefined ? 23 : 12)) return null;
  const turned = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return (turned * 3600 + minute * 60 + second) / 86_400;
}

function readDay(text: string, habits: LocaleHabits, year: number): Day | null {
  const day = readNumericDay(text, habits, year) ?? readNamedDay(text, year);
  return day !== null && day.year >= 1900 && isRealDay(day.year, day.month, day.day) ? day : null;
}

function readNumericDay(text: string, habits: LocaleHabits, year: number): Day | null {
  const full = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (full !== null) return dayOf(full[1], full[3], full[4]);
  const three = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)$/.exec(text);
  if (three !== null && isSeparator(three[2], habits)) {
    return habits.dayOrder === 'dmy' ? dayOf(three[4], three[3], three[1]) : dayOf(three[4], three[1], three[3]);
  }
  const two = /^(\d{1,2})([-/])(\d{1,2})$/.exec(text);
  if (two !== null) return habits.dayOrder === 'dmy' ? dayOf(`${year}`, two[3], two[1]) : dayOf(`${year}`, two[1], two[3]);
  const month = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  return month === null ? null : dayOf(month[2], month[1], '1');
}

function isSeparator(separator: string | undefined, habits: LocaleHabits): boolean {
  return separator !== '.' || habits.decimal === ',';
}

function readNamedDay(text: string, year: number): Day | null {
  const first = /^([A-Za-z]{3,9})\.?[ -](\d{1,2})(?:,?[ -](\d{4}))?$/.exec(text);
  if (first !== null) return namedDay(first[3] ?? `${year}`, first[1], first[2]);
  const second = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?(?:,?[ -](\d{4}|\d\d))?$/.exec(text);
  if (second !== null) return namedDay(second[3] ?? `${year}`, second[2], second[1]);
  const month = /^([A-Za-z]{3,9})[ -](\d{4})$/.exec(text);
  return month === null ? null : namedDay(month[2], month[1], '1');
}

function namedDay(year: string | undefined, name: string | undefined, day: string | undefined): Day | null {
  const lower = (name ?? '').toLowerCase();
  const index = months.indexOf(lower) >= 0 ? months.indexOf(lower) : longMonths.indexOf(lower);
  return index < 0 ? null : dayOf(year, `${index + 1}`, day);
}

function dayOf(year = '', month = '', day = ''): Day {
  const short = year.length === 2;
  const full = short ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);
  return { year: full, month: Number(month), day: Number(day) };
}

function serialOf(day: Day, fraction: number): number {
  return serialFromWall({ ...day, hour: 0, minute: 0, second: 0, ms: 0 }) + fraction;
}
