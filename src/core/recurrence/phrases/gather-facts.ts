import { daysInMonth } from '../../time/civil';
import { emptyFacts } from './facts';
import type { PhraseFacts } from './facts';
import type { PeriodUnit, Token } from './token';

/** Where the reader is: the words around it and the numbers whose noun has not come yet. */
interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
  readonly facts: PhraseFacts;
  pending: number[];
}

const UNCLEAR_NUMBER = 'It is not clear what the number counts; write "every 90 days" or "15th of the month".';

type Kind = Token['kind'];
type Handler = (cursor: Cursor, token: Token) => void;

function kindAt(cursor: Cursor, offset: number): Kind | null {
  return cursor.tokens[cursor.at + offset]?.kind ?? null;
}

function takePending(cursor: Cursor): number[] {
  const taken = cursor.pending;
  cursor.pending = [];
  return taken;
}

function span(first: number, last: number, most: number): number[] {
  const length = ((last - first + most) % most) + 1;
  return Array.from({ length }, (_, step) => ((first - 1 + step) % most) + 1);
}

function addWeekdays(cursor: Cursor, days: readonly number[]): void {
  const { groups, nth } = cursor.facts;
  const ordinals = takePending(cursor);
  if (ordinals.length > 0) {
    for (const ordinal of ordinals) for (const weekday of days) nth.push({ ordinal, weekday });
    return;
  }
  const current = groups[groups.length - 1];
  const before = current?.days[current.days.length - 1];
  const [first] = days;
  if (kindAt(cursor, -1) === 'range' && before !== undefined && first !== undefined) current?.days.push(...span(before, first, 7).slice(1));
  else if (kindAt(cursor, -1) === 'list' && nth.length > 0 && current === undefined)
    nth.push(...days.map((weekday) => ({ ordinal: nth[nth.length - 1]?.ordinal ?? 1, weekday })));
  else if (current === undefined || (current.times.length > 0 && current.days.length > 0)) groups.push({ days: [...days], times: [] });
  else current.days.push(...days);
}

function addTime(cursor: Cursor, time: string): void {
  const { groups } = cursor.facts;
  const current = groups[groups.length - 1];
  if (current === undefined) groups.push({ days: [], times: [time] });
  else current.times.push(time);
}

function addMonth(cursor: Cursor, month: number): void {
  const { months, yearDays } = cursor.facts;
  const days = cursor.pending.every((value) => value > 0 && value <= 31) ? takePending(cursor) : [];
  if (days.length > 0) yearDays.push(...days.map((day) => ({ month, day })));
  else if (kindAt(cursor, -1) === 'range' && months.length > 0)
    months.push(...span(months[months.length - 1] ?? month, month, 12).slice(1));
  else months.push(month);
}

/** "April 15": the number after a month is its day, unless a noun follows that it belongs to. */
function isDayOfMonth(cursor: Cursor, value: number): boolean {
  const next = kindAt(cursor, 1);
  return kindAt(cursor, -1) === 'month' && value >= 1 && value <= 31 && next !== 'unit' && next !== 'times' && next !== 'weekday';
}

function addNumber(cursor: Cursor, value: number): void {
  const { facts } = cursor;
  const next = kindAt(cursor, 1);
  const month = facts.months[facts.months.length - 1];
  if (next === 'times' || next === 'per') facts.times = value;
  else if (kindAt(cursor, -1) === 'unit' && !facts.every && next !== 'month') addNumberAfterUnit(cursor, value);
  else if (kindAt(cursor, -1) === 'at' && value <= 23 && next !== 'unit') addTime(cursor, `${String(value).padStart(2, '0')}:00`);
  else if (isDayOfMonth(cursor, value) && month !== undefined) facts.yearDays.push({ month: facts.months.pop() ?? month, day: value });
  else addPending(cursor, value);
}

/** "day 15" is a day of the month; "month 2" and "week 1" are no dates. */
function addNumberAfterUnit(cursor: Cursor, value: number): void {
  const { facts } = cursor;
  const last = facts.periods[facts.periods.length - 1];
  if (last?.unit !== 'day') facts.problem = UNCLEAR_NUMBER;
  else {
    facts.periods.pop();
    facts.monthDays.push(value);
  }
}

function addPending(cursor: Cursor, value: number): void {
  const before = cursor.pending[cursor.pending.length - 1];
  if (kindAt(cursor, -1) === 'range' && before !== undefined && before > 0 && value > before && value <= 31) {
    for (let day = before + 1; day <= value; day += 1) cursor.pending.push(day);
  } else cursor.pending.push(value);
}

function addUnit(cursor: Cursor, token: Token & { readonly kind: 'unit' | 'adverb' }): void {
  const { facts } = cursor;
  const [value] = cursor.pending;
  const before = kindAt(cursor, -1);
  const counted =
    value !== undefined && value > 0 && (before === 'number' || (before === 'ordinal' && facts.every && token.unit !== 'day'));
  if (token.kind === 'adverb') facts.periods.push({ unit: token.unit, n: token.n });
  else if (value === undefined) addBareUnit(facts, token.unit, before === 'other');
  else if (counted) facts.periods.push({ unit: token.unit, n: takePending(cursor)[0] ?? 1 });
  else if (token.unit === 'day') facts.monthDays.push(...takePending(cursor));
  else if (before === 'every' || before === 'per') addDaysOf(cursor, token.unit);
  else if (token.unit === 'month') facts.monthPlaces.push(...takePending(cursor));
  else if (token.unit !== 'week') addDaysOf(cursor, token.unit);
  else facts.problem = 'It is not clear which day that is; name a day like "last Friday of the month".';
}

/** "1st-5th of each month": the numbers before are days of that period. */
function addDaysOf(cursor: Cursor, unit: PeriodUnit): void {
  cursor.facts.monthDays.push(...takePending(cursor));
  addBareUnit(cursor.facts, unit, false);
}

function addBareUnit(facts: PhraseFacts, unit: PeriodUnit, other: boolean): void {
  const last = facts.periods[facts.periods.length - 1];
  const repeatsPlace = unit === 'month' && last?.unit === 'month';
  if (!repeatsPlace) facts.periods.push({ unit, n: other ? 2 : 1 });
}

function addBusiness(cursor: Cursor): void {
  const before = kindAt(cursor, -1);
  const ordinals = takePending(cursor);
  if (before === 'number') cursor.facts.problem = 'Counting in business days is not read; name weekdays, or "every 2 weeks on Monday".';
  else if (ordinals.length > 0) cursor.facts.businessDays.push(...ordinals);
  else if (cursor.facts.edge !== 0) cursor.facts.businessDays.push(cursor.facts.edge);
  else cursor.facts.everyBusinessDay = true;
}

function addDate(cursor: Cursor, date: string): void {
  const before = kindAt(cursor, -1);
  if (before === 'until' || before === 'range') cursor.facts.until = date;
  else if (before === 'from') cursor.facts.anchor = date;
  else cursor.facts.problem = 'A single date does not repeat; write how often, like "every year".';
}

function addTimes(cursor: Cursor, value: number): void {
  if (value > 0) cursor.facts.times = value;
  else if (cursor.facts.times === 0)
    cursor.facts.problem = 'It is not clear how many times; write a number, like "twice a day at 8:00 and 16:00".';
}

const HANDLERS: { readonly [K in Kind]?: Handler } = {
  every: ({ facts }) => (facts.every = true),
  other: ({ facts }) => (facts.other = true),
  done: ({ facts }) => (facts.floating = true),
  business: addBusiness,
  fast: ({ facts }) => {
    facts.problem = 'A process is due daily at most; name the times of day.';
    facts.hint = 'daily at 8:00 and 16:00';
  },
};

function handle(cursor: Cursor, token: Token): void {
  if (token.kind === 'weekday') addWeekdays(cursor, token.days);
  else if (token.kind === 'time') addTime(cursor, token.time);
  else if (token.kind === 'month') addMonth(cursor, token.month);
  else if (token.kind === 'number') addNumber(cursor, token.value);
  else if (token.kind === 'ordinal') addPending(cursor, token.value);
  else if (token.kind === 'unit' || token.kind === 'adverb') addUnit(cursor, token);
  else if (token.kind === 'date') addDate(cursor, token.date);
  else if (token.kind === 'times') addTimes(cursor, token.value);
  else if (token.kind === 'edge') cursor.facts.edge = token.value;
  else HANDLERS[token.kind]?.(cursor, token);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** "weekly from 1 May to 15 September": two days of the year with a "from" or "to" are a season. */
function foldSeason(cursor: Cursor): void {
  const { facts, tokens } = cursor;
  const [from, to] = facts.yearDays;
  const ranged = tokens.some(({ kind }) => kind === 'range' || kind === 'until');
  if (from === undefined || to === undefined || facts.yearDays.length !== 2 || !ranged) return;
  facts.season = { from: `${pad(from.month)}-${pad(from.day)}`, to: `${pad(to.month)}-${pad(to.day)}` };
  facts.yearDays.length = 0;
}

function settlePending(cursor: Cursor): void {
  const { facts } = cursor;
  facts.monthDays.push(...takePending(cursor));
  settleMonthPlaces(facts);
  if (facts.monthDays.some((day) => day === 0 || day > 31 || day < -2)) facts.problem = UNCLEAR_NUMBER;
}

/** "15th of month" reads like "first month of the quarter" until it is clear that nothing longer than a month is meant. */
function settleMonthPlaces(facts: PhraseFacts): void {
  if (facts.monthPlaces.length === 0 || facts.periods.some(({ unit }) => unit === 'quarter' || unit === 'half' || unit === 'year')) return;
  facts.monthDays.push(...facts.monthPlaces);
  facts.monthPlaces.length = 0;
  addBareUnit(facts, 'month', false);
}

function checkDays(facts: PhraseFacts): void {
  const wrong = facts.yearDays.find(({ month, day }) => day < 1 || day > daysInMonth(2024, month));
  if (wrong !== undefined) facts.problem = `There is no day ${wrong.day} in that month; write another day.`;
}

/** Puts the words of a phrase together; what cannot be put together is left as a `problem`. */
export function gatherFacts(tokens: readonly Token[]): PhraseFacts {
  const cursor: Cursor = { tokens, at: 0, facts: emptyFacts(), pending: [] };
  for (const token of tokens) {
    handle(cursor, token);
    cursor.at += 1;
  }
  settlePending(cursor);
  foldSeason(cursor);
  checkDays(cursor.facts);
  return cursor.facts;
}
