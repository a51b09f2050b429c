import type { Zone } from '../../src/core/time/local';

const DAY_MS = 86400000;
const START = Date.UTC(1899, 11, 1);
const END = Date.UTC(2032, 0, 1);
const known = new Map<string, Zone>();

function offsetReader(name: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(new Date(instant)).map((part) => [part.type, Number(part.value)]));
    const at = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const wall = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
    return Math.round((wall - Math.floor(instant / 1000) * 1000) / 1000);
  };
}

function changeBetween(low: number, high: number, offsetAt: (instant: number) => number): number {
  const before = offsetAt(low);
  let [from, to] = [low, high];
  while (to - from > 1000) {
    const middle = Math.floor((from + to) / 2000) * 1000;
    if (offsetAt(middle) === before) from = middle;
    else to = middle;
  }
  return to;
}

/** A zone of the host's time-zone database as data, from 1899 to 2032. */
export function makeZone(name: string): Zone {
  const seen = known.get(name);
  if (seen !== undefined) return seen;
  const offsetAt = offsetReader(name);
  const stretches: { from: number | null; offset: number }[] = [{ from: null, offset: offsetAt(START) }];
  for (let day = START; day < END; day += 7 * DAY_MS) {
    const next = day + 7 * DAY_MS;
    if (offsetAt(day) === offsetAt(next)) continue;
    const from = changeBetween(day, next, offsetAt);
    stretches.push({ from, offset: offsetAt(from) });
  }
  const zone = { name, stretches };
  known.set(name, zone);
  return zone;
}
