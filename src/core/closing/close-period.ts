import type { DecodedWorkbook } from '../plan/decode-workbook';
import { numberOf, textOf, type Row } from '../tables/row';
import { addDays, addMonths, parseQuarter, quarterOf } from '../time/arith';
import type { LocalDate } from '../time/local';

export type CloseKind = 'quarter' | 'year';

/** A quarter or a year with the one that follows. */
export interface ClosePeriod {
  readonly kind: CloseKind;
  /** `2026 Q4` or `2026` */
  readonly name: string;
  readonly next: string;
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly nextFirst: LocalDate;
  readonly nextLast: LocalDate;
}

/** What a row is called in sentences, and the table it stands in. */
export const CLOSED_TABLE = { quarter: 'rocks', year: 'goals' } as const;

const MONTHS = { quarter: 3, year: 12 };

function nameOf(kind: CloseKind, first: LocalDate, yearStartsIn: number): string {
  const { year, quarter } = quarterOf(first, yearStartsIn);
  return kind === 'quarter' ? `${year} Q${quarter}` : String(year);
}

function periodFrom(kind: CloseKind, first: LocalDate, yearStartsIn: number): ClosePeriod {
  const nextFirst = addMonths(first, MONTHS[kind]);
  return {
    kind,
    name: nameOf(kind, first, yearStartsIn),
    next: nameOf(kind, nextFirst, yearStartsIn),
    first,
    last: addDays(nextFirst, -1),
    nextFirst,
    nextLast: addDays(addMonths(nextFirst, MONTHS[kind]), -1),
  };
}

/** First day of a written period, `null` where it is none. */
function readFirst(kind: CloseKind, text: string, yearStartsIn: number): LocalDate | null {
  const year = /^\s*(\d{4})\s*$/.exec(text)?.[1];
  const quarter = kind === 'quarter' ? text : year === undefined ? '' : `${year} Q1`;
  return parseQuarter(quarter, yearStartsIn)?.first ?? null;
}

/** Rocks of that quarter or goals of that year, in the order of the tab. */
export function rowsOfPeriod(
  { kind, first, name }: ClosePeriod,
  { tables, settings }: Pick<DecodedWorkbook, 'tables' | 'settings'>,
): readonly Row[] {
  const rows = (tables[CLOSED_TABLE[kind]] ?? []).filter(({ id, title }) => id !== '' && title !== '');
  if (kind === 'year') return rows.filter((row) => numberOf(row, 'year') === Number(name));
  return rows.filter((row) => parseQuarter(textOf(row, 'quarter'), settings.calendar.yearStartsIn)?.first === first);
}

/** True where a row still has to be closed. */
export const isOpen = (row: Row): boolean => textOf(row, 'result') === '';

/** The period of that name; without a name the one before this, while it has rows that are not closed, else this. `null`: no period. */
export function findPeriod(
  kind: CloseKind,
  wanted: string | undefined,
  workbook: Pick<DecodedWorkbook, 'tables' | 'settings'>,
  today: LocalDate,
): ClosePeriod | null {
  const { yearStartsIn } = workbook.settings.calendar;
  const periodOf = (first: LocalDate): ClosePeriod => periodFrom(kind, first, yearStartsIn);
  if (wanted !== undefined && wanted.trim() !== '') {
    const first = readFirst(kind, wanted, yearStartsIn);
    return first === null ? null : periodOf(first);
  }
  const quarter = quarterOf(today, yearStartsIn);
  const first = kind === 'quarter' ? quarter.first : addMonths(quarter.first, -3 * (quarter.quarter - 1));
  const before = periodOf(addMonths(first, -MONTHS[kind]));
  return rowsOfPeriod(before, workbook).some(isOpen) ? before : periodOf(first);
}
