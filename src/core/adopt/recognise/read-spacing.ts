import type { DateCell } from '../../tables/cell';

/** How far the dates of a column lie apart: `''` where they have no order, or there are fewer than three. */
export type Spacing = 'day' | 'week' | 'month' | 'quarter' | '';

const DAY = 86_400_000;
const MOST_DATES = 400;
const FITTING = 0.75;
const RANGES: readonly (readonly [Exclude<Spacing, ''>, number, number])[] = [
  ['day', 1, 1],
  ['week', 7, 7],
  ['month', 28, 31],
  ['quarter', 89, 92],
];

function dayOf({ local }: DateCell): number {
  const [year = 0, month = 1, day = 1] = local.slice(0, 10).split('-').map(Number);
  return Date.UTC(year, month - 1, day) / DAY;
}

/** How far dates in the order of their rows lie apart; three of four distances have to be alike. Local dates. */
export function readSpacing(dates: readonly DateCell[]): Spacing {
  const days = dates.slice(0, MOST_DATES).map(dayOf);
  const gaps = days.slice(1).map((day, at) => Math.abs(day - (days[at] ?? 0)));
  if (gaps.length < 2) return '';
  const fits = (least: number, most: number): boolean => gaps.filter((gap) => gap >= least && gap <= most).length / gaps.length >= FITTING;
  return RANGES.find(([, least, most]) => fits(least, most))?.[0] ?? '';
}
