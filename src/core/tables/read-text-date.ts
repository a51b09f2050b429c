import type { DateCell } from './cell';
import { isLocalDate } from '../time/arith';

/** What decides how a date written as text is read; `ColumnReading` has it. */
export interface DateReading {
  readonly dates?: 'day first' | 'month first' | 'year first';
  readonly year?: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
/** Longest text that can be a date. */
const LONGEST = 40;
/** Two digits below this are of this century. */
const CENTURY_TURN = 70;
const NUMBERS = /^(\d{1,4})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{1,4}))?\.?$/;
const TIME_OF_DAY = /[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})?$/;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]*([a-z]{3,9})\.?(?:[\s,'-]*(\d{4}|\d{2}))?$/;
const MONTH_DAY = /^([a-z]{3,9})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?:[\s,'-]+(\d{4}|\d{2}))?$/;

/** 1 to 12 of an English month, short or long; `null` where it is none. */
export function monthOf(word: string): number | null {
  const at = word === 'sept' ? 8 : Math.max(MONTHS.indexOf(word), LONG.indexOf(word));
  return at < 0 ? null : at + 1;
}

/** A year of two or four digits; where none is written the one that is known. */
export function yearOf(text: string | undefined, known: number | undefined): number | null {
  if (text === undefined) return known ?? null;
  const year = Number(text);
  if (text.length === 4) return year;
  return text.length === 2 ? year + (year < CENTURY_TURN ? 2000 : 1900) : null;
}

function dateFrom(year: number | null, month: number | null, day: number): DateCell | null {
  if (year === null || month === null) return null;
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isLocalDate(date) ? { local: `${date}T00:00` } : null;
}

function fromNumbers([, a = '', b = '', c]: readonly (string | undefined)[], { dates, year }: DateReading): DateCell | null {
  if (a.length === 4 || dates === 'year first') return c === undefined ? null : dateFrom(yearOf(a, undefined), Number(b), Number(c));
  if (dates === undefined) return null;
  const [day, month] = dates === 'day first' ? [a, b] : [b, a];
  return dateFrom(yearOf(c, year), Number(month), Number(day));
}

/**
 * Reads a date that somebody wrote as text: `23/4/2026` and `4/23/26` in the order that was decided for the column, `5-Jan`, `Jan 5, 2026`.
 * A date without a year takes the one that is known for the column; a time of day behind it does not count.
 * @returns `null` where it is no date, where its order or year is not known, or where there is no such day
 */
export function readTextDate(text: string, reading: DateReading): DateCell | null {
  if (text.length > LONGEST) return null;
  const plain = text.trim().toLowerCase().replace(TIME_OF_DAY, '');
  const numbers = NUMBERS.exec(plain);
  if (numbers !== null) return fromNumbers(numbers, reading);
  const before = DAY_MONTH.exec(plain);
  if (before !== null) return dateFrom(yearOf(before[3], reading.year), monthOf(before[2] ?? ''), Number(before[1]));
  const after = MONTH_DAY.exec(plain);
  return after === null ? null : dateFrom(yearOf(after[3], reading.year), monthOf(after[1] ?? ''), Number(after[2]));
}
