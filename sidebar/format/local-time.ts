/**
 * Local ISO times of the file (`2026-11-20`, `2026-11-20T07:00`) in words. They are wall clocks: they are read into the UTC
 * fields of a Date and written from there, so the reader's own zone never shifts them. What is no such time stays as it is.
 */
const LOCAL = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/;
const DAY = 86_400_000;

const language = document.documentElement.lang || 'en';
const write = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });

const time = write({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const weekday = write({ weekday: 'long' });
const thisYear = write({ day: 'numeric', month: 'short' });
const otherYear = write({ day: 'numeric', month: 'short', year: 'numeric' });
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });

interface Moment {
  readonly at: Date;
  readonly hasTime: boolean;
  /** Days since 1970. */
  readonly day: number;
}

function readMoment(iso: string): Moment | null {
  const match = LOCAL.exec(iso);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute));
  return { at, hasTime: match[4] !== undefined, day: Math.floor(at.getTime() / DAY) };
}

function sayDay(moment: Moment, now: Moment): string {
  const days = now.day - moment.day;
  if (days >= -1 && days <= 1) return relative.format(-days, 'day');
  if (days > 1 && days < 7) return weekday.format(moment.at);
  return (moment.at.getUTCFullYear() === now.at.getUTCFullYear() ? thisYear : otherYear).format(moment.at);
}

/** `today 07:00`, `Monday 07:00`, `Nov 3`, seen from `now`; the time of day only within the last week. */
export function sayMoment(iso: string, now: string): string {
  const [moment, seenFrom] = [readMoment(iso), readMoment(now)];
  if (moment === null || seenFrom === null) return iso;
  const day = sayDay(moment, seenFrom);
  const isNear = seenFrom.day - moment.day >= 0 && seenFrom.day - moment.day < 7;
  return moment.hasTime && isNear ? `${day} ${time.format(moment.at)}` : day;
}
