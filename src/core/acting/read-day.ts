import { found, refuse, type Found } from './action';
import { describeDate } from '../status/describe-date';
import { quote } from '../texts/issue-texts';
import { addDays, isLocalDate } from '../time/arith';
import type { LocalDate } from '../time/local';

/** Days ahead that may be planned: three years. */
const FARTHEST_DAYS = 3 * 366;
/** Places that write the month before the day. */
const MONTH_FIRST = /^(en_US|en_PH|en_BZ|es_US|es_PR|es_PA|fil|sm)/i;

const pad = (text: string): string => text.padStart(2, '0');
const yearOf = (text: string): string => (text.length === 2 ? `20${text}` : text);

function isoOf(text: string, locale: string): string {
  const [, year = '', first = '', second = ''] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})\.?$/.exec(text) ?? [];
  if (year !== '') return `${year}-${pad(first)}-${pad(second)}`;
  const [, a = '', sign = '', b = '', last = ''] = /^(\d{1,2})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/.exec(text) ?? [];
  const [day, month] = MONTH_FIRST.test(locale) && sign !== '.' ? [b, a] : [a, b];
  return a === '' ? '' : `${yearOf(last)}-${pad(month)}-${pad(day)}`;
}

/**
 * Reads a day as somebody writes it: `2026-11-20`, or as the file's country does, `20.11.2026` with `de_DE` and `11/20/2026` with `en_US`.
 * @returns `null` where it is none
 */
export function readDay(written: string, locale: string): LocalDate | null {
  const iso = isoOf(written.trim(), locale);
  return isLocalDate(iso) ? iso : null;
}

/** A day from today on, at most three years ahead; else why not. */
export function judgeDay(written: string, locale: string, today: LocalDate): Found<LocalDate> {
  const day = readDay(written, locale);
  if (day === null) return refuse(`${quote(written)} is not a date; type it like ${today}.`);
  if (day < today) return refuse(`${describeDate(day)} is over already; choose today or a later day.`);
  if (day > addDays(today, FARTHEST_DAYS)) return refuse(`${describeDate(day)} is more than three years ahead; choose an earlier day.`);
  return found(day);
}
