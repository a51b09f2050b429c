import { daysInMonth } from '../../time/civil';
import type { LocalTime } from '../../time/local';
import { WEEKDAY_CODES } from '../rule';
import { timesOf, weekdaysOf } from './facts';
import { byDay, dayRules, freq, made, monthlyHead, monthsOf, namedMonths, part, placedMonths, refused } from './frame';
import type { Composition, Frame } from './frame';
import type { PeriodUnit } from './token';
import { BUSINESS_DAY, DAY, EVERY_OTHER, MONTHS, NUMBERED_DAY, TIMES_OF_DAY, TOGETHER } from './refusals';

const SPREAD_OVER_WEEK = ['', '', '14', '135', '1245', '12345', '123456'];
const SPREAD_OVER_MONTH = ['', '', '1,15', '1,11,21', '1,8,15,22'];
const SPREAD_OVER_DAY: readonly (readonly LocalTime[])[] = [[], [], ['12:00', '17:00'], ['09:00', '13:00', '17:00']];
const SPREAD_PHRASES: Readonly<Record<PeriodUnit, string>> = {
  day: TIMES_OF_DAY,
  week: 'Monday, Wednesday and Friday',
  month: '1st and 15th',
  quarter: 'every month',
  half: 'every 2 months',
  year: 'every 2 months',
};
const SPREAD = 'no days are named, so these are taken';
const MOST_BUSINESS_DAYS = 23;
const PLAIN_YEAR = 2023;

function notKept(): Composition {
  return refused(TOGETHER, MONTHS);
}

export function readFixed({ facts }: Frame): Composition {
  return made(facts.fixed);
}

export function readBusinessDay(frame: Frame): Composition {
  const { businessDays } = frame.facts;
  const [nth = 0, second] = businessDays;
  const head = monthlyHead(frame, nth);
  const unclear = frame.unit === 'day' || frame.unit === 'week' || nth === 0 || Math.abs(nth) > MOST_BUSINESS_DAYS;
  if (unclear || second !== undefined) return refused(DAY, BUSINESS_DAY);
  return head === null || head.startsWith('FREQ=Y') ? notKept() : { ...made(head), businessDayNumber: nth };
}

export function readEveryBusinessDay(frame: Frame): Composition {
  const plain = (frame.unit === null || frame.unit === 'day') && frame.n === 1;
  return plain ? made(`FREQ=DAILY${part('BYMONTH', namedMonths(frame, 0))}`) : refused(DAY, BUSINESS_DAY);
}

export function readNumberedWeekday(frame: Frame): Composition {
  const { nth } = frame.facts;
  const place = nth[0]?.ordinal ?? 1;
  const mixed = nth.some(({ ordinal }) => ordinal > 0 !== place > 0) && monthsOf(frame.unit) > 1;
  const head = monthlyHead(frame, place);
  const days = [...new Set(nth.map(({ ordinal, weekday }) => `${ordinal}${WEEKDAY_CODES[weekday - 1] ?? 'MO'}`))];
  if (frame.unit === 'week' || frame.unit === 'day') return refused(DAY, NUMBERED_DAY);
  return mixed || head === null ? notKept() : made(`${head}${part('BYDAY', days)}`);
}

export function readDaysOfYear({ facts, unit, n }: Frame): Composition {
  const { yearDays } = facts;
  if (unit !== null && unit !== 'year' && monthsOf(unit) * n * yearDays.length !== 12) return refused(TOGETHER, 'every year on 15 April');
  const rules = yearDays.flatMap(({ month, day }) => {
    const head = `${freq('YEARLY', unit === 'year' ? n : 1)};BYMONTH=${month}`;
    return day <= daysInMonth(PLAIN_YEAR, month) ? [`${head};BYMONTHDAY=${day}`] : dayRules(head, [day]);
  });
  return made(...rules);
}

export function readDaysOfMonth(frame: Frame): Composition {
  const { facts, unit } = frame;
  const { monthDays } = facts;
  const atEnd = monthDays.every((day) => day < 0);
  const named = facts.months.length + facts.quarters.length + facts.places.length > 0;
  if (unit === 'week' || unit === 'day') return refused(TOGETHER, '1st and 15th');
  if (unit === 'year' && !named && !atEnd && monthDays.some((day) => day > 1)) return refused(DAY, 'every year on 15 April');
  const head = monthlyHead(frame, atEnd ? -1 : 1);
  return head === null || (monthsOf(unit) > 1 && !named && !atEnd && monthDays.some((day) => day < 0))
    ? notKept()
    : made(...dayRules(head, monthDays));
}

export function readWeekdays(frame: Frame): Composition {
  const { facts, n, unit } = frame;
  const named = weekdaysOf(facts);
  const everyWeek = facts.every && unit === 'month' && n === 1;
  if (monthsOf(unit) > 0) return refused(DAY, everyWeek ? 'every Monday' : NUMBERED_DAY);
  if ((unit === 'day' && (n > 1 || named.length < 4)) || (facts.other && (named.length > 1 || unit !== null)))
    return refused(TOGETHER, EVERY_OTHER);
  const head = `${freq('WEEKLY', facts.other ? 2 : n)}${part('BYMONTH', namedMonths(frame, 0))}`;
  if (facts.groups.length === 1 || timesOf(facts).length === 0) return made(`${head}${byDay(named)}`);
  const rules = facts.groups.flatMap(({ days, times }) =>
    times.map((time) => `${head}${byDay(days)};BYHOUR=${Number(time.slice(0, 2))};BYMINUTE=${Number(time.slice(3))}`),
  );
  return made(...rules);
}

export function readCount({ facts, unit, n }: Frame): Composition {
  const { count } = facts;
  const times = SPREAD_OVER_DAY[count];
  const week = SPREAD_OVER_WEEK[count];
  const month = SPREAD_OVER_MONTH[count];
  const months = monthsOf(unit) / count;
  if (n > 1) return refused(DAY, EVERY_OTHER);
  if (unit === 'day' && times !== undefined)
    return { ...made('FREQ=DAILY'), times, note: `no times are named, so ${times.join(' and ')} are taken` };
  if (unit === 'week' && count === 7) return made('FREQ=DAILY');
  if (unit === 'week' && week !== undefined) return { ...made(`FREQ=WEEKLY${byDay([...week].map(Number))}`), note: SPREAD };
  if (unit === 'month' && month !== undefined) return { ...made(`FREQ=MONTHLY;BYMONTHDAY=${month}`), note: SPREAD };
  if (months >= 1 && Number.isInteger(months)) return { ...made(freq('MONTHLY', months)), clampsToMonthEnd: true };
  return unit === 'day'
    ? refused('It does not say at which times of the day.', TIMES_OF_DAY)
    : refused(DAY, SPREAD_PHRASES[unit ?? 'week']);
}

/** "quarterly (Mar, Jun, Sep, Dec)": the months say all that the period says, where there are as many as it has. */
function readNamedMonths({ facts, unit, n }: Frame, months: readonly number[]): Composition {
  const fits = unit === null || unit === 'year' || facts.places.length > 0 || monthsOf(unit) * n * months.length === 12;
  const rule = `${freq('YEARLY', unit === 'year' ? n : 1)}${part('BYMONTH', months)};BYMONTHDAY=-1`;
  return fits ? { ...made(rule), note: 'no day is named, so the last one counts' } : notKept();
}

export function readPeriod(frame: Frame): Composition {
  const { unit, n, facts } = frame;
  const last = facts.places.length > 0 ? placedMonths(frame, 1) : namedMonths(frame, -1);
  const months = part('BYMONTH', namedMonths(frame, 0));
  if (unit === 'day' || unit === 'week') return made(`${freq(unit === 'day' ? 'DAILY' : 'WEEKLY', n)}${months}`);
  if (last.length > 0 && !(unit === 'month' && n === 1)) return readNamedMonths(frame, last);
  return { ...made(unit === 'year' ? freq('YEARLY', n) : `${freq('MONTHLY', monthsOf(unit) * n)}${months}`), clampsToMonthEnd: true };
}
