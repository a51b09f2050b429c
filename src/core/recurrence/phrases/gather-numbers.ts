import { nthNumber } from '../describe-rule';
import { addMonthDays, kindAt, lastOf, refuse, takePending, textAt } from './cursor';
import type { Cursor, Pending } from './cursor';
import type { PhraseFacts } from './facts';
import { pad } from './patterns';
import { DAY, MONTHS, NUMBER, NUMBERED_DAY, TIMES_OF_DAY, TWICE_OVER } from './refusals';
import type { PeriodUnit } from './token';

const DAY_SIGN = /^[日号號]$/;
const EARLIEST_BARE_HOUR = 7;

/** "at 9" is a time; "at 5" may be one of two. */
function addHour(cursor: Cursor, value: number): void {
  const half = cursor.tokens.reduce((found, token) => (token.kind === 'daypart' ? token.half : found), '');
  if (value > 0 && value < EARLIEST_BARE_HOUR && half === '')
    refuse(
      cursor,
      'It is not clear which half of the day is meant.',
      cursor.tokens.map(({ text }, at) => (at === cursor.at ? `${value + 12}:00` : text)).join(' '),
    );
  else addTime(cursor, `${pad(half === 'pm' && value < 12 ? value + 12 : value)}:00`);
}

/** A time belongs to the weekdays beside it. */
export function addTime(cursor: Cursor, time: string): void {
  const { groups } = cursor.facts;
  const current = lastOf(groups);
  if (kindAt(cursor, -1) === 'every') refuse(cursor, NUMBER, `daily at ${time}`);
  else if (current === undefined || (current.timeFirst && current.days.length > 0))
    groups.push({ days: [], times: [time], timeFirst: true });
  else current.times.push(time);
}

/** "7 and 19 Uhr", "at 8 and 16": numbers in a row with a time are times. */
function isHour(cursor: Cursor, value: number): boolean {
  const { tokens, at } = cursor;
  const follows = kindAt(cursor, 1) === 'list' ? tokens[at + 2] : undefined;
  const listed = kindAt(cursor, -1) === 'list' ? tokens[at - 2] : undefined;
  const timed = [follows, listed].some((token) => token?.kind === 'time' && token.exact);
  let first = at;
  while (tokens[first]?.kind === 'number' && tokens[first - 1]?.kind === 'list') first -= 2;
  return value <= 23 && (timed || (first < at && tokens[first]?.kind === 'number' && tokens[first - 1]?.kind === 'at'));
}

/** What a loose number before a period may have meant: "15 each month" is a day, "3 each month" every 3 months. */
function everyOrNth(value: number, unit: PeriodUnit): string {
  if (unit === 'month' && value > 12 && value <= 28) return `${nthNumber(value)} of the month`;
  return value === 1 ? 'every week' : `every ${value} ${unit === 'half' ? 'month' : unit}s`;
}

/** "3 monthly" may be three times or every three months. */
export function addAdverb(cursor: Cursor, unit: PeriodUnit, n: number): void {
  const [first] = cursor.pending;
  if (first !== undefined && !first.ordinal && !first.on)
    refuse(cursor, NUMBER, unit === 'day' ? TIMES_OF_DAY : everyOrNth(first.value, unit));
  cursor.facts.periods.push({ unit, n });
}

/** How many times of a period; 0 is the word "times", which a number has to stand before. */
export function addCount(cursor: Cursor, value: number): void {
  const { facts } = cursor;
  if (value === 0 && facts.count === 0) refuse(cursor, NUMBER, TIMES_OF_DAY);
  else if (value > 0 && kindAt(cursor, -1) === 'adverb' && lastOf(facts.periods)?.unit !== 'day' && textAt(cursor, 0).startsWith('x'))
    refuse(cursor, NUMBER, `${value} times a ${lastOf(facts.periods)?.unit ?? 'week'}`);
  else if (value > 0 && facts.count > 0 && facts.count !== value) refuse(cursor, TWICE_OVER, 'twice a week');
  else if (value > 0) facts.count = value;
}

function isPerUnit(cursor: Cursor): boolean {
  return (kindAt(cursor, 1) === 'per' || kindAt(cursor, 1) === 'slash') && kindAt(cursor, 2) === 'unit';
}

/** "day 15" is a day of the month; "month 2" and "week 1" are no dates. */
function addNumberAfterUnit(cursor: Cursor, value: number): void {
  const { periods, monthDays } = cursor.facts;
  const last = lastOf(periods);
  if (last?.unit !== 'day' || last.n !== 1) return refuse(cursor, NUMBER, last?.unit === 'week' ? NUMBERED_DAY : null);
  periods.pop();
  monthDays.push(value);
  cursor.needsPeriod = cursor.needsPeriod || !/^dias?$/.test(textAt(cursor, -1));
}

export function addNumber(cursor: Cursor, value: number): void {
  const { facts } = cursor;
  const before = kindAt(cursor, -1);
  const next = kindAt(cursor, 1);
  if (next === 'times' || next === 'per' || isPerUnit(cursor)) addCount(cursor, value);
  else if (before === 'business' && facts.everyBusinessDay) {
    facts.everyBusinessDay = false;
    facts.businessDays.push(value);
  } else if ((before === 'at' && value <= 23 && next !== 'unit') || isHour(cursor, value)) addHour(cursor, value);
  else if (before === 'unit' && next !== 'month' && cursor.pending.length === 0 && facts.periods.length > 0)
    addNumberAfterUnit(cursor, value);
  else if (continuesDays(cursor)) facts.monthDays.push(value);
  else addPending(cursor, value, false);
}

/** "dias 5 e 20": one more of the days that a unit before them named. */
function continuesDays(cursor: Cursor): boolean {
  const listed = kindAt(cursor, -1) === 'list' && kindAt(cursor, -2) === 'number';
  return listed && cursor.pending.length === 0 && cursor.facts.monthDays.length > 0;
}

/** Keeps a number until its noun comes; "1st-5th" names five days. */
export function addPending(cursor: Cursor, value: number, ordinal: boolean): void {
  const { pending } = cursor;
  const before = kindAt(cursor, -1);
  const ranged = before === 'range';
  const on = before === 'on' || before === 'at' || (before === 'list' && pending.length > 0);
  const first = ranged ? (lastOf(pending)?.value ?? 0) + 1 : value;
  cursor.needsPeriod = cursor.needsPeriod || (ordinal && !/^\d/.test(textAt(cursor, 0)));
  if (ranged && (first < 2 || value < first || value > 31)) return refuse(cursor, NUMBER);
  for (let day = first; day <= value; day += 1) pending.push({ value: day, ordinal, every: before === 'every', on });
}

/** "15th of the month", "1 y 15 de cada mes": what comes before "of" are days. */
export function settleBeforeOf(cursor: Cursor): void {
  const next = kindAt(cursor, kindAt(cursor, 1) === 'on' ? 2 : 1) ?? 'filler';
  const before = kindAt(cursor, -1);
  if (['unit', 'every', 'ordinal', 'other', 'quarter'].includes(next) && (before === 'number' || before === 'ordinal'))
    addMonthDays(cursor, takePending(cursor));
}

/** "15. jeden Monats": the period stands apart from the numbers before it. */
function follows(cursor: Cursor): boolean {
  return kindAt(cursor, -1) === 'every' || kindAt(cursor, -1) === 'per';
}

function addOrdinalUnit(cursor: Cursor, unit: PeriodUnit, pending: readonly Pending[]): void {
  const { facts } = cursor;
  const [first] = pending;
  const steps = first?.every === true && pending.length === 1 && first.value > 1;
  if (unit === 'day' && !(steps && kindAt(cursor, 1) !== 'of')) addMonthDays(cursor, pending);
  else if (steps) facts.periods.push({ unit, n: first.value });
  else if (unit === 'month' && (follows(cursor) || textAt(cursor, -1).startsWith('mi'))) {
    addMonthDays(cursor, pending);
    facts.periods.push({ unit, n: 1 });
  } else if (unit === 'month') facts.places.push(...pending.map(({ value }) => value));
  else refuse(cursor, DAY, unit === 'week' ? NUMBERED_DAY : MONTHS);
}

/** "on 15 of each month", "毎月15日": the numbers are days of that month. */
function areMonthDays(cursor: Cursor, [first]: readonly Pending[]): boolean {
  const sign = DAY_SIGN.test(textAt(cursor, 0)) && kindAt(cursor, 1) !== 'every';
  return sign ? lastOf(cursor.facts.periods)?.unit === 'month' : follows(cursor) && first?.on === true;
}

function addCardinalUnit(cursor: Cursor, unit: PeriodUnit, pending: readonly Pending[]): void {
  const { periods } = cursor.facts;
  const [{ value } = { value: 2 }, second] = pending;
  const loose = second !== undefined || follows(cursor);
  if (areMonthDays(cursor, pending)) {
    addMonthDays(cursor, pending);
    if (!DAY_SIGN.test(textAt(cursor, 0))) periods.push({ unit, n: 1 });
  } else if (loose) refuse(cursor, NUMBER, kindAt(cursor, -1) === 'per' ? null : everyOrNth(value, unit));
  else if (unit === 'day' && isPerUnit(cursor)) addCount(cursor, value);
  else if (value < 1 || value > 999) refuse(cursor, 'The number has to lie between 1 and 999.', 'every 90 days');
  else periods.push({ unit, n: value });
}

/** "from 1 May to 15 September of each year": a season comes every year. */
function repeatsSeason(cursor: Cursor, unit: PeriodUnit): boolean {
  return unit === 'year' && cursor.facts.season !== null && kindAt(cursor, -1) === 'every' && kindAt(cursor, -2) === 'of';
}

export function addUnit(cursor: Cursor, unit: PeriodUnit): void {
  const { periods } = cursor.facts;
  if (repeatsSeason(cursor, unit)) return;
  const pending = takePending(cursor);
  const ordinals = pending.filter(({ ordinal }) => ordinal).length;
  if (kindAt(cursor, -1) === 'time' || (ordinals > 0 && ordinals < pending.length)) refuse(cursor, NUMBER);
  else if (ordinals > 0) addOrdinalUnit(cursor, unit, pending);
  else if (pending.length > 0) addCardinalUnit(cursor, unit, pending);
  else if (/^(day|week|month|year)s$/.test(textAt(cursor, 0)) && !['every', 'other'].includes(kindAt(cursor, -1) ?? ''))
    refuse(cursor, NUMBER, `every ${unit}`);
  else if (unit !== 'month' || lastOf(periods)?.unit !== 'month') periods.push({ unit, n: 1 });
}

/** Beside days of the week a loose number is meant as a time, else as a day of the month. */
function hintFor({ periods, groups, anchor }: PhraseFacts, value: number): string {
  if (periods.some(({ unit }) => unit === 'day') || groups.length > 0) return TIMES_OF_DAY;
  return value >= 1 && value <= 28 && anchor === null ? `${nthNumber(value)} of the month` : 'every 30 days';
}

/** Numbers that no noun followed are days of the month where they look like it, or hours of so many times a day. */
export function settlePending(cursor: Cursor): void {
  const { facts } = cursor;
  const pending = takePending(cursor);
  const [first] = pending;
  if (first === undefined) return;
  const daily = facts.periods.some(({ unit }) => unit === 'day') && pending.length === facts.count;
  if (daily && pending.every(({ ordinal, value }) => !ordinal && value <= 23)) for (const { value } of pending) addHour(cursor, value);
  else if (pending.every(({ ordinal, on }) => ordinal || on)) addMonthDays(cursor, pending);
  else refuse(cursor, NUMBER, hintFor(facts, first.value));
}
