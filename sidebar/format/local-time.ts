import { formatsNow } from './locale';

/**
 * Local ISO times of the file (`2026-11-20`, `2026-11-20T07:00`) in words. They are wall clocks: they are read into the UTC
 * fields of a Date and written from there, so the reader's own zone never shifts them. What is no such time stays as it is.
 */
const LOCAL = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/;
const DAY = 86_400_000;

/** Words of the sidebar, in its own language. */
const NEAR = new Map([
  [-1, 'tomorrow'],
  [0, 'today'],
  [1, 'yesterday'],
]);

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

/** A day of another script than the sentence around it turns nothing in it. */
const isolate = (text: string): string => (formatsNow().dir === 'rtl' ? `\u2068${text}\u2069` : text);

function sayDay(moment: Moment, now: Moment): string {
  const { weekday, thisYear, otherYear } = formatsNow();
  const days = now.day - moment.day;
  const near = NEAR.get(days);
  if (near !== undefined) return near;
  if (days > 1 && days < 7) return isolate(weekday.format(moment.at));
  return isolate((moment.at.getUTCFullYear() === now.at.getUTCFullYear() ? thisYear : otherYear).format(moment.at));
}

/** `today 07:00`, `Mon 07:00`, `3 Nov`, seen from `now`; the time of day only within a week before and after. */
export function sayMoment(iso: string, now: string): string {
  const [moment, seenFrom] = [readMoment(iso), readMoment(now)];
  if (moment === null || seenFrom === null) return iso;
  const day = sayDay(moment, seenFrom);
  const isNear = Math.abs(seenFrom.day - moment.day) < 7;
  return moment.hasTime && isNear ? `${day} ${isolate(formatsNow().time.format(moment.at))}` : day;
}
