import { ServiceError } from '../host/service-error';
import type { Wall } from '../store/serial';
import { wallFromMs } from '../store/serial';
import { offsetAt } from '../store/zone';

const months = 'January February March April May June July August September October November December'.split(' ');
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const dayMs = 86_400_000;

interface Moment {
  readonly instant: number;
  readonly zone: string;
  readonly wall: Wall;
  readonly offset: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

type Letter = (moment: Moment, length: number) => string;

const letters: Readonly<Record<string, Letter>> = {
  G: ({ wall }) => (wall.year > 0 ? 'AD' : 'BC'),
  y: ({ wall }, length) => year(wall.year, length),
  Y: (moment, length) => year(weekYear(moment), length),
  M: ({ wall }, length) => (length > 2 ? word(months[wall.month - 1], length) : pad(wall.month, length)),
  L: ({ wall }, length) => (length > 2 ? word(months[wall.month - 1], length) : pad(wall.month, length)),
  d: ({ wall }, length) => pad(wall.day, length),
  D: (moment, length) => pad(dayOfYear(moment), length),
  E: ({ weekday }, length) => word(days[weekday], length),
  u: ({ weekday }, length) => pad(weekday === 0 ? 7 : weekday, length),
  F: ({ wall }, length) => pad(Math.floor((wall.day - 1) / 7) + 1, length),
  w: (moment, length) => pad(weekOfYear(moment), length),
  a: ({ wall }) => (wall.hour < 12 ? 'AM' : 'PM'),
  H: ({ wall }, length) => pad(wall.hour, length),
  k: ({ wall }, length) => pad(wall.hour === 0 ? 24 : wall.hour, length),
  K: ({ wall }, length) => pad(wall.hour % 12, length),
  h: ({ wall }, length) => pad(wall.hour % 12 === 0 ? 12 : wall.hour % 12, length),
  m: ({ wall }, length) => pad(wall.minute, length),
  s: ({ wall }, length) => pad(wall.second, length),
  S: ({ wall }, length) => pad(wall.ms, length),
  z: (moment, length) => zoneName(moment, length),
  Z: ({ offset }) => offsetText(offset, ''),
  X: ({ offset }, length) => isoOffset(offset, length),
};

/** Text of an instant in a zone by a Java SimpleDateFormat pattern, e.g. `yyyy-MM-dd'T'HH:mm`. Throws for other letters and zones. */
export function formatJavaDate(instant: number, zone: string, pattern: string): string {
  const moment = momentAt(instant, zone);
  const tokens = pattern.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];
  if (tokens.join('') !== pattern) throw new ServiceError('Invalid argument: format');
  return tokens.map((token) => formatToken(token, moment)).join('');
}

function formatToken(token: string, moment: Moment): string {
  if (token === "''") return "'";
  if (token.startsWith("'")) return token.slice(1, -1).replace(/''/g, "'");
  const first = token.charAt(0);
  if (!/[A-Za-z]/.test(first)) return token;
  const letter = letters[first];
  if (letter === undefined) throw new ServiceError(`Illegal pattern character '${first}'`);
  return letter(moment, token.length);
}

function momentAt(instant: number, zone: string): Moment {
  const offset = offsetOrUtc(instant, zone);
  const wall = wallFromMs(instant + offset);
  return { instant, zone, wall, offset, weekday: new Date(instant + offset).getUTCDay() };
}

/** Java reads an unknown zone as GMT, and `GMT+2` or `GMT+02:00` as an offset. */
function offsetOrUtc(instant: number, zone: string): number {
  const fixed = /^GMT([+-])(\d{1,2})(?::?(\d\d))?$/.exec(zone);
  if (fixed !== null) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000;
  try {
    return offsetAt(instant, zone);
  } catch {
    return 0;
  }
}

function year(value: number, length: number): string {
  return length === 2 ? pad(value % 100, 2) : pad(value, length);
}

function word(name = '', length = 3): string {
  return length > 3 ? name : name.slice(0, 3);
}

function dayOfYear({ wall }: Moment): number {
  return Math.round((Date.UTC(wall.year, wall.month - 1, wall.day) - Date.UTC(wall.year, 0, 1)) / dayMs) + 1;
}

/** In the US calendar, which Java uses here, week 1 holds 1 January and weeks begin on Sunday. */
function weekOfYear(moment: Moment): number {
  if (weekYear(moment) > moment.wall.year) return 1;
  const first = new Date(Date.UTC(moment.wall.year, 0, 1)).getUTCDay();
  return Math.floor((dayOfYear(moment) - 1 + first) / 7) + 1;
}

function weekYear({ wall, weekday }: Moment): number {
  const saturday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + 6 - weekday));
  return saturday.getUTCFullYear();
}

function zoneName({ instant, zone }: Moment, length: number): string {
  const style = length > 3 ? 'long' : 'short';
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(Math.trunc(offset / 60_000));
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${separator}${pad(minutes % 60, 2)}`;
}

function isoOffset(offset: number, length: number): string {
  if (offset === 0) return 'Z';
  return length === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, length === 2 ? '' : ':');
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
