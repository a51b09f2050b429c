/** A wall clock reading without zone; month 1 to 12. */
export interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

const dayMs = 86_400_000;
const base = Date.UTC(1899, 11, 30);

/** Serial number of a wall clock: days since 1899-12-30T00:00, e.g. 2026-11-20T12:00 is 46346.5. */
export function serialFromWall(wall: Wall): number {
  return serialFromWallMs(wallMs(wall));
}

/** Wall clock of a serial number, rounded to milliseconds. */
export function wallFromSerial(serial: number): Wall {
  return wallFromMs(wallMsFromSerial(serial));
}

/** Serial number of a wall clock given as if it were UTC milliseconds. */
export function serialFromWallMs(ms: number): number {
  return (ms - base) / dayMs;
}

/** Wall clock as if it were UTC milliseconds. */
export function wallMsFromSerial(serial: number): number {
  return Math.round(serial * dayMs) + base;
}

/** `2026-11-20` for whole days, else `2026-11-20T07:00`, with seconds only where there are any. */
export function isoFromSerial(serial: number): string {
  const text = new Date(wallMsFromSerial(serial)).toISOString();
  if (Number.isInteger(serial)) return text.slice(0, 10);
  return text.slice(17, 23) === '00.000' ? text.slice(0, 16) : text.slice(0, 19);
}

/** Serial number of `2026-11-20`, `2026-11-20T07:00` or `2026-11-20T07:00:30`; `null` where the text is none of these. */
export function serialFromIso(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  if (!isRealDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return null;
  return serialFromWall({ year, month, day, hour, minute, second, ms: 0 });
}

/** True for days of the proleptic Gregorian calendar from year 1 on. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The wall clock that these UTC milliseconds would show in UTC. */
export function wallFromMs(ms: number): Wall {
  const date = new Date(ms);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    ms: date.getUTCMilliseconds(),
  };
}

/** The UTC milliseconds that show this wall clock in UTC. */
export function wallMs(wall: Wall): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.ms);
}
