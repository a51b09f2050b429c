import type { Firm, Work } from './firm';
import { berlinUtc, DAY, dayOf, elapse, weekdayOf } from './wall';

/** Days on which a place is closed; a holiday without a place closes all. */
const isHoliday = (firm: Firm, place: string, day: number): boolean =>
  firm.holidays.some((holiday) => holiday.day === day && (holiday.place === '' || holiday.place === place));

/** A day off: a holiday, or a day of the weekend that the cadence does not name. */
const isFree = (firm: Firm, work: Work, place: string, day: number): boolean =>
  isHoliday(firm, place, day) || (weekdayOf(day) > 5 && !work.rhythm.names.includes(weekdayOf(day)));

function shiftFree(firm: Firm, work: Work, place: string, day: number): number | null {
  if (!isFree(firm, work, place, day)) return day;
  const rule = work.onHolidays ?? (work.rhythm.kind === 'rarer' && work.rhythm.skips !== true ? 'later' : 'skip');
  if (rule === 'run') return day;
  if (rule === 'skip') return null;
  let moved = day;
  while (isFree(firm, work, place, moved)) moved += rule === 'later' ? 1 : -1;
  return moved;
}

/** Due times of a process at a place that lie in `from..to` (day numbers), in order; `first` is the day it starts. */
export function duesOf(firm: Firm, work: Work, place: string, first: number, from: number, to: number): readonly number[] {
  const dues = new Set<number>();
  for (let day = Math.max(first, from - 10); day <= to + 10; day += 1) {
    const moved = work.rhythm.falls(day, first) ? shiftFree(firm, work, place, day) : null;
    if (moved === null || moved < from || moved > to || moved < first || moved > (work.ends ?? moved)) continue;
    for (const time of work.rhythm.times ?? [work.dueAt ?? 17 * 60]) dues.add(moved * DAY + time);
  }
  return [...dues].sort((a, b) => a - b);
}

/** Adds hours of work, counted minute by minute over whole working days and the run's own due day. */
export function addWorkingHours(firm: Firm, work: Work, place: string, due: number, start: number, hours: number): number {
  let left = hours * 60;
  let at = start;
  while (left > 0) {
    const day = dayOf(at);
    const works = day === dayOf(due) || !isFree(firm, work, place, day);
    const midnight = (day + 1) * DAY;
    const rest = berlinUtc(midnight) - berlinUtc(at);
    if (works && left <= rest) return elapse(at, left);
    left -= works ? rest : 0;
    at = midnight;
  }
  return at;
}
