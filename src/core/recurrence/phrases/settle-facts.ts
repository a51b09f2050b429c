import { nthNumber } from '../describe-rule';
import { refuse } from './cursor';
import type { Cursor } from './cursor';
import { timesOf, weekdaysOf } from './facts';
import type { PhraseFacts } from './facts';
import { settlePending } from './gather-numbers';
import { BOUNDS, DAY, NUMBER, REST, SEASON, TWICE_OVER } from './refusals';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const EVERY_MONTH = [...EVERY_DAY, 8, 9, 10, 11, 12];
const NOON = '12:00';
/** Every month has so many days. */
const FIRST_FROM_END = -28;

function hasPeriod({ periods }: PhraseFacts, ...units: readonly string[]): boolean {
  return periods.some(({ unit }) => units.includes(unit));
}

/** "first month" has to be one of a quarter or year; "end of the quarter" is the last day of something longer than a week. */
function settleMonthDays(cursor: Cursor): void {
  const { facts } = cursor;
  const { places, monthDays, edges } = facts;
  if (places.length > 0 && !hasPeriod(facts, 'quarter', 'half', 'year')) refuse(cursor, DAY, '15th of the month');
  const named = hasPeriod(facts, 'month', 'quarter', 'half', 'year') || facts.months.length + facts.quarters.length > 0;
  if (edges.length > 0 && !named) refuse(cursor, DAY, 'last day of the month');
  monthDays.push(...edges);
  const wrong = monthDays.some((day) => day === 0 || day > 31 || day < FIRST_FROM_END);
  const [day = 15] = monthDays;
  if (wrong || (cursor.needsPeriod && monthDays.length > 0 && !named))
    refuse(cursor, NUMBER, day === -1 ? 'last day of the month' : `${nthNumber(day >= 1 && day <= 31 ? day : 15)} of the month`);
}

/** "twice a week on Mon and Thu" says the same twice, or it contradicts itself; "once in May" does not repeat. */
function settleCount(cursor: Cursor): void {
  const { facts } = cursor;
  const { count, yearDays, nth, monthDays, months, quarters } = facts;
  const days = yearDays.length || nth.length || monthDays.length || weekdaysOf(facts).length || months.length + quarters.length;
  const named = hasPeriod(facts, 'day') ? timesOf(facts).length : days;
  if (count > 1 && named > 0 && named !== count) refuse(cursor, TWICE_OVER, 'Monday, Wednesday and Friday');
  if (count === 1 && named > 0 && facts.periods.length === 0 && !facts.every)
    refuse(cursor, 'It says once, which does not repeat.', 'every year');
  if (count === 1 || named > 0) facts.count = 0;
}

function settleDaysLeftOut(cursor: Cursor): void {
  const { facts } = cursor;
  const { exceptDays, periods } = facts;
  const named = weekdaysOf(facts);
  const daily = named.length === 0 && periods.length === 1 && periods[0]?.unit === 'day' && periods[0].n === 1;
  if (exceptDays.length === 0) return;
  if (daily) facts.groups = [{ days: EVERY_DAY, times: [...timesOf(facts)], timeFirst: false }];
  for (const group of facts.groups) group.days = group.days.filter((day) => !exceptDays.includes(day));
  const left = weekdaysOf(facts).length;
  if (left === 0 || left === named.length) refuse(cursor, REST, 'Monday to Friday');
}

function settleMonthsLeftOut(cursor: Cursor): void {
  const { facts } = cursor;
  const { exceptMonths, periods, nth, monthDays, businessDays } = facts;
  if (exceptMonths.length === 0) return;
  const based = periods.length + weekdaysOf(facts).length + nth.length + monthDays.length + businessDays.length > 0;
  const months = facts.months.length === 0 ? EVERY_MONTH : facts.months;
  facts.months = months.filter((month) => !exceptMonths.includes(month));
  if (!based && !facts.everyBusinessDay) refuse(cursor, REST, 'monthly except August');
}

/** A part of the day without a time leaves the time to Due at; beside a time it only has to fit. */
function settleDaypart(cursor: Cursor): void {
  const { facts, daypart } = cursor;
  const times = timesOf(facts);
  const wrong = times.some((time) => (daypart?.half === 'am' && time > NOON) || (daypart?.half === 'pm' && time < NOON));
  if (wrong) refuse(cursor, TWICE_OVER, 'daily at 8:00');
  if (daypart !== null && times.length === 0) facts.notes.push(`"${daypart.text}" names no time, so Due at counts`);
}

/** "9am Monday, Tuesday" has a day without a time; "12 weeks from 16 March 2026" may last so long. */
function checkWhole(cursor: Cursor): void {
  const { facts, tokens } = cursor;
  const { groups, periods, anchor } = facts;
  const [period] = periods;
  const uneven = groups.some(({ days, times }) => days.length === 0 || times.length === 0) && timesOf(facts).length > 0;
  if (groups.length > 1 && uneven) refuse(cursor, 'It is not clear which time belongs to which day.', 'Mon 9:00, Tue 10:00');
  const begun = tokens.some(({ kind }) => kind === 'range') || (period?.unit === 'week' && groups.length > 0);
  if (cursor.starts && !begun) refuse(cursor, BOUNDS, SEASON);
  if (anchor !== null && !facts.every && period !== undefined && tokens[0]?.kind === 'number')
    refuse(cursor, 'It is not clear whether it lasts so long or comes so often.', `every ${period.n} ${period.unit}s from ${anchor}`);
}

/** Settles what only the end of a phrase decides. */
export function settleFacts(cursor: Cursor): void {
  for (const settle of [settlePending, settleMonthDays, settleCount, settleDaysLeftOut, settleMonthsLeftOut, settleDaypart, checkWhole])
    settle(cursor);
}
