import { digitsAt, fromDayNumber, toDayNumber } from './day-number';
import type { LocalDateTime } from './local';

const { floor } = Math;

const MS_PER_MINUTE = 60000;
const MINUTES_PER_DAY = 1440;
/** The same few moments stand in thousands of cells of a ledger. */
const MOST_KEPT = 20_000;
const moments = new Map<number, LocalDateTime>();

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

/** Wall clock as milliseconds in which UTC fields hold the local fields: no zone is involved. */
export function toWallMs(local: LocalDateTime): number {
  const minutes = local.length > 10 ? digitsAt(local, 11, 2) * 60 + digitsAt(local, 14, 2) : 0;
  const ms = (toDayNumber(local) * MINUTES_PER_DAY + minutes) * MS_PER_MINUTE;
  if (ms !== ms) throw new RangeError(`not a wall-clock time: ${local}`);
  return ms;
}

/** The minute that such milliseconds lie in: `fromWallMs(0)` is `1970-01-01T00:00`. */
export function fromWallMs(ms: number): LocalDateTime {
  const minutes = floor(ms / MS_PER_MINUTE);
  const known = moments.get(minutes);
  if (known !== undefined) return known;
  const days = floor(minutes / MINUTES_PER_DAY);
  const rest = minutes - days * MINUTES_PER_DAY;
  const moment = `${fromDayNumber(days)}T${twoDigits(floor(rest / 60))}:${twoDigits(rest % 60)}`;
  if (moments.size >= MOST_KEPT) moments.clear();
  moments.set(minutes, moment);
  return moment;
}
