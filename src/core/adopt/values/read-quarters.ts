import { quote } from '../../texts/issue-texts';
import { cellText, isDateCell, type Cell } from '../../tables/cell';
import { quarterOf } from '../../time/arith';
import type { LocalDate } from '../../time/local';
import { BLANK, refuse, take, type CellReading } from './cell-reading';
import { isBlankCell } from './clean-cell';
import { plainOutcome, type ColumnOutcome } from './column-outcome';
import type { DateText } from './date-text';
import { findYears, yearsOfTable } from './find-years';
import { parseDateText } from './parse-date-text';
import { resolveDateText } from './resolve-date-text';
import { readNothing, saysNothing } from './say-nothing-there';
import type { ColumnToRead, TableAround } from './table-around';

function ofDay(date: LocalDate, { context }: TableAround): string {
  const { year, quarter } = quarterOf(date, context.yearStartsIn);
  return `${String(year)} Q${String(quarter)}`;
}

type QuarterText = Extract<DateText, { readonly kind: 'quarter' }>;

function readQuarter(date: QuarterText, text: string, year: number | null, { context }: TableAround): CellReading {
  const of = date.year ?? year;
  if (of === null) return refuse('no-year', `${quote(text)} names no year; write it like 2026 Q4.`);
  const value = `${String(of)} Q${String(date.quarter)}`;
  const fiscal = date.fiscal && context.yearStartsIn !== 1;
  return take(value, ...(date.year === null || fiscal ? [`${quote(text)} is taken as ${value}.`] : []));
}

/** A day or month lies in one quarter; a half year or a year does not, and a date that may be two days names none. */
function dayOf(date: DateText | null, year: number | null, { context }: TableAround): LocalDate | null {
  if (date === null || date.kind === 'order' || date.kind === 'either' || date.kind === 'half' || date.kind === 'year') return null;
  const { weekStartsOn, yearStartsIn } = context;
  return resolveDateText(date, { order: 'day first', year, weekStartsOn, yearStartsIn, edge: 'end' });
}

function readText(text: string, year: number | null, around: TableAround): CellReading {
  const date = parseDateText(text, around.lexicon);
  if (date?.kind === 'quarter') return readQuarter(date, text, year, around);
  const day = dayOf(date, year, around);
  if (day !== null) return take(ofDay(day, around), `${quote(text)} is taken as ${ofDay(day, around)}.`);
  if (saysNothing(text, around.lexicon)) return readNothing(text);
  return refuse('bad-quarter', `${quote(text)} is no quarter; write it like 2026 Q4.`);
}

function readCell(cell: Cell, year: number | null, around: TableAround): CellReading {
  if (isBlankCell(cell)) return BLANK;
  if (isDateCell(cell)) return take(ofDay(cell.local.slice(0, 10), around));
  if (typeof cell === 'number' && year !== null && [1, 2, 3, 4].includes(cell)) {
    const value = `${String(year)} Q${String(cell)}`;
    return take(value, `${quote(String(cell))} is taken as ${value}.`);
  }
  return readText(cellText(cell), year, around);
}

/** Reads a column of quarters: `2026 Q4`, `Q4/26`, `FY26 Q2`, `Q4` where the table names its year. */
export function readQuarters({ header, cells }: ColumnToRead, around: TableAround): ColumnOutcome {
  const own = findYears(header);
  const years = own.length > 0 ? own : yearsOfTable(around.reading.found);
  const year = years.length === 1 ? (years[0] ?? null) : null;
  return plainOutcome(cells.map((cell) => readCell(cell, year, around)));
}
