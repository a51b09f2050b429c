import { UsageError } from './usage-error';

const day = 86_400_000;

/** True for a time zone this machine knows. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Reads `2026-11-16`, `2026-11-16T07:00` (wall clock of the zone) or a moment with `Z` or an offset; epoch milliseconds. */
export function readMoment(text: string, zone: string, option: string): number {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(text.trim());
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = (found ?? []).slice(1, 7).map((part) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, date, hour, minute, second);
  const real = found !== null && new Date(wall).getUTCDate() === date && month <= 12 && hour <= 23 && minute <= 59 && second <= 59;
  if (!real) throw new UsageError(`--${option} takes a time like 2026-11-16T07:00 or 2026-11-16T06:00Z, not "${text}".`);
  return found[7] === undefined ? instantOf(wall, zone) : wall - offsetOf(found[7]);
}

/** The wall clock of a zone at an instant, `2026-11-16T07:00`. */
export function localText(instant: number, zone: string): string {
  return new Date(wallOf(instant, zone)).toISOString().slice(0, 16);
}

function offsetOf(text: string): number {
  if (/^z$/i.test(text)) return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return (text.startsWith('-') ? -minutes : minutes) * 60_000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wallOf(instant: number, zone: string): number {
  const options = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...options });
  formats.set(zone, format);
  const parts = new Map(format.formatToParts(new Date(instant)).map((part) => [part.type, Number(part.value)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** A wall clock that occurs twice means the first; one that does not exist, the first moment after the gap. */
function instantOf(wall: number, zone: string): number {
  const guesses = [wall - day, wall + day].map((near) => wall - (wallOf(near, zone) - near));
  const fitting = guesses.filter((guess) => wallOf(guess, zone) === wall);
  if (fitting.length > 0) return Math.min(...fitting);
  return firstMinuteAfter(Math.min(...guesses), Math.max(...guesses), wall, zone);
}

function firstMinuteAfter(from: number, to: number, wall: number, zone: string): number {
  for (let at = from; at < to; at += 60_000) {
    if (wallOf(at, zone) >= wall) return at;
  }
  return to;
}
