import type { Rhythm } from './firm';
import { dayOf, minutesOf, monthDayOf, monthOf, weekdayOf } from './wall';

const ALL = [1, 2, 3, 4, 5, 6, 7];
const WEEK = [1, 2, 3, 4, 5];
const isWeekday = (day: number): boolean => weekdayOf(day) <= 5;
const onDays = (text: string, names: readonly number[]): Rhythm => ({
  ...{ text, names, kind: 'weekly' },
  falls: (day) => names.includes(weekdayOf(day)),
});

function lastBusinessDay(day: number): boolean {
  for (let later = day + 1; monthOf(later) === monthOf(day); later += 1) if (isWeekday(later)) return false;
  return isWeekday(day);
}

/** Monday of the week of a day. */
const mondayOf = (day: number): number => day - weekdayOf(day) + 1;

/** Cadences whose dates anybody can check on a calendar. */
export const RHYTHMS: readonly Rhythm[] = [
  { text: 'every day', names: ALL, kind: 'daily', falls: () => true },
  { text: 'every day at 08:00 and 16:00', names: ALL, kind: 'daily', falls: () => true, times: [480, 960] },
  { text: 'weekdays', names: WEEK, kind: 'daily', falls: isWeekday },
  onDays('every Friday', [5]),
  onDays('Tue and Thu', [2, 4]),
  onDays('every Sunday', [7]),
  onDays('every Saturday and Sunday', [6, 7]),
  {
    ...{ text: 'every 2 weeks on Mon', names: [1], kind: 'rarer', skips: true },
    falls: (day, first) => weekdayOf(day) === 1 && ((mondayOf(day) - mondayOf(first)) / 7) % 2 === 0,
  },
  { text: '1st and 15th', names: [], kind: 'rarer', falls: (day) => [1, 15].includes(monthDayOf(day)) },
  { text: '10th of the month', names: [], kind: 'rarer', falls: (day) => monthDayOf(day) === 10 },
  { text: 'last day of the month', names: [], kind: 'rarer', falls: (day) => monthDayOf(day + 1) === 1 },
  { text: 'last business day of the month', names: [], kind: 'rarer', falls: lastBusinessDay },
  { text: 'first Monday of the month', names: [1], kind: 'rarer', falls: (day) => weekdayOf(day) === 1 && monthDayOf(day) <= 7 },
  { text: 'every 3 days', names: [], kind: 'rarer', skips: true, falls: (day, first) => (day - first) % 3 === 0 },
  { text: 'yearly on 24 December', names: [], kind: 'rarer', falls: (day) => day === dayOf(minutesOf('2026-12-24')) },
];
