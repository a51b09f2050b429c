import { serialFromWallMs, wallMsFromSerial } from './serial';

const dayMs = 86_400_000;
const mostInstants = 100_000;
const clocks = new Map<string, ZoneClock>();

/** Offsets of one IANA zone, remembered by day because asking Intl costs microseconds and sheets hold thousands of dates. */
class ZoneClock {
  private readonly format: Intl.DateTimeFormat;
  private readonly midnights = new Map<number, number>();
  private readonly instants = new Map<number, number>();

  constructor(zone: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** Milliseconds to add to an instant to get its wall clock. */
  offsetAt(instant: number): number {
    const day = Math.floor(instant / dayMs);
    const start = this.midnight(day);
    return start === this.midnight(day + 1) ? start : this.measure(instant);
  }

  /** Instant of a wall clock; remembered, since a sheet asks for the same few thousand over and over. */
  instantAt(wall: number): number {
    const known = this.instants.get(wall);
    if (known !== undefined) return known;
    if (this.instants.size >= mostInstants) this.instants.clear();
    const instant = this.findInstant(wall);
    this.instants.set(wall, instant);
    return instant;
  }

  private findInstant(wall: number): number {
    const before = this.offsetAt(wall - dayMs);
    if (this.offsetAt(wall - before) === before) return wall - before;
    const after = this.offsetAt(wall + dayMs);
    return this.offsetAt(wall - after) === after ? wall - after : wall - before;
  }

  private midnight(day: number): number {
    const known = this.midnights.get(day);
    if (known !== undefined) return known;
    const offset = this.measure(day * dayMs);
    this.midnights.set(day, offset);
    return offset;
  }

  private measure(instant: number): number {
    const whole = Math.floor(instant / 1000) * 1000;
    const parts = new Map(this.format.formatToParts(whole).map((part) => [part.type, part.value]));
    const read = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
    const year = parts.get('era') === 'BC' ? 1 - read('year') : read('year');
    return Date.UTC(year, read('month') - 1, read('day'), read('hour'), read('minute'), read('second')) - whole;
  }
}

/** Milliseconds to add to an instant to get the wall clock of the IANA zone; throws RangeError for an unknown zone. */
export function offsetAt(instant: number, zone: string): number {
  return clockOf(zone).offsetAt(instant);
}

/** Wall clock of an instant in a zone, as if it were UTC milliseconds. */
export function wallMsAt(instant: number, zone: string): number {
  return instant + offsetAt(instant, zone);
}

/** Instant of a wall clock given as if it were UTC: a skipped hour moves forward, a repeated hour means its first. */
export function instantAt(wall: number, zone: string): number {
  return clockOf(zone).instantAt(wall);
}

/** Serial number that a spreadsheet in this zone shows for an instant. */
export function serialFromInstant(instant: number, zone: string): number {
  return serialFromWallMs(wallMsAt(instant, zone));
}

/** Instant that a script gets for a date cell of a spreadsheet in this zone. */
export function instantFromSerial(serial: number, zone: string): number {
  return instantAt(wallMsFromSerial(serial), zone);
}

function clockOf(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new ZoneClock(zone);
  clocks.set(zone, clock);
  return clock;
}
