import type { Instant, LocalDateTime, Zone, ZoneStretch } from './local';
import { fromWallMs, toWallMs } from './wall-clock';

const MS_PER_HOUR = 3600000;
const MS_PER_MINUTE = 60000;

function startOf(stretch: ZoneStretch): Instant {
  return stretch.from === null ? -Infinity : stretch.from;
}

/** Index of the last stretch for which `begins` holds; stretches ascend. 0 where it holds for none. */
function findLast(stretches: readonly ZoneStretch[], begins: (stretch: ZoneStretch) => boolean): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const stretch = stretches[middle];
    if (stretch !== undefined && begins(stretch)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function offsetMs(zone: Zone, index: number): number {
  const stretch = zone.stretches[index];
  return stretch === undefined ? 0 : stretch.offset * 1000;
}

/** Index of the stretch that decides a wall time: the first of two in an overlap, the one before the gap in a gap. */
function stretchOfWall(zone: Zone, wall: number): number {
  if (zone.stretches.length < 2) return 0;
  const last = findLast(zone.stretches, (stretch) => startOf(stretch) + stretch.offset * 1000 <= wall);
  if (last === 0) return 0;
  const before = offsetMs(zone, last - 1);
  const stretch = zone.stretches[last];
  const changeAt = stretch === undefined ? -Infinity : startOf(stretch);
  return wall - before < changeAt ? last - 1 : last;
}

/** The wall clock at an instant, cut to the minute. */
export function toLocal(instant: Instant, zone: Zone): LocalDateTime {
  const index = zone.stretches.length < 2 ? 0 : findLast(zone.stretches, (stretch) => startOf(stretch) <= instant);
  return fromWallMs(instant + offsetMs(zone, index));
}

/**
 * The instant of a wall time. A time that occurs twice means the first; a time in a gap moves forward by the
 * length of the gap (RFC 5545 3.3.5): 02:30 in New York on 2026-03-08 is the instant of 03:30.
 */
export function toInstant(local: LocalDateTime, zone: Zone): Instant {
  const wall = toWallMs(local);
  const index = stretchOfWall(zone, wall);
  return wall - offsetMs(zone, index);
}

/** The same wall time, or the first minute after the gap it lies in: 02:30 in New York on 2026-03-08 becomes 03:00. */
export function firstValid(local: LocalDateTime, zone: Zone): LocalDateTime {
  const wall = toWallMs(local);
  const index = stretchOfWall(zone, wall);
  const next = zone.stretches[index + 1];
  if (next === undefined || next.from === null || wall - offsetMs(zone, index) < next.from) return local;
  return fromWallMs(Math.ceil((next.from + next.offset * 1000) / MS_PER_MINUTE) * MS_PER_MINUTE);
}

/**
 * The wall clock at the end of a wait. A reading that comes a second time would be taken for the first, an hour early, so it becomes
 * the end of what comes twice: 02:15 for the second time in Berlin on 2026-10-25 is 03:00.
 */
export function endOfWait(instant: Instant, zone: Zone): LocalDateTime {
  const local = toLocal(instant, zone);
  if (instant - toInstant(local, zone) < MS_PER_MINUTE) return local;
  const index = findLast(zone.stretches, (stretch) => startOf(stretch) <= instant);
  return fromWallMs((zone.stretches[index]?.from ?? instant) + offsetMs(zone, index - 1));
}

/** The wall clock so many hours of real time later or earlier: 23:00 plus 5 hours over a spring change is 05:00. */
export function addHours(local: LocalDateTime, hours: number, zone: Zone): LocalDateTime {
  const at = toInstant(local, zone) + hours * MS_PER_HOUR;
  return hours > 0 ? endOfWait(at, zone) : toLocal(at, zone);
}

/** Real hours from `a` to `b`; negative when `b` is earlier. */
export function hoursBetween(a: LocalDateTime, b: LocalDateTime, zone: Zone): number {
  return (toInstant(b, zone) - toInstant(a, zone)) / MS_PER_HOUR;
}
