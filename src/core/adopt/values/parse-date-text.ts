import { daysInMonth } from '../../time/civil';
import type { DateText, Edge } from './date-text';
import { foldText } from './fold-text';
import { tokenizeDate, type DateMark, type DateToken, type DateTokens } from './tokenize-date';
import type { ValueLexicon } from './value-lexicon';
import { writeWesternYear } from './write-western-year';

type NumberToken = Extract<DateToken, { readonly kind: 'number' }>;
type Bare = DateText extends infer One ? (One extends DateText ? Omit<One, 'time'> : never) : never;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const LEAP = 2000;
/** Longer cells are no dates, whatever they begin with. */
const LONGEST = 100;

/** Two digits mean this century up to 79. */
function fullYear({ value, digits }: NumberToken): number | null {
  if (digits === 2) return value < 80 ? 2000 + value : 1900 + value;
  return digits === 4 && value >= FIRST_YEAR && value <= LAST_YEAR ? value : null;
}

function day(year: number | null, month: number, dayOfMonth: number): Bare | null {
  const exists = month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year ?? LEAP, month);
  return exists ? { kind: 'day', year, month, day: dayOfMonth } : null;
}

function ordered(first: number, second: number, year: number | null, dots: boolean): Bare | null {
  if (first > 31 || second > 31 || first < 1 || second < 1 || (first > 12 && second > 12)) return null;
  return { kind: 'order', first, second, year, dots };
}

/** `Jan 2026`, `Jan '26`, `3 Jan`: one number beside a month. */
function besideMonth(month: number, one: NumberToken, edge: Edge, first: boolean): Bare | null {
  if (isYear(one) || one.value > 31) return monthOf(fullYear(one), month, edge);
  if (edge !== '') return null;
  return first && one.digits === 2 && day(null, month, one.value) !== null
    ? { kind: 'either', month, number: one.value }
    : day(null, month, one.value);
}

/** Numbers around the name of a month. */
function withMonth(tokens: readonly DateToken[], separators: string, edge: Edge): Bare | null {
  const at = tokens.findIndex((token) => token.kind === 'month');
  const found = tokens[at];
  const numbers = tokens.filter((token): token is NumberToken => token.kind === 'number');
  const [one, two] = numbers;
  if (found?.kind !== 'month' || numbers.length > 2) return null;
  if (one === undefined) return { kind: 'month', year: null, month: found.month, edge };
  if (two === undefined) return besideMonth(found.month, one, edge, tokens.indexOf(one) > at);
  return edge === '' ? fullDate(tokens, [one, two], at, found.month, separators) : null;
}

const isYear = (token: NumberToken): boolean => token.digits === 4 || token.marked;

/** Two short numbers side by side are two days (`10-12 Jan`), not a day and a year, but for a comma. */
function fullDate(
  tokens: readonly DateToken[],
  [one, two]: readonly [NumberToken, NumberToken],
  at: number,
  month: number,
  separators: string,
): Bare | null {
  const around = tokens.indexOf(one) < at && tokens.indexOf(two) > at;
  if (!isYear(one) && !isYear(two) && !around && !(tokens.indexOf(one) > at && separators.includes(','))) return null;
  const [year, dayToken] = isYear(one) ? [one, two] : [two, one];
  const full = fullYear(year);
  return full === null || isYear(dayToken) ? null : day(full, month, dayToken.value);
}

function monthOf(year: number | null, month: number, edge: Edge): Bare | null {
  return year === null || month < 1 || month > 12 ? null : { kind: 'month', year, month, edge };
}

/** `20261120` */
function packed({ value, digits }: NumberToken): Bare | null {
  if (digits !== 8) return null;
  const year = Math.floor(value / 10000);
  return year < FIRST_YEAR || year > LAST_YEAR ? null : day(year, Math.floor(value / 100) % 100, value % 100);
}

function threeNumbers(a: NumberToken, b: NumberToken, c: NumberToken, separators: string): Bare | null {
  if (a.digits === 4) {
    const year = fullYear(a);
    return year === null ? null : day(year, b.value, c.value);
  }
  const year = fullYear(c);
  return year === null || a.digits > 2 || b.digits > 2 ? null : ordered(a.value, b.value, year, separators.startsWith('.'));
}

/** `2026-01` and `01/2026` are months; `3/4` and `15.3.` days without a year; `3-4` may be anything. */
function twoNumbers(a: NumberToken, b: NumberToken, separators: string): Bare | null {
  if (a.digits === 4 && b.digits <= 2) return monthOf(fullYear(a), b.value, '');
  if (b.digits === 4 && a.digits <= 2) return monthOf(fullYear(b), a.value, '');
  const isDay = separators === '/' || separators === '..';
  return isDay && a.digits <= 2 && b.digits <= 2 ? ordered(a.value, b.value, null, separators === '..') : null;
}

function numbersOnly(numbers: readonly NumberToken[], whole: DateTokens, edge: Edge): Bare | null {
  const { time } = whole;
  const separators = whole.separators.replace(/[,()]/g, '');
  const [a, b, c] = numbers;
  if (a === undefined || numbers.length > 3) return null;
  if (b === undefined) return edge !== '' ? yearOnly(a, edge) : packed(a);
  if (edge !== '') return null;
  if (c !== undefined) return /^([./-])\1/.test(separators) || separators === '' ? threeNumbers(a, b, c, separators) : null;
  return time === null || separators === '/' ? twoNumbers(a, b, separators) : null;
}

function yearOnly(token: NumberToken, edge: Edge): Bare | null {
  const year = token.digits === 4 ? fullYear(token) : null;
  return year === null ? null : { kind: 'year', year, edge };
}

const COUNTS: Readonly<Record<'quarter' | 'half' | 'week', number>> = { quarter: 4, half: 2, week: 53 };

/** `Q3 2026`, `2026 Q4`, `FY26 Q2`, `H1`, `KW 12`: the number nearest the mark counts, the other is a year. */
function counted(tokens: readonly DateToken[], kind: 'quarter' | 'half' | 'week', edge: Edge): Bare | null {
  const at = tokens.findIndex((token) => token.kind === 'mark' && token.mark === kind);
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const fits = (token: DateToken | undefined): token is NumberToken =>
    token?.kind === 'number' && token.value >= 1 && token.value <= COUNTS[kind] && token.digits <= 2 && !token.marked;
  const count = fits(after) ? after : fits(before) ? before : null;
  const rest = tokens.filter((token): token is NumberToken => token.kind === 'number' && token !== count);
  const [yearToken] = rest;
  if (count === null || rest.length > 1) return null;
  if (kind === 'week') return weekOf(count.value, yearToken, count === before, edge);
  const year = yearToken === undefined ? null : fullYear(yearToken);
  if (yearToken !== undefined && year === null) return null;
  if (kind === 'half') return { kind, year, half: count.value, edge };
  const fiscal = tokens.some((token) => token.kind === 'mark' && token.mark === 'fiscal');
  return { kind, year, quarter: count.value, fiscal, edge };
}

/** `3 weeks` is a time, and `week of 1/12` no year 2012: a week has its number behind the word, and its year in full. */
function weekOf(week: number, yearToken: NumberToken | undefined, before: boolean, edge: Edge): Bare | null {
  if (yearToken === undefined) return before ? null : { kind: 'week', year: null, week, edge };
  const year = isYear(yearToken) ? fullYear(yearToken) : null;
  return year === null ? null : { kind: 'week', year, week, edge };
}

function edgeOf(marks: ReadonlySet<DateMark>): Edge {
  if (marks.has('endOf')) return 'end';
  return marks.has('startOf') ? 'start' : '';
}

const ENDS: readonly ('week' | 'month' | 'quarter' | 'year')[] = ['week', 'month', 'quarter', 'year'];

/** Texts with marks and without numbers: `end of month`, `next Friday`. */
function withoutNumbers(tokens: readonly DateToken[], marks: ReadonlySet<DateMark>): Bare | null {
  const weekday = tokens.find((token) => token.kind === 'weekday');
  const others = [...marks].filter((mark) => mark !== 'next' && mark !== 'endOf');
  if (weekday?.kind === 'weekday')
    return others.length > 0 || tokens.length > 2 ? null : { kind: 'weekday', weekday: weekday.weekday, next: marks.has('next') };
  const of = ENDS.find((end) => marks.has(end));
  return marks.has('endOf') && of !== undefined && others.length === 1 && !marks.has('next') ? { kind: 'end', of } : null;
}

function parseTokens(whole: DateTokens): Bare | null {
  const { tokens } = whole;
  const marks = new Set(tokens.flatMap((token) => (token.kind === 'mark' ? [token.mark] : [])));
  const numbers = tokens.filter((token): token is NumberToken => token.kind === 'number');
  const months = tokens.flatMap((token) => (token.kind === 'month' ? [token.month] : []));
  const edge = edgeOf(marks);
  const unit = (['quarter', 'half', 'week'] as const).find((mark) => marks.has(mark));
  if (months.length > 1) return null;
  if (months.length === 1)
    return [...marks].every((mark) => mark === 'endOf' || mark === 'startOf') ? withMonth(tokens, whole.separators, edge) : null;
  if (numbers.length === 0) return withoutNumbers(tokens, marks);
  if (unit !== undefined) return counted(tokens, unit, edge);
  const plain = [...marks].every((mark) => mark === 'endOf' || mark === 'startOf' || mark === 'year');
  return plain ? numbersOnly(numbers, whole, edge) : null;
}

/**
 * What a text says of a date: `15. März`, `3-Jan`, `Jan 2026`, `3/4/26`, `2026-11-20T07:00`, `Q3 2026`, `end of March`.
 * @returns `null` where it is no date as people write them
 */
export function parseDateText(text: string, lexicon: ValueLexicon): DateText | null {
  if (text.length > LONGEST) return null;
  const tokens = tokenizeDate(writeWesternYear(foldText(text)), lexicon);
  if (tokens === null || tokens.tokens.length === 0) return null;
  const parsed = parseTokens(tokens);
  return parsed === null ? null : { ...parsed, time: tokens.time };
}
