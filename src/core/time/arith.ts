import { UTCDateMini } from '@date-fns/utc';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { endOfMonth as endOfMonthOf } from 'date-fns/endOfMonth';
import { fromDayNumber, isoWeekdayOfDayNumber, toDayNumber } from './day-number';
import type { LocalDate, LocalDateTime, LocalTime } from './local';
import { fromWallMs, toWallMs } from './wall-clock';

const MS_PER_DAY = 86400000;
const MS_PER_MINUTE = 60000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const QUARTER = /^\s*(?:FY\s*)?(\d{4})\s*[-/ ]?\s*Q\s*([1-4])\s*$/i;

/** One quarter of a year that may start in any month. `year` is the calendar year in which that year starts. */
export interface Quarter {
  readonly year: number;
  readonly quarter: number;
  readonly first: LocalDate;
  readonly last: LocalDate;
}

function toUtcDate(date: LocalDate): Date {
  return new UTCDateMini(toDayNumber(date) * MS_PER_DAY);
}

function fromUtcDate(date: Date): LocalDate {
  return fromDayNumber(Math.floor(date.getTime() / MS_PER_DAY));
}

/** `addDays('2026-02-28', 1)` is `2026-03-01`; `days` may be negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Same day of another month, or its last day where it has no such day: `addMonths('2026-01-31', 1)` is `2026-02-28`. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return fromUtcDate(addMonthsTo(toUtcDate(date), months));
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return toDayNumber(b) - toDayNumber(a);
}

/** 1 Monday .. 7 Sunday. */
export function isoWeekday(date: LocalDate): number {
  return isoWeekdayOfDayNumber(toDayNumber(date));
}

/** The day on which the week of `date` begins; `weekStartsOn` is an ISO weekday. */
export function startOfWeek(date: LocalDate, weekStartsOn: number): LocalDate {
  const days = toDayNumber(date);
  return fromDayNumber(days - ((isoWeekdayOfDayNumber(days) - weekStartsOn + 7) % 7));
}

/** `startOfMonth('2026-11-20')` is `2026-11-01`. */
export function startOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 7)}-01`;
}

/** `endOfMonth('2026-02-10')` is `2026-02-28`. */
export function endOfMonth(date: LocalDate): LocalDate {
  return fromUtcDate(endOfMonthOf(toUtcDate(date)));
}

function quarterFrom(year: number, quarter: number, yearStartsIn: number): Quarter {
  const yearStart = `${String(year).padStart(4, '0')}-${String(yearStartsIn).padStart(2, '0')}-01`;
  const first = addMonths(yearStart, (quarter - 1) * 3);
  return { year, quarter, first, last: addDays(addMonths(first, 3), -1) };
}

/** The quarter a date lies in; with `yearStartsIn` 4, `2026-02-01` lies in the fourth quarter of 2025. */
export function quarterOf(date: LocalDate, yearStartsIn: number): Quarter {
  const monthIndex = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - yearStartsIn;
  return quarterFrom(Math.floor(monthIndex / 12), Math.floor((monthIndex % 12) / 3) + 1, yearStartsIn);
}

/** First and last day of a quarter written `2026 Q4` (also `2026-Q4`, `Q4 2026`); null where the text is no quarter. */
export function parseQuarter(text: string, yearStartsIn: number): { readonly first: LocalDate; readonly last: LocalDate } | null {
  const swapped = text.replace(/^\s*(Q\s*[1-4])[\s/-]*(\d{4})\s*$/i, '$2 $1');
  const match = QUARTER.exec(swapped);
  if (match === null) return null;
  const { first, last } = quarterFrom(Number(match[1]), Number(match[2]), yearStartsIn);
  return { first, last };
}

/** `dateOf('2026-11-20T07:00')` is `2026-11-20`. */
export function dateOf(local: LocalDateTime): LocalDate {
  return local.slice(0, 10);
}

/** `timeOf('2026-11-20T07:00')` is `07:00`. */
export function timeOf(local: LocalDateTime): LocalTime {
  return local.slice(11, 16);
}

/** `atTime('2026-11-20', '07:00')` is `2026-11-20T07:00`. */
export function atTime(date: LocalDate, time: LocalTime): LocalDateTime {
  return `${date}T${time}`;
}

/** Moves the hands of the clock; days of 23 or 25 hours are not looked at (see `addHours` in zone.ts). */
export function addMinutesLocal(local: LocalDateTime, minutes: number): LocalDateTime {
  return fromWallMs(toWallMs(local) + minutes * MS_PER_MINUTE);
}

/** True for a day that exists, written `2026-11-20`. */
export function isLocalDate(text: string): boolean {
  return DATE.test(text) && fromDayNumber(toDayNumber(text)) === text;
}

/** True for `07:00`; 24:00 is not a time of day. */
export function isLocalTime(text: string): boolean {
  return TIME.test(text);
}

/** True for an existing day and a time of day, written `2026-11-20T07:00`. */
export function isLocalDateTime(text: string): boolean {
  return text.length === 16 && text[10] === 'T' && isLocalDate(text.slice(0, 10)) && isLocalTime(text.slice(11));
}
