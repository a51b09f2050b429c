import { fromDayNumber } from '../../time/day-number';
import type { LocalDate } from '../../time/local';

const FIRST = 35000;
const LAST = 60000;
/** 1970-01-01 as a spreadsheet counts. */
const EPOCH = 25569;

/** True for a number that may be a date without its format: days since 1899-12-30, from 1995 to 2064. */
export function isDateSerial(value: number): boolean {
  return value >= FIRST && value <= LAST;
}

/** The date of a serial; its time of day does not count. `dateOfSerial(46023)` is `2026-01-01`. */
export function dateOfSerial(serial: number): LocalDate {
  return fromDayNumber(Math.floor(serial) - EPOCH);
}
