import { quote } from '../../texts/issue-texts';
import { cellText, isDateCell, type Cell } from '../../tables/cell';
import { isSheetError } from '../../tables/decode-value';
import { addDays, daysBetween, endOfMonth, isoWeekday, quarterOf, startOfWeek } from '../../time/arith';
import type { LocalDate } from '../../time/local';
import { BLANK, refuse, take, type CellReading } from './cell-reading';
import { isBlankCell } from './clean-cell';
import type { ColumnOutcome } from './column-outcome';
import type { DateText } from './date-text';
import { dateOfSerial, isDateSerial } from './date-serial';
import { decideDateOrder, writesYearFirst, type DateOrder, type OrderDecision } from './decide-date-order';
import { findYears, yearsOfTable } from './find-years';
import { parseDateText } from './parse-date-text';
import { resolveDateText } from './resolve-date-text';
import { readNothing, saysNothing } from './say-nothing-there';
import { sayOrder } from './say-order';
import { settleEither } from './settle-either';
import type { ColumnToRead, TableAround } from './table-around';

const FIRST_DAY = '1970-01-01';
const LAST_DAY = '2200-01-01';
/** `26/1/5` where the year comes first. */
const SHORT_YEAR_FIRST = /^(\d{2}(?=([/.-])\d{1,2}\2\d{1,2}$))/;

interface DateColumn {
  readonly column: ColumnToRead;
  readonly around: TableAround;
  readonly order: DateOrder;
  /** True where the column shows both orders: what may be either is then nothing. */
  readonly torn: boolean;
  /** The one year that the column or its table names. */
  readonly year: number | null;
  /** Full dates of the column. */
  readonly known: readonly LocalDate[];
  readonly serials: boolean;
  readonly edge: 'start' | 'end';
}

const asCell = (date: LocalDate): Cell => ({ local: `${date}T00:00` });

/** `31.12` in a column of dates is a day as `31.12.` is. */
const BARE_DAY = /^(\d{1,2}\.\d{1,2})$/;

/** Text of a date without what stands in brackets behind it. */
function dateOf(cell: Cell, { lexicon, reading, context }: TableAround): DateText | null {
  if (typeof cell !== 'string' || cell.length > 80) return null;
  const text = writesYearFirst(reading.language, context.locale) ? cell.trim().replace(SHORT_YEAR_FIRST, '20$1') : cell;
  const whole = text.trim().replace(BARE_DAY, '$1.');
  return parseDateText(whole, lexicon) ?? parseDateText(text.replace(/\s*\([^()]*\)\s*$/, ''), lexicon);
}

function surroundings({ order, around, edge }: DateColumn, year: number | null): Parameters<typeof resolveDateText>[1] {
  const { weekStartsOn, yearStartsIn } = around.context;
  return { order, year, weekStartsOn, yearStartsIn, edge };
}

/** Which year brings a date without one nearest to a date that is known. */
function nearestYear(text: DateText, near: readonly LocalDate[], column: DateColumn): LocalDate | null {
  const middle = near[Math.floor(near.length / 2)];
  if (middle === undefined) return null;
  const year = Number(middle.slice(0, 4));
  const dates = [year - 1, year, year + 1].flatMap((one) => resolveDateText(text, surroundings(column, one)) ?? []);
  return dates.sort((a, b) => Math.abs(daysBetween(middle, a)) - Math.abs(daysBetween(middle, b)))[0] ?? null;
}

function withoutYear(text: DateText, written: string, at: number, column: DateColumn): CellReading {
  const named = column.year === null ? null : resolveDateText(text, surroundings(column, column.year));
  if (named !== null) return take(asCell(named), `${quote(written)} is taken as ${named}: the table says ${String(column.year)}.`);
  const near = column.around.datesOfLine[at] ?? [];
  const date = nearestYear(text, near.length > 0 ? near : column.known, column);
  if (date !== null) return take(asCell(date), `${quote(written)} names no year and is taken as ${date}, nearest to the other dates.`);
  return refuse('no-year', `${quote(written)} names no year; write the whole date, like 2026-11-20.`);
}

const ENDS: Readonly<Record<'week' | 'month' | 'quarter' | 'year', (day: LocalDate, around: TableAround) => LocalDate>> = {
  week: (day, { context }) => addDays(startOfWeek(day, context.weekStartsOn), 6),
  month: endOfMonth,
  quarter: (day, { context }) => quarterOf(day, context.yearStartsIn).last,
  year: (day) => `${day.slice(0, 4)}-12-31`,
};

function relative(
  text: Extract<DateText, { readonly kind: 'end' | 'weekday' }>,
  written: string,
  at: number,
  { around, year }: DateColumn,
): CellReading {
  const base = around.writtenOn[at] ?? null;
  if (text.kind === 'end' && text.of === 'year' && year !== null)
    return take(asCell(`${year}-12-31`), `${quote(written)} is taken as ${year}-12-31.`);
  if (base === null) return refuse('relative-date', `${quote(written)} says no date of its own; write it like 2026-11-20.`);
  const date = text.kind === 'end' ? ENDS[text.of](base, around) : addDays(base, ((text.weekday - isoWeekday(base) + 6) % 7) + 1);
  return take(asCell(date), `${quote(written)} is taken as ${date}, counted from ${base}.`);
}

function isStretch(text: DateText): boolean {
  return text.kind !== 'day' && text.kind !== 'order';
}

function readText(text: DateText, written: string, at: number, column: DateColumn): CellReading {
  if (text.kind === 'end' || text.kind === 'weekday') return relative(text, written, at, column);
  if (text.kind === 'either')
    return refuse('ambiguous-date', `${quote(written)} may be a day or a month of a year; write it like 2026-11-20.`);
  const open = text.kind === 'order' && text.first <= 12 && text.second <= 12 && text.first !== text.second;
  if (open && column.torn && !text.dots)
    return refuse('ambiguous-date', `${quote(written)} may be two days, and the column writes dates both ways; write it like 2026-11-20.`);
  if (text.year === null) return withoutYear(text, written, at, column);
  const date = resolveDateText(text, surroundings(column, null));
  if (date === null) return refuse('bad-date', `${quote(written)} is no day of the calendar; type it like 2026-11-20.`);
  if (isStretch(text)) return take(asCell(date), `${quote(written)} is taken as ${date}.`);
  const time = text.time === null || text.time === '00:00' ? [] : [`the time ${text.time} is left out.`];
  return take(asCell(date), ...time);
}

function readDateCell(local: string): CellReading {
  const date = local.slice(0, 10);
  if (date < FIRST_DAY || date > LAST_DAY)
    return refuse('bad-date', `${quote(local.replace('T', ' '))} is hardly the day that is meant; type it like 2026-11-20.`);
  return take(asCell(date), ...(local.endsWith('T00:00') ? [] : [`the time ${local.slice(11)} is left out.`]));
}

function readNumber(value: number, { serials, edge }: DateColumn): CellReading {
  if (serials) return take(asCell(dateOfSerial(value)));
  if (Number.isInteger(value) && value >= 2000 && value <= 2099) {
    const date = edge === 'end' ? `${value}-12-31` : `${value}-01-01`;
    return take(asCell(date), `${quote(String(value))} is taken as ${date}.`);
  }
  return refuse('bad-date', `${quote(String(value))} is not a date; type it like 2026-11-20.`);
}

function readCell(cell: Cell, text: DateText | null, at: number, column: DateColumn): CellReading {
  if (isBlankCell(cell)) return BLANK;
  if (isDateCell(cell)) return readDateCell(cell.local);
  if (typeof cell === 'number') return readNumber(cell, column);
  const written = cellText(cell);
  if (isSheetError(written)) return refuse('cell-error', `the cell shows ${quote(written)}; mend its formula.`);
  if (text !== null) return readText(text, written, at, column);
  if (saysNothing(written, column.around.lexicon)) return readNothing(written);
  if (/^20\d\d$/.test(written)) return readNumber(Number(written), column);
  return refuse('bad-date', `${quote(written)} is not a date; type it like 2026-11-20.`);
}

function areSerials(cells: readonly Cell[], { lexicon }: TableAround): boolean {
  const filled = cells.filter((cell) => !isBlankCell(cell) && !saysNothing(cellText(cell), lexicon));
  const serial = (cell: Cell): boolean => typeof cell === 'number' && isDateSerial(cell);
  return filled.length > 0 && filled.every(serial);
}

function yearOf(column: ColumnToRead, { reading }: TableAround): number | null {
  const { found } = reading;
  const own = findYears(column.header);
  const years = own.length > 0 ? own : yearsOfTable(found);
  return years.length === 1 ? (years[0] ?? null) : null;
}

/** Full dates that stand in cells, whatever their order says. */
export function listKnownDates(cells: readonly Cell[], texts: readonly (DateText | null)[]): readonly LocalDate[] {
  const around = { order: 'day first', year: null, weekStartsOn: 1, yearStartsIn: 1, edge: 'end' } as const;
  const dates = cells.flatMap((cell, at) => {
    if (isDateCell(cell)) return [cell.local.slice(0, 10)];
    const text = texts[at] ?? null;
    return text === null || (text.kind === 'order' && text.first <= 12 && text.second <= 12) ? [] : (resolveDateText(text, around) ?? []);
  });
  return dates.filter((date) => date > FIRST_DAY).sort();
}

function decide(texts: readonly (DateText | null)[], { dateOrder, context, reading }: TableAround): OrderDecision | null {
  const decision = decideDateOrder(texts, context.locale, reading.language);
  const shown = decision !== null && decision.by !== 'locale' && decision.by !== 'language';
  return decision === null || shown || dateOrder === null ? decision : { ...decision, order: dateOrder, by: 'table' };
}

/**
 * Reads a column of dates. Which number is the day is decided for all of them and said; a date without a year takes the one
 * that its header, title or tab names, else the one nearest to the other dates; a month or quarter is its first or last day.
 * @param edge which of the two
 */
export function readDates(column: ColumnToRead, around: TableAround, edge: 'start' | 'end'): ColumnOutcome {
  const texts = settleEither(
    column.cells.map((cell) => dateOf(cell, around)),
    around.context.today,
  );
  const decision = decide(texts, around);
  const whole: DateColumn = {
    ...{ column, around, edge, year: yearOf(column, around), known: listKnownDates(column.cells, texts) },
    ...{ order: decision?.order ?? 'day first', torn: (decision?.against.length ?? 0) > 0, serials: areSerials(column.cells, around) },
  };
  const readings = column.cells.map((cell, at) => readCell(cell, texts[at] ?? null, at, whole));
  const isoOnly = decision === null && texts.some((text) => text?.kind === 'day');
  const notices = decision === null ? [] : sayOrder(column, texts, decision, around);
  const serials = whole.serials ? [`${column.name} holds days as numbers, which are read as programs count them.`] : [];
  return {
    readings,
    notices: [...notices, ...serials],
    format: decision === null ? (isoOnly ? { dates: 'year first' } : {}) : { dates: decision.order },
  };
}
