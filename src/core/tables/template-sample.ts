import type { Cell } from './cell';
import { addDays, quarterOf } from '../time/arith';
import type { LocalDate } from '../time/local';

/**
 * A cell of a sample, days relative to the day of installation: `{day: 3}` in three days, `{quarterDay: 10}` ten days after
 * the quarter began, `{quarterEnd: -5}` five days before it ends, `{quarter: 0}` this quarter's name, `{year: 0}` this year.
 */
export type SampleCell =
  | string
  | number
  | boolean
  | { readonly day: number }
  | { readonly quarterDay: number }
  | { readonly quarterEnd: number }
  | { readonly quarter: number }
  | { readonly year: number };

/** One `sample.json`: rows by table key and column key; `periods` are scorecard values, the running period first. */
export interface SampleFile {
  readonly settings?: Readonly<Record<string, string>>;
  readonly tables: Readonly<
    Record<string, readonly { readonly values: Readonly<Record<string, SampleCell>>; readonly periods?: readonly SampleCell[] }[]>
  >;
}

/** A sample row with its days worked out; period values are keyed by the first day of their period. */
export interface SampleRow {
  readonly table: string;
  readonly values: Readonly<Record<string, Cell>>;
}

function dayCell(date: LocalDate): Cell {
  return { local: `${date}T00:00` };
}

function quarterName(date: LocalDate, yearStartsIn: number, turns: number): string {
  const { first } = quarterOf(date, yearStartsIn);
  const moved = quarterOf(addDays(first, turns * 92), yearStartsIn);
  return `${moved.year} Q${moved.quarter}`;
}

function expandCell(cell: SampleCell, today: LocalDate, yearStartsIn: number): Cell {
  if (typeof cell !== 'object') return cell;
  const quarter = quarterOf(today, yearStartsIn);
  if ('day' in cell) return dayCell(addDays(today, cell.day));
  if ('quarterDay' in cell) return dayCell(addDays(quarter.first, cell.quarterDay));
  if ('quarterEnd' in cell) return dayCell(addDays(quarter.last, cell.quarterEnd));
  if ('quarter' in cell) return quarterName(today, yearStartsIn, cell.quarter);
  return quarter.year + cell.year;
}

/** The rows of sample files for one day. `periods`: first days of the scorecard's period columns, the running one first. */
export function expandSample(
  files: readonly SampleFile[],
  today: LocalDate,
  yearStartsIn: number,
  periods: readonly LocalDate[],
): readonly SampleRow[] {
  const expand = (cell: SampleCell): Cell => expandCell(cell, today, yearStartsIn);
  return files.flatMap((file) =>
    Object.entries(file.tables).flatMap(([table, rows]) =>
      rows.map((row) => ({
        table,
        values: Object.fromEntries([
          ...Object.entries(row.values).map(([key, cell]) => [key, expand(cell)] as const),
          ...(row.periods ?? []).flatMap((cell, turn) => {
            const start = periods[turn];
            return start === undefined ? [] : [[start, expand(cell)] as const];
          }),
        ]),
      })),
    ),
  );
}
