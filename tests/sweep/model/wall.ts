/** Minutes of a day. */
export const DAY = 1440;

/** Wall-clock minutes since 1970-01-01T00:00 of `2026-11-20` or `2026-11-20T07:00`; no zone is involved. */
export const minutesOf = (iso: string): number => Date.parse(`${iso.length === 10 ? `${iso}T00:00` : iso}:00Z`) / 60_000;

/** `2026-11-20T07:00` of wall-clock minutes. */
export const isoOf = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(0, 16);

/** Number of the day in which a wall-clock minute lies. */
export const dayOf = (minutes: number): number => Math.floor(minutes / DAY);

/** `2026-11-20` of a day's number. */
export const isoDay = (day: number): string => isoOf(day * DAY).slice(0, 10);

/** 1 Monday to 7 Sunday; day 0 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Day of the month, from 1. */
export const monthDayOf = (day: number): number => Number(isoDay(day).slice(8));

/** `2026-11` of a day's number. */
export const monthOf = (day: number): string => isoDay(day).slice(0, 7);

/** Last Sunday of that month at 01:00 UTC, as UTC minutes: when Europe changes its clocks. */
function changeOf(year: number, month: number): number {
  let day = Date.UTC(year, month, 0) / 86_400_000;
  while (weekdayOf(day) !== 7) day -= 1;
  return day * DAY + 60;
}

/** What the clocks of Berlin show, as wall-clock minutes, at a number of UTC minutes. */
export function berlinWall(utc: number): number {
  const year = Number(isoOf(utc).slice(0, 4));
  const summer = utc >= changeOf(year, 3) && utc < changeOf(year, 10);
  return utc + (summer ? 120 : 60);
}

/** UTC minutes of what the clocks of Berlin show: the first of two, or the change itself where clocks skip the moment. */
export function berlinUtc(wall: number): number {
  const early = wall - 120;
  if (berlinWall(early) === wall) return early;
  return berlinWall(wall - 60) === wall ? wall - 60 : changeOf(Number(isoOf(wall).slice(0, 4)), 3);
}

/**
 * What the clocks show so many real minutes later or earlier. Nobody can tell the second 02:15 of a night from the first, so a wait
 * that ends then ends at 03:00.
 */
export function elapse(wall: number, minutes: number): number {
  const utc = berlinUtc(wall) + minutes;
  const shown = berlinWall(utc);
  return minutes > 0 && berlinUtc(shown) < utc ? berlinWall(changeOf(Number(isoOf(utc).slice(0, 4)), 10)) + 60 : shown;
}
