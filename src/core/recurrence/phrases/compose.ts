import type { LocalTime } from '../../time/local';
import { WEEKDAY_CODES } from '../rule';
import type { Period, PhraseFacts } from './facts';
import type { PeriodUnit } from './token';

/** Rules made of the facts, or the sentence why none can be made. `hint`: a phrase that would be read. */
export type Composition =
  | { readonly ok: true; readonly rrules: readonly string[]; readonly businessDayNumber: number; readonly clamps: boolean }
  | { readonly ok: false; readonly error: string; readonly hint: string };

interface Frame {
  readonly facts: PhraseFacts;
  readonly unit: PeriodUnit | null;
  readonly n: number;
  readonly yearStartsIn: number;
}

/** A way to read the facts: null where it does not fit them. The first that fits counts. */
type Reading = (frame: Frame) => Composition | null;

const MONTHS_PER_UNIT: ReadonlyMap<PeriodUnit, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['half', 6],
  ['year', 12],
]);
const SPREAD_OVER_WEEK: readonly (readonly number[])[] = [
  [],
  [],
  [1, 4],
  [1, 3, 5],
  [1, 2, 4, 5],
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5, 6],
  [1, 2, 3, 4, 5, 6, 7],
];
const SPREAD_OVER_MONTH: readonly (readonly number[])[] = [[], [], [1, 15], [1, 11, 21], [1, 8, 15, 22]];

function made(rrules: readonly string[], clamps = false, businessDayNumber = 0): Composition {
  return { ok: true, rrules, businessDayNumber, clamps };
}

function refuse(error: string, hint: string): Composition {
  return { ok: false, error, hint };
}

function part(name: string, values: readonly (number | string)[]): string {
  return values.length === 0 ? '' : `;${name}=${values.join(',')}`;
}

function every(n: number): string {
  return n === 1 ? '' : `;INTERVAL=${n}`;
}

function sorted(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function codes(days: readonly number[]): readonly string[] {
  return sorted(days).map((day) => WEEKDAY_CODES[day - 1] ?? 'MO');
}

/** Months of the year that are the nth of their quarter, half or year; -1 is the last. */
function monthsAt({ unit, yearStartsIn }: Frame, place: number): readonly number[] {
  const length = MONTHS_PER_UNIT.get(unit ?? 'month') ?? 1;
  if (length === 1) return [];
  const offset = place > 0 ? place - 1 : length + place;
  const months = Array.from({ length: 12 / length }, (_, index) => ((yearStartsIn - 1 + index * length + offset) % 12) + 1);
  return sorted(months);
}

function placedMonths(frame: Frame, place: number): readonly number[] {
  const { facts } = frame;
  if (facts.months.length > 0) return sorted(facts.months);
  return facts.monthPlaces.length > 0
    ? sorted(facts.monthPlaces.reduce<readonly number[]>((all, one) => all.concat(monthsAt(frame, one)), []))
    : monthsAt(frame, place);
}

/** Days that not every month has fall on its last day there. */
function dayRules(head: string, days: readonly number[]): readonly string[] {
  const plain = sorted(days.filter((day) => day <= 28));
  const late = sorted(days.filter((day) => day > 28)).map(
    (day) => `${head};BYMONTHDAY=${[28, 29, 30, 31].filter((one) => one <= day).join(',')};BYSETPOS=-1`,
  );
  return plain.length === 0 ? late : [`${head}${part('BYMONTHDAY', plain)}`, ...late];
}

function monthlyHead(frame: Frame, place: number): string {
  return `FREQ=MONTHLY${every(frame.unit === 'month' || frame.unit === null ? frame.n : 1)}${part('BYMONTH', placedMonths(frame, place))}`;
}

const readBusinessDay: Reading = (frame) => {
  const [nth] = frame.facts.businessDays;
  if (nth === undefined) return null;
  if (frame.facts.businessDays.length > 1)
    return refuse('Only one business day of a month can be named.', 'last business day of the month');
  if (frame.unit === 'week') return refuse('Name the weekday of the week.', 'every Friday');
  return made([monthlyHead(frame, nth)], false, nth);
};

const readEveryBusinessDay: Reading = ({ facts, unit }) => {
  if (!facts.everyBusinessDay) return null;
  if (facts.edge !== 0 || (unit !== null && unit !== 'day'))
    return refuse('It is not clear which business day that is.', 'last business day of the month');
  return made([`FREQ=DAILY${part('BYMONTH', sorted(facts.months))}`]);
};

const readNumberedWeekday: Reading = (frame) => {
  const { facts, unit, n } = frame;
  const [first] = facts.nth;
  if (first === undefined) return null;
  if (unit === null && facts.months.length === 0 && facts.every && first.ordinal > 1)
    return refuse('It is not clear whether a week of the month or every so many weeks is meant.', 'second Tuesday of the month');
  if (unit === 'week' || unit === 'day') return refuse('A numbered weekday belongs to a month.', 'first Monday of the month');
  const byDay = [...new Set(facts.nth.map(({ ordinal, weekday }) => `${ordinal}${WEEKDAY_CODES[weekday - 1] ?? 'MO'}`))];
  const keepsInterval = unit === 'month' || unit === null ? n : 1;
  return made([`FREQ=MONTHLY${every(keepsInterval)}${part('BYMONTH', placedMonths(frame, first.ordinal))}${part('BYDAY', byDay)}`]);
};

const readDaysOfYear: Reading = ({ facts, unit, n }) => {
  if (facts.yearDays.length === 0) return null;
  if (unit !== null && unit !== 'year') return refuse('It names a day of the year and another period.', 'every year on 15 April');
  const rules = facts.yearDays.map(({ month, day }) => dayRules(`FREQ=YEARLY${every(n)};BYMONTH=${month}`, [day]));
  return made(rules.reduce((all, some) => all.concat(some), []));
};

const readEdge: Reading = (frame) => {
  const { facts, unit } = frame;
  if (facts.edge === 0 || facts.monthDays.length > 0) return null;
  if (unit === 'week') return made([`FREQ=WEEKLY;BYDAY=${facts.edge > 0 ? 'MO' : 'FR'}`]);
  return made([`${monthlyHead(frame, facts.edge)};BYMONTHDAY=${facts.edge}`]);
};

const readDaysOfMonth: Reading = (frame) => {
  const { facts, unit, n } = frame;
  const [first] = facts.monthDays;
  if (first === undefined) return null;
  if (unit === 'week' || unit === 'day') return refuse('A day of the month and another period are named.', '1st and 15th');
  const atEdge = first === -1 || first === 1;
  if (unit !== null && unit !== 'month' && facts.months.length + facts.monthPlaces.length === 0 && !atEdge) {
    return made(dayRules(`FREQ=MONTHLY${every((MONTHS_PER_UNIT.get(unit) ?? 1) * n)}`, facts.monthDays));
  }
  return made(dayRules(monthlyHead(frame, first), facts.monthDays));
};

function weekdayRules(frame: Frame): readonly string[] {
  const { facts, n, unit } = frame;
  const groups = facts.groups.filter(({ days }) => days.length > 0);
  const head = `FREQ=WEEKLY${every(unit === 'week' ? n : facts.other ? 2 : 1)}${part('BYMONTH', sorted(facts.months))}`;
  const split = groups.length > 1;
  const timed = (days: readonly number[], time: LocalTime): string =>
    `${head}${part('BYDAY', codes(days))};BYHOUR=${Number(time.slice(0, 2))};BYMINUTE=${Number(time.slice(3))}`;
  return groups.reduce<readonly string[]>(
    (all, { days, times }) =>
      all.concat(split && times.length > 0 ? times.map((time) => timed(days, time)) : [`${head}${part('BYDAY', codes(days))}`]),
    [],
  );
}

const readWeekdays: Reading = (frame) => {
  const { unit, facts } = frame;
  if (!facts.groups.some(({ days }) => days.length > 0)) return null;
  if (unit === null || unit === 'week' || unit === 'day') return made(weekdayRules(frame));
  return refuse('It is not clear which of these weekdays is meant.', 'first Monday of the month');
};

const readTimes: Reading = ({ facts, unit }) => {
  if (facts.times <= 1) return null;
  const { times } = facts;
  const named = facts.groups.reduce((count, group) => count + group.times.length, 0);
  if (unit === 'day')
    return named === times ? made(['FREQ=DAILY']) : refuse('It does not say at which times of the day.', 'daily at 9:00 and 16:00');
  if (unit === 'week' && SPREAD_OVER_WEEK[times] !== undefined)
    return made([`FREQ=WEEKLY${part('BYDAY', codes(SPREAD_OVER_WEEK[times]))}`]);
  if (unit === 'month' && SPREAD_OVER_MONTH[times] !== undefined)
    return made([`FREQ=MONTHLY${part('BYMONTHDAY', SPREAD_OVER_MONTH[times])}`]);
  const months = (MONTHS_PER_UNIT.get(unit ?? 'day') ?? 0) / times;
  return months >= 1 && Number.isInteger(months)
    ? made([`FREQ=MONTHLY${every(months)}`], true)
    : refuse('It does not say on which days.', 'Monday, Wednesday and Friday');
};

const readPeriod: Reading = (frame) => {
  const { facts, unit, n } = frame;
  const months = part('BYMONTH', sorted(facts.months));
  if (unit === 'day') return made([`FREQ=DAILY${every(n)}${months}`]);
  if (unit === 'week') return made([`FREQ=WEEKLY${every(n)}${months}`]);
  if (unit === null) return facts.months.length > 0 ? made([`FREQ=YEARLY${months};BYMONTHDAY=-1`]) : null;
  if (unit === 'year')
    return facts.months.length > 0 ? made([`FREQ=YEARLY${every(n)}${months};BYMONTHDAY=-1`]) : made([`FREQ=YEARLY${every(n)}`], true);
  return made([`FREQ=MONTHLY${every((MONTHS_PER_UNIT.get(unit) ?? 1) * n)}${months}`], true);
};

const READINGS: readonly Reading[] = [
  readBusinessDay,
  readEveryBusinessDay,
  readNumberedWeekday,
  readDaysOfYear,
  readEdge,
  readDaysOfMonth,
  readWeekdays,
  readTimes,
  readPeriod,
];

function onePeriod(facts: PhraseFacts): Period | null | 'several' {
  const [first, ...rest] = facts.periods;
  if (first === undefined) return null;
  const n = facts.other && first.n === 1 ? 2 : first.n;
  return rest.some((other) => other.unit !== first.unit || other.n !== first.n) ? 'several' : { unit: first.unit, n };
}

/** Makes RFC 5545 rules of what a phrase says. `yearStartsIn` decides which months quarters begin in. */
export function composeRules(facts: PhraseFacts, yearStartsIn: number): Composition {
  if (facts.problem !== null) return refuse(facts.problem, facts.hint);
  const period = onePeriod(facts);
  if (period === 'several') return refuse('It names two different cadences; write one, or split the process in two.', 'weekly');
  if (period !== null && (period.n < 1 || period.n > 999)) return refuse('The number has to lie between 1 and 999.', 'every 90 days');
  const frame: Frame = { facts, unit: period?.unit ?? null, n: period?.n ?? 1, yearStartsIn };
  for (const reading of READINGS) {
    const result = reading(frame);
    if (result !== null) return result;
  }
  const timed = facts.groups.some(({ times }) => times.length > 0);
  return timed ? refuse('It names a time but no day.', 'daily at 8:00') : refuse('It does not say how often.', 'every week');
}
