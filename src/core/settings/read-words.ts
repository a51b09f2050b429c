import type { WeeklyMoment } from './settings';
import { readTimeOfDay } from '../tables/decode-value';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const find = (words: readonly string[], text: string): number | null => {
  const at = words.indexOf(text.trim().slice(0, 3).toLowerCase());
  return at < 0 ? null : at + 1;
};

/** ISO weekday (1 Monday .. 7 Sunday) of `Monday` or `mon`; `null` where it is none. */
export function readWeekday(text: string): number | null {
  return find(DAYS, text);
}

/** Month 1..12 of `January`, `jan` or `1`; `null` where it is none. */
export function readMonth(text: string): number | null {
  if (/^(0?[1-9]|1[0-2])$/.test(text.trim())) return Number(text);
  return find(MONTHS, text);
}

/** ISO weekdays of `Mon-Fri` or `Mon, Tue, Sat`, ascending; `null` where unreadable or empty. */
export function readWorkWeek(text: string): readonly number[] | null {
  const days = new Set<number>();
  for (const piece of text.split(/[,;]/)) {
    const [first = '', last] = piece.split(/\s*(?:-|–|to)\s*/);
    const from = readWeekday(first);
    const to = last === undefined ? from : readWeekday(last);
    if (from === null || to === null) return null;
    for (let day = from; ; day = (day % 7) + 1) {
      days.add(day);
      if (day === to) break;
    }
  }
  return [...days].sort((a, b) => a - b);
}

/** `Tue 09:00`; `null` where unreadable. */
export function readWeeklyMoment(text: string): WeeklyMoment | null {
  const [day = '', time = ''] = text.trim().split(/\s+/, 2);
  const weekday = readWeekday(day);
  const clock = readTimeOfDay(time);
  return weekday === null || clock === null ? null : { weekday, time: clock };
}

/** How much of the wanted unit one of each is, by the first letter of its name. */
type Units = Readonly<Record<string, number>>;

/** The number in `1 day`, `2 weeks` or `4`, in the unit that counts 1; `null` where there is none, or its unit is another. */
export function readAmount(text: string, units: Units): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)\.?$/i.exec(text.trim());
  if (match === null) return null;
  const [, amount = '', unit = ''] = match;
  const worth = unit === '' ? 1 : units[unit.charAt(0).toLowerCase()];
  return worth === undefined ? null : Number(amount) * worth;
}

/** Longest ladder, and the most days ahead a step of it may lie. */
const MOST_STEPS = 12;
const MOST_DAYS = 366;

/** The whole numbers of days in `30, 15, 7` or `2 days`; `null` where anything else stands there. */
export function readDays(text: string): readonly number[] | null {
  const words = text.trim().split(/\s*[,;/]\s*|\s+(?:and\s+)?(?=\d)/);
  const days = words.map((word) => (/^\d{1,3}(\s*(d|days?))?$/i.test(word) ? parseInt(word, 10) : -1));
  return days.length > MOST_STEPS || days.some((count) => count < 0 || count > MOST_DAYS) ? null : days;
}
