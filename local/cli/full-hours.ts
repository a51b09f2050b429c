import { localText } from './moments';

const minute = 60_000;
const hour = 60 * minute;

/** The first moment from `from` on at which clocks of the zone show a full hour; both in epoch milliseconds. */
export function fullHourFrom(from: number, zone: string): number {
  const minutes = Number(localText(from, zone).slice(14, 16));
  const last = from - (from % minute) - minutes * minute;
  return last === from ? from : last + hour;
}

/** Every full hour after `from` up to and with `to`. */
export function fullHoursBetween(from: number, to: number, zone: string): number[] {
  const hours: number[] = [];
  for (let at = fullHourFrom(from + 1, zone); at <= to; at = fullHourFrom(at + 1, zone)) hours.push(at);
  return hours;
}
