/** A rule read for the reference: parts of the text, nothing derived. Written on its own, so that it shares no mistake with the product. */
export interface PlainRule {
  readonly freq: string;
  readonly interval: number;
  readonly count: number;
  readonly until: string;
  readonly weekStart: number;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly days: readonly { readonly nth: number; readonly weekday: number }[];
  readonly positions: readonly number[];
  readonly times: readonly string[];
}

const CODES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const pad = (value: number): string => String(value).padStart(2, '0');

/** Weekdays count as JavaScript counts them: 0 is Sunday. */
export function readPlainRule(text: string): PlainRule {
  const parts = new Map(text.split(';').map((part) => part.split('=') as [string, string]));
  const numbers = (name: string): number[] => (parts.get(name) ?? '').split(',').filter(Boolean).map(Number);
  const days = (parts.get('BYDAY') ?? '').split(',').filter(Boolean);
  const minutes = numbers('BYMINUTE').length === 0 ? [0] : numbers('BYMINUTE');
  return {
    freq: parts.get('FREQ') ?? '',
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: Number(parts.get('COUNT') ?? Infinity),
    until: parts.get('UNTIL') ?? '',
    weekStart: CODES.indexOf(parts.get('WKST') ?? 'MO'),
    months: numbers('BYMONTH'),
    monthDays: numbers('BYMONTHDAY'),
    days: days.map((day) => ({ nth: Number(day.slice(0, -2)), weekday: CODES.indexOf(day.slice(-2)) })),
    positions: numbers('BYSETPOS'),
    times: numbers('BYHOUR').flatMap((hour) => minutes.map((minute) => `${pad(hour)}:${pad(minute)}`)),
  };
}

/** One day of the calendar, worked out with the dates of JavaScript in UTC. */
export interface PlainDay {
  readonly text: string;
  readonly ms: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  /** Days of its month. */
  readonly length: number;
}

export function plainDay(text: string, ahead = 0): PlainDay {
  const date = new Date(`${text}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ahead);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const end = new Date(date.getTime());
  end.setUTCMonth(month, 0);
  return {
    text: date.toISOString().slice(0, 10),
    ms: date.getTime(),
    year,
    month,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    length: end.getUTCDate(),
  };
}

/** Number of the period a day lies in, counted from anywhere. */
function periodOf(rule: PlainRule, day: PlainDay): number {
  if (rule.freq === 'YEARLY') return day.year;
  if (rule.freq === 'MONTHLY') return day.year * 12 + day.month;
  const days = Math.round(day.ms / 86400000);
  // 1970-01-01 was a Thursday, weekday 4.
  return rule.freq === 'WEEKLY' ? Math.floor((days + 4 - rule.weekStart) / 7) : days;
}

function isNth(rule: PlainRule, day: PlainDay, nth: number): boolean {
  if (nth === 0) return true;
  const inYear = rule.freq === 'YEARLY' && rule.months.length === 0;
  const first = inYear ? Date.UTC(day.year, 0, 1) : Date.UTC(day.year, day.month - 1, 1);
  const last = inYear ? Date.UTC(day.year, 11, 31) : Date.UTC(day.year, day.month, 0);
  let place = 0;
  for (let ms = day.ms; ms >= first && ms <= last; ms -= Math.sign(nth) * 7 * 86400000) place += 1;
  return place === Math.abs(nth);
}

function fits(rule: PlainRule, day: PlainDay, start: PlainDay): boolean {
  const named = rule.days.length + rule.monthDays.length > 0;
  const yearly = rule.freq === 'YEARLY';
  if (rule.months.length > 0 ? !rule.months.includes(day.month) : yearly && !named && day.month !== start.month) return false;
  if (rule.monthDays.length > 0 && !rule.monthDays.some((one) => one === day.day || one === day.day - day.length - 1)) return false;
  if (rule.days.length > 0) return rule.days.some(({ nth, weekday }) => weekday === day.weekday && isNth(rule, day, nth));
  if (named || rule.freq === 'DAILY') return true;
  return rule.freq === 'WEEKLY' ? day.weekday === start.weekday : day.day === start.day;
}

/** Every day of a rule from its start up to `last`, found by looking at each day of each period. */
export function plainDays(rule: PlainRule, start: string, last: string): readonly PlainDay[] {
  const first = plainDay(start);
  const base = periodOf(rule, first);
  const until = rule.until.replace(/^(....)(..)(..).*/, '$1-$2-$3');
  const end = until !== '' && until < last ? until : last;
  const found: PlainDay[] = [];
  let period: PlainDay[] = [];
  const choose = (): readonly PlainDay[] => {
    const places = rule.positions.map((place) => (place > 0 ? place - 1 : period.length + place));
    return rule.positions.length === 0 ? period : period.filter((_day, at) => places.includes(at));
  };
  const close = (): void => {
    for (const day of choose()) if (day.text >= start && day.text <= end && found.length < rule.count) found.push(day);
    period = [];
  };
  const reach = { YEARLY: 366, MONTHLY: 31, WEEKLY: 7, DAILY: 1 }[rule.freq] ?? 0;
  const total = Math.round((plainDay(last).ms - first.ms) / 86400000) + reach;
  for (let ahead = -reach, before = NaN; ahead <= total; ahead += 1) {
    const day = plainDay(start, ahead);
    const number = periodOf(rule, day);
    if (number !== before) close();
    before = number;
    if ((number - base) % rule.interval === 0 && number >= base && fits(rule, day, first)) period.push(day);
  }
  close();
  return found;
}
