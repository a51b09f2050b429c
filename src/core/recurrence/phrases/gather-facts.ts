import type { HolidayRoll } from '../cadence';
import { nthWord, weekdayName } from '../describe-rule';
import { kindAt, lastOf, refuse, takePending, textAt } from './cursor';
import type { Cursor } from './cursor';
import { emptyFacts } from './facts';
import type { PhraseFacts } from './facts';
import { addAdverb, addCount, addNumber, addPending, addTime, addUnit, settleBeforeOf, settlePending } from './gather-numbers';
import { pad } from './patterns';
import { BOUNDS, BUSINESS_DAY, DAY, NUMBER, RANGE_OF_TIMES, REST, TIMES_OF_DAY, TWICE_OVER } from './refusals';
import { settleFacts } from './settle-facts';
import type { Token } from './token';

const WORKING_WEEK = 5;
const BESIDE_LEFT_OUT: readonly Token['kind'][] = ['list', 'slash', 'range', 'on', 'of', 'at', 'time', 'number', 'daypart', 'zone'];

/** One more value of a list that goes round, or all from the last to this one after a "to". */
function append(cursor: Cursor, list: readonly number[], value: number, most: number): readonly number[] {
  const from = kindAt(cursor, -1) === 'range' ? lastOf(list) : undefined;
  if (from === undefined) return [...list, value];
  const length = (value - from + most) % most;
  return [...list, ...Array.from({ length }, (_, step) => ((from + step) % most) + 1)];
}

/** "first Monday", "last weekday": places in a month. */
function addNumbered(cursor: Cursor, days: readonly number[]): void {
  const { facts } = cursor;
  const pending = takePending(cursor);
  const [first] = pending;
  const [weekday = 1] = days;
  const values = pending.map(({ value }) => value);
  if (pending.some(({ ordinal, value }) => !ordinal || Math.abs(value) > 5)) refuse(cursor, NUMBER);
  else if (first?.every === true && pending.length === 1 && first.value > 1 && kindAt(cursor, 1) !== 'of')
    refuse(cursor, DAY, `${nthWord(first.value)} ${weekdayName(weekday)} of the month`);
  else if (days.length === WORKING_WEEK) facts.businessDays.push(...values);
  else if (days.length > 1) refuse(cursor, DAY, 'first Saturday of the month');
  else facts.nth.push(...values.map((ordinal) => ({ ordinal, weekday })));
}

function addWeekdays(cursor: Cursor, days: readonly number[]): void {
  const { facts } = cursor;
  const { groups, nth } = facts;
  const current = lastOf(groups);
  const [first = 1] = days;
  const before = kindAt(cursor, -1);
  if (cursor.leftOut !== null) for (const day of days) facts.exceptDays.push(...append(cursor, facts.exceptDays, day, 7));
  else if (cursor.pending.length > 0) addNumbered(cursor, days);
  else if (before === 'list' && nth.length > 0 && groups.length === 0) nth.push({ ordinal: lastOf(nth)?.ordinal ?? 1, weekday: first });
  else if (current === undefined || (!current.timeFirst && current.times.length > 0 && current.days.length > 0))
    groups.push({ days, times: [], timeFirst: false });
  else current.days = before === 'range' ? append(cursor, current.days, first, 7) : [...current.days, ...days];
}

/** "15 Jan and Jul": a month in a row with a day of the year takes its day. */
function addMonth(cursor: Cursor, month: number): void {
  const { facts } = cursor;
  const before = kindAt(cursor, -1);
  const shared = before === 'list' || before === 'slash' ? lastOf(facts.yearDays) : undefined;
  if (cursor.leftOut !== null) facts.exceptMonths.push(...append(cursor, facts.exceptMonths, month, 12));
  else if (shared !== undefined && facts.months.length === 0) facts.yearDays.push({ month, day: shared.day });
  else facts.months = [...append(cursor, facts.months, month, 12)];
}

/** "from 1 May to 15 Sept" is a season; "1 and 15 January" and "Jan and Jul 15" are two days. */
function addYearDay(cursor: Cursor, { month, day }: Token & { readonly kind: 'yearday' }): void {
  const { facts } = cursor;
  const { yearDays } = facts;
  const before = kindAt(cursor, -1);
  const days = takePending(cursor);
  if ((before === 'list' || before === 'slash') && /^[a-z]/.test(textAt(cursor, 0)) && yearDays.length === 0)
    yearDays.push(...facts.months.splice(0).map((one) => ({ month: one, day })));
  const from = before === 'range' && facts.season === null ? yearDays.pop() : undefined;
  if (from !== undefined) {
    facts.season = { from: `${pad(from.month)}-${pad(from.day)}`, to: `${pad(month)}-${pad(day)}` };
    cursor.starts = false;
  } else if (before === 'until' || before === 'range' || (days.length > 0 && before !== 'list'))
    refuse(cursor, BOUNDS, 'weekly from 1 May to 15 September');
  else yearDays.push(...days.map(({ value }) => ({ month, day: value })), { month, day });
}

function addDate(cursor: Cursor, token: Token & { readonly kind: 'date' }): void {
  const { facts } = cursor;
  const before = kindAt(cursor, -1);
  const ends = before === 'until' || before === 'range';
  const begins = before === 'from' || kindAt(cursor, -2) === 'from' || kindAt(cursor, 1) === 'range';
  if ((ends ? facts.until : facts.anchor) !== null) refuse(cursor, TWICE_OVER);
  if (ends) facts.until = token.last;
  else if (begins) facts.anchor = token.date;
  else refuse(cursor, 'A single date does not repeat; write how often.');
  cursor.starts = false;
}

function addBusiness(cursor: Cursor): void {
  const { facts } = cursor;
  const pending = takePending(cursor);
  const [{ value } = { value: 0 }] = pending;
  const weeks = value / 5;
  if (pending.some(({ ordinal }) => !ordinal))
    refuse(cursor, NUMBER, weeks > 1 && Number.isInteger(weeks) ? `every ${weeks} weeks` : weeks === 1 ? 'every week' : BUSINESS_DAY);
  facts.businessDays.push(...pending.map(({ value }) => value));
  facts.everyBusinessDay = pending.length === 0;
}

function addRoll(cursor: Cursor, roll: HolidayRoll): void {
  const { facts } = cursor;
  if (facts.roll !== null && facts.roll !== roll) refuse(cursor, TWICE_OVER, '15th or next business day');
  facts.roll = roll;
}

function addDaypart(cursor: Cursor, token: Token & { readonly kind: 'daypart' }): void {
  if (cursor.daypart !== null && (cursor.daypart.half !== token.half || token.half === ''))
    refuse(cursor, 'It names several parts of the day; name the times.', TIMES_OF_DAY);
  cursor.daypart = token;
  if (kindAt(cursor, -1) === 'every' || /nightly| (?:each|every) /.test(token.text)) cursor.facts.periods.push({ unit: 'day', n: 1 });
}

/** "from" needs a day or a range, "until" a day. */
function addBound(cursor: Cursor, kind: 'from' | 'until'): void {
  const next = kindAt(cursor, kindAt(cursor, 1) === 'on' ? 2 : 1);
  if (kind === 'until' && next !== 'date' && next !== 'weekday') refuse(cursor, BOUNDS, 'every Friday until 2027-12-31');
  if (kind === 'from' && (next === 'time' || next === 'number' || next === 'at')) refuse(cursor, RANGE_OF_TIMES, 'daily at 17:00');
  cursor.starts = cursor.starts || kind === 'from';
}

function addDay(cursor: Cursor, token: Token): void {
  const { facts } = cursor;
  if (token.kind === 'weekday') addWeekdays(cursor, token.days);
  else if (token.kind === 'month') addMonth(cursor, token.month);
  else if (token.kind === 'quarter') facts.quarters.push(...append(cursor, facts.quarters, token.value, 4).slice(facts.quarters.length));
  else if (token.kind === 'yearday') addYearDay(cursor, token);
  else if (token.kind === 'date') addDate(cursor, token);
  else if (token.kind === 'edge') {
    settlePending(cursor);
    facts.edges.push(token.value);
    if (token.unit !== null) addUnit(cursor, token.unit);
  } else if (token.kind === 'fixed') facts.fixed = token.rrule;
  else if (token.kind === 'business') addBusiness(cursor);
  else if (token.kind === 'of') settleBeforeOf(cursor);
}

function addAmount(cursor: Cursor, token: Token): void {
  if (token.kind === 'number') addNumber(cursor, token.value);
  else if (token.kind === 'ordinal') addPending(cursor, token.value, true);
  else if (token.kind === 'times') addCount(cursor, token.value);
  else if (token.kind === 'unit') addUnit(cursor, token.unit);
  else if (token.kind === 'adverb') addAdverb(cursor, token.unit, token.n);
  else if (token.kind === 'time') addTime(cursor, token.time);
  else if (token.kind === 'daypart') addDaypart(cursor, token);
}

function addWord(cursor: Cursor, token: Token): void {
  const { facts } = cursor;
  if (token.kind === 'every' || token.kind === 'other') facts[token.kind] = true;
  else if (token.kind === 'done') facts.floating = true;
  else if (token.kind === 'from' || token.kind === 'until') addBound(cursor, token.kind);
  else if (token.kind === 'except') cursor.leftOut = 0;
  else if (token.kind === 'holiday' && cursor.leftOut === null)
    refuse(cursor, 'What happens on holidays stands in the column On holidays.', 'every Friday');
  else if (token.kind === 'holiday') addRoll(cursor, 'skip');
  else if (token.kind === 'roll') addRoll(cursor, token.roll);
  else if (token.kind === 'zone') facts.notes.push(`"${token.text.toUpperCase()}" is not used, times are those of this file`);
  else if (token.kind === 'vague') refuse(cursor, token.error, token.hint);
}

/** After "except" stand days, months or holidays, perhaps with the time of what is left. */
function checkLeftOut(cursor: Cursor, { kind }: Token): void {
  if (cursor.leftOut === null || kind === 'except') return;
  if (kind === 'weekday' || kind === 'month' || kind === 'holiday') cursor.leftOut += 1;
  else if (!BESIDE_LEFT_OUT.includes(kind)) refuse(cursor, REST, 'Monday to Friday');
}

/** Puts the words of a phrase together; what cannot be put together is left as a `problem`. */
export function gatherFacts(tokens: readonly Token[]): PhraseFacts {
  const cursor: Cursor = {
    tokens,
    at: 0,
    facts: emptyFacts(),
    pending: [],
    leftOut: null,
    starts: false,
    needsPeriod: false,
    daypart: null,
  };
  for (const token of tokens) {
    for (const add of [checkLeftOut, addDay, addAmount, addWord]) add(cursor, token);
    cursor.at += 1;
  }
  if (cursor.leftOut === 0) refuse(cursor, REST, 'Monday to Friday');
  settleFacts(cursor);
  return cursor.facts;
}
