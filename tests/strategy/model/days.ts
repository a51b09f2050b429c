const DAY = 86_400_000;

const toTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);

export const plusDays = (day: string, days: number): string => new Date(toTime(day) + days * DAY).toISOString().slice(0, 10);

/** Days from one day to another. */
export const daysFrom = (first: string, last: string): number => (toTime(last) - toTime(first)) / DAY;

/** 1 Monday .. 7 Sunday */
export const weekdayOf = (day: string): number => new Date(toTime(day)).getUTCDay() || 7;

/** Working days of a stretch, both ends included. */
export function workingDays(first: string, last: string, workWeek: readonly number[], holidays: readonly string[]): number {
  let count = 0;
  for (let day = first; day <= last; day = plusDays(day, 1)) if (workWeek.includes(weekdayOf(day)) && !holidays.includes(day)) count += 1;
  return count;
}

const monthStart = (year: number, month: number): string => new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);

/** First and last day of `2026 Q4` in a year that starts with a month and is called by the year it starts in. */
export function quarterDays(quarter: string, yearStarts: number): readonly [string, string] | null {
  const [, year, number] = /^(\d{4}) Q([1-4])$/.exec(quarter) ?? [];
  if (year === undefined || number === undefined) return null;
  const first = yearStarts + (Number(number) - 1) * 3;
  return [monthStart(Number(year), first), plusDays(monthStart(Number(year), first + 3), -1)];
}

export const lastDayOfMonth = (day: string): string => {
  const [year, month] = day.split('-').map(Number);
  return plusDays(monthStart(year ?? 0, (month ?? 0) + 1), -1);
};

export const toSix = (ratio: number): number => Math.round(ratio * 1e6) / 1e6;
