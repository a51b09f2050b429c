import type { Cell } from './cell';
import { inYear, readPeriodHeader, type PeriodMark } from './read-period-header';
import type { DateReading } from './read-text-date';
import { daysBetween } from '../time/arith';
import type { LocalDate } from '../time/local';

/** A column that holds the values of one period; `index` is 0-based. */
export interface PlacedPeriod {
  readonly index: number;
  readonly start: LocalDate;
}

interface Marked {
  readonly index: number;
  readonly mark: PeriodMark;
}

const HALF_YEAR = 183;

/** Days since the first of January of any year, so that headers without a year can be put in order. */
function dayOf({ start }: PeriodMark): number {
  return daysBetween(`${start.slice(0, 4)}-01-01`, start);
}

/** For each mark how many new years lie between it and the first, in the direction in which most of them run. */
function countYears(marks: readonly Marked[]): readonly number[] {
  const steps = marks.map(({ mark }, at) => (at === 0 ? 0 : dayOf(mark) - dayOf((marks[at - 1] ?? { mark }).mark)));
  const small = steps.filter((step) => step !== 0 && Math.abs(step) < HALF_YEAR);
  const rises = small.filter((step) => step > 0).length * 2 >= small.length;
  let years = 0;
  return steps.map((step) => {
    if (rises && step <= -HALF_YEAR) years += 1;
    if (!rises && step >= HALF_YEAR) years -= 1;
    return years;
  });
}

/** The year of the first mark: all that are known must agree about it. */
function firstYear(marks: readonly Marked[], years: readonly number[], known: ReadonlyMap<number, LocalDate>): number | null {
  const found = new Set(
    marks.flatMap(({ index, mark }, at) => {
      const start = known.get(index);
      const year = start === undefined ? mark.year : Number(start.slice(0, 4)) + nearYear(start, mark);
      return year === null ? [] : [year - (years[at] ?? 0)];
    }),
  );
  const [only] = found;
  return only === undefined || found.size > 1 ? null : only;
}

/** A week that begins in December may be called by the year in which most of it lies. */
function nearYear(start: LocalDate, mark: PeriodMark): number {
  const turns = [0, 1, -1];
  const year = Number(start.slice(0, 4));
  return turns.find((turn) => inYear(mark, year + turn) === start) ?? 0;
}

/** Marks in one row of days: every one of the same day of the month says a month and a year as likely as a day. */
function isDoubtful(marks: readonly Marked[]): boolean {
  const bare = marks.filter(({ mark }) => mark.year === null && mark.week === null);
  const days = new Set(bare.map(({ mark }) => mark.start.slice(8)));
  return bare.length > 1 && days.size === 1 && !days.has('01');
}

/**
 * Finds the first days of a team's own period columns. Headers without a year get theirs from those whose day is known, through the turn
 * of the year and whichever way the columns run; where nobody knows a year, or what is known does not fit together, they are left out.
 * @param headers the header row
 * @param open columns that may be periods, 0-based, from left to right
 * @param known first days that are known, by column
 */
export function placePeriods(
  headers: readonly Cell[],
  open: readonly number[],
  known: ReadonlyMap<number, LocalDate>,
  reading: DateReading,
): readonly PlacedPeriod[] {
  const marks = open.flatMap((index): readonly Marked[] => {
    const mark = readPeriodHeader(headers[index] ?? '', reading);
    return mark === null ? [] : [{ index, mark }];
  });
  const years = countYears(marks);
  const base = firstYear(marks, years, known);
  const doubtful = isDoubtful(marks);
  return open.flatMap((index): readonly PlacedPeriod[] => {
    const start = known.get(index);
    if (start !== undefined) return [{ index, start }];
    const at = marks.findIndex((one) => one.index === index);
    const mark = marks[at]?.mark;
    if (mark === undefined) return [];
    if (mark.year !== null) return [{ index, start: mark.start }];
    const found = base === null || doubtful ? null : inYear(mark, base + (years[at] ?? 0));
    return found === null ? [] : [{ index, start: found }];
  });
}
