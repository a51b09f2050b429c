import type { Cadence, ExpansionWindow } from '../../../../src/core/recurrence/cadence';
import type { Calendar } from '../../../../src/core/time/calendar-types';
import { plainDay, plainDays, readPlainRule } from './plain-rule';
import type { PlainDay } from './plain-rule';

const MOST_ROLLED = 45;

/** ISO weekday of a day. */
const isoOf = ({ weekday }: PlainDay): number => (weekday === 0 ? 7 : weekday);

function works(calendar: Calendar, day: PlainDay, also: readonly number[]): boolean {
  const open = [...calendar.workDays, ...also].includes(isoOf(day));
  return open && !calendar.holidays.some(({ date, location }) => date === day.text && location === '');
}

function roll(day: PlainDay, how: string, calendar: Calendar, also: readonly number[]): PlainDay | null {
  if (how === 'run' || works(calendar, day, also)) return day;
  if (how === 'skip') return null;
  const step = how === 'later' ? 1 : -1;
  for (let moved = 1; moved <= MOST_ROLLED; moved += 1) {
    const other = plainDay(day.text, moved * step);
    if (works(calendar, other, also)) return other;
  }
  return day;
}

/** The nth business day of every month that the rule takes in. */
function businessDays(cadence: Cadence, text: string, start: string, last: string, calendar: Calendar): readonly PlainDay[] {
  const rule = readPlainRule(text);
  const first = plainDay(start);
  const found: PlainDay[] = [];
  for (let month = 0; ; month += rule.interval) {
    const begins = plainDay(`${first.text.slice(0, 7)}-01`);
    const at = new Date(Date.UTC(begins.year, begins.month - 1 + month, 1)).toISOString().slice(0, 10);
    if (at > last) return found;
    const day = plainDay(at);
    const open = Array.from({ length: day.length }, (_, ahead) => plainDay(at, ahead)).filter((one) => works(calendar, one, []));
    const nth = cadence.businessDayNumber;
    const chosen = open[nth > 0 ? nth - 1 : open.length + nth];
    const wanted = rule.months.length === 0 || rule.months.includes(day.month);
    if (wanted && chosen !== undefined && chosen.text >= start && chosen.text <= last) found.push(chosen);
  }
}

/** "monthly" from the 31st is the last day of shorter months: that day, or the end of a month that has none. */
function clamped(text: string, start: string, last: string): readonly PlainDay[] {
  const { freq, interval, months } = readPlainRule(text);
  const first = plainDay(start);
  const found: PlainDay[] = [];
  const step = freq === 'YEARLY' ? 12 * interval : interval;
  for (let month = 0; ; month += step) {
    const at = new Date(Date.UTC(first.year, first.month - 1 + month, 1)).toISOString().slice(0, 10);
    if (at > last) return found;
    const { length, month: number } = plainDay(at);
    const day = plainDay(at, Math.min(first.day, length) - 1);
    if (day.text <= last && (months.length === 0 || months.includes(number))) found.push(day);
  }
}

/** "weekly" without a weekday begins on the first day of the work week, or on the day that the text names. */
function startOf(cadence: Cadence, text: string, start: string, calendar: Calendar): string {
  const { freq, days } = readPlainRule(text);
  if (freq !== 'WEEKLY' || days.length > 0 || cadence.anchor !== null) return start;
  const week = [0, 1, 2, 3, 4, 5, 6].map((ahead) => plainDay(start, ahead));
  return week.find((day) => calendar.workDays.includes(isoOf(day)))?.text ?? start;
}

function daysOf(cadence: Cadence, text: string, start: string, last: string, calendar: Calendar): readonly PlainDay[] {
  if (cadence.businessDayNumber !== 0) return businessDays(cadence, text, start, last, calendar);
  const { days, monthDays } = readPlainRule(text);
  if (cadence.clampsToMonthEnd && days.length + monthDays.length === 0) return clamped(text, start, last);
  return plainDays(readPlainRule(text), startOf(cadence, text, start, calendar), last);
}

function inSeason({ season }: Cadence, { text }: PlainDay): boolean {
  if (season === null) return true;
  const day = text.slice(5);
  return season.from <= season.to ? day >= season.from && day <= season.to : day >= season.from || day <= season.to;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of an instant in a zone, by the time-zone database of the machine. */
function clockReader(zone: string): (ms: number) => string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(zone, format);
  return (ms) => format.format(new Date(ms)).replace(' ', 'T');
}

/** The same wall time where the clock shows it on that day, else the first minute after the gap. */
function onTheClock(local: string, zone: string): string {
  const clock = clockReader(zone);
  const near = Date.parse(`${local}:00Z`);
  const shows = (wall: string): boolean => {
    const at = Date.parse(`${wall}:00Z`);
    return [-11, -10, -5, -4, 0, 1, 2, 5.75, 10.5, 11, 13, 14].some((hours) => clock(at - hours * 3600000) === wall);
  };
  for (let minutes = 0; minutes <= 1500; minutes += 1) {
    const wall = new Date(near + minutes * 60000).toISOString().slice(0, 16);
    if (shows(wall)) return wall;
  }
  return local;
}

/** What `expandCadence` promises, found the slow way: every rule, day by day, from its start. */
export function expandSlowly(cadence: Cadence, window: ExpansionWindow, calendar: Calendar, zone: string): readonly string[] {
  const start = cadence.anchor ?? window.starts;
  const reach = plainDay(window.to.slice(0, 10), MOST_ROLLED + 1).text;
  const ends = [window.ends, cadence.until].filter((end): end is string => end !== null);
  const also = cadence.everyBusinessDay ? [] : cadence.namedWeekdays;
  const how = cadence.everyBusinessDay ? 'skip' : (cadence.roll ?? window.onHolidays);
  const due = new Set<string>();
  for (const text of cadence.rrules) {
    const times = [readPlainRule(text).times, cadence.times, [window.dueAt]].find((some) => some.length > 0) ?? [];
    for (const day of daysOf(cadence, text, start, reach, calendar)) {
      const within = inSeason(cadence, day) && day.text >= window.starts && !ends.some((end) => day.text > end);
      const moved = within ? roll(day, how, calendar, also) : null;
      if (moved === null || moved.text < window.starts || ends.some((end) => moved.text > end)) continue;
      for (const time of times) due.add(onTheClock(`${moved.text}T${time}`, zone));
    }
  }
  return [...due].filter((at) => at >= window.from && at <= window.to).sort();
}
