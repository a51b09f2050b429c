import { isLocalDate } from '../time/arith';
import { toDayNumber } from '../time/day-number';
import type { Instant, Zone } from '../time/local';
import { toLocal } from '../time/zone';
import { toWallMs } from '../time/wall-clock';

const MOMENT = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const MS_PER_MINUTE = 60000;
const MS_PER_DAY = 86400000;
const FIRST_DATE = '0001-01-01';

/** Wall-clock milliseconds (UTC fields hold the clock) of an instant, to the second. */
export function wallOfInstant(instant: Instant, zone: Zone): number {
  const minute = Math.floor(instant / MS_PER_MINUTE) * MS_PER_MINUTE;
  return toWallMs(toLocal(minute, zone)) + (instant - minute);
}

function offsetMs(text: string): number {
  if (text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return (text.startsWith('-') ? -1 : 1) * minutes * MS_PER_MINUTE;
}

/**
 * Wall-clock milliseconds of a date or time as people and calendars write it: `2026-11-20`, `2026-11-20T07:00`,
 * `20261120T070000`; with `Z` or an offset it is turned into the clock of the zone. null where it is none.
 */
export function readMoment(text: string, zone: Zone): number | null {
  const match = MOMENT.exec(text.trim());
  if (match === null) return null;
  const date = `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`;
  const [hour = 0, minute = 0, second = 0] = match.slice(4, 7).map((part) => Number(part ?? 0));
  if (!isLocalDate(date) || date < FIRST_DATE || hour > 23 || minute > 59 || second > 59) return null;
  const wall = toDayNumber(date) * MS_PER_DAY + (hour * 60 + minute) * MS_PER_MINUTE + second * 1000;
  const offset = match[7];
  return offset === undefined ? wall : wallOfInstant(wall - offsetMs(offset), zone);
}

/** True for a day without a time of day. */
export function isDateOnly(text: string): boolean {
  return !/[T: ]/.test(text.trim());
}

/** `2026-11-20T07:00`, with seconds only where they are not 0. */
export function writeMoment(wall: number): string {
  const text = new Date(wall).toISOString();
  return text.slice(17, 19) === '00' ? text.slice(0, 16) : text.slice(0, 19);
}

/** The instant of a wall-clock moment as `2026-11-20T12:00:00Z`, gaps and overlaps as `toInstant` has them. */
export function writeInstant(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
