import { civilOf, dayNumberOf } from './civil';
import type { LocalDate } from './local';

const ZERO = 48;
/** A workbook speaks of a few hundred days, each of them thousands of times. */
const MOST_KEPT = 4000;
const numbers = new Map<LocalDate, number>();
const dates = new Map<number, LocalDate>();

/** Four digits at least, as years have them, or two. */
function pad(value: number, width: 2 | 4): string {
  const text = `${value}`;
  return text.length >= width ? text : `${'0000'.slice(0, width - text.length)}${text}`;
}

/** The number that `length` digits of a text make; NaN where one of them is none. */
export function digitsAt(text: string, at: number, length: number): number {
  let value = 0;
  for (let index = at; index < at + length; index += 1) {
    const digit = text.charCodeAt(index) - ZERO;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : NaN;
  }
  return value;
}

/**
 * Days from 1970-01-01 to a date: `toDayNumber('1970-01-02')` is 1.
 * Throws a RangeError on text that does not begin like a date; callers check cells with `isLocalDate` first.
 */
export function toDayNumber(date: LocalDate): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const days = dayNumberOf(digitsAt(date, 0, 4), digitsAt(date, 5, 2), digitsAt(date, 8, 2));
  if (days !== days) throw new RangeError(`not a date: ${date}`);
  if (numbers.size >= MOST_KEPT) numbers.clear();
  numbers.set(date, days);
  return days;
}

/** The date that many days after 1970-01-01: `fromDayNumber(1)` is `1970-01-02`. */
export function fromDayNumber(days: number): LocalDate {
  const known = dates.get(days);
  if (known !== undefined) return known;
  const { year, month, day } = civilOf(days);
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  if (dates.size >= MOST_KEPT) dates.clear();
  dates.set(days, date);
  return date;
}

/** ISO weekday of a day number: 1 Monday .. 7 Sunday. */
export function isoWeekdayOfDayNumber(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}
