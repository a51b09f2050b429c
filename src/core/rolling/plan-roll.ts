import type { RawTable } from '../tables/raw-table';
import { addDays, daysBetween, startOfWeek } from '../time/arith';
import type { LocalDate } from '../time/local';

/** A period column with what it is to hold; indexes are 0-based. */
export interface RolledColumn {
  readonly index: number;
  readonly start: LocalDate;
  /** Columns that hold values of that period now, the one that counts first; none where the period is new. */
  readonly from: readonly number[];
}

/** Scorecard as it stands once its weeks have moved on. */
export interface Roll {
  /** The period columns, the running one first. */
  readonly columns: readonly RolledColumn[];
  /** Periods that leave the tab, and the columns they stand in now. */
  readonly falling: readonly { readonly start: LocalDate; readonly from: readonly number[] }[];
}

interface Period {
  readonly index: number;
  readonly start: LocalDate;
}

/** Where the first day of the week was changed, a week becomes 4 to 10 days long, so that no column covers fewer. */
const SHORTEST_WEEK = 4;
/** Weeks that a tab left alone for long moves on at most; nothing older would be seen. */
const MOST_WEEKS = 520;

/** First days of the weeks after `newest` that have begun, the running one first. */
function freshWeeks(newest: LocalDate, today: LocalDate, weekStartsOn: number): readonly LocalDate[] {
  const running = startOfWeek(today, weekStartsOn);
  const count = Math.floor((daysBetween(newest, running) - SHORTEST_WEEK) / 7) + 1;
  return Array.from({ length: Math.min(Math.max(0, count), MOST_WEEKS) }, (_unused, turn) => addDays(running, -7 * turn));
}

/** Periods the running one first, whichever way round the team has put them. */
function newestFirst(periods: readonly Period[]): readonly Period[] {
  const rising = periods.filter(({ start }, at) => at > 0 && start > (periods[at - 1]?.start ?? ''));
  return rising.length * 2 > periods.length - 1 ? [...periods].reverse() : periods;
}

/** True where each column is older than the one before; once it may be otherwise, where a roll was cut short. */
function isInOrder(periods: readonly Period[]): boolean {
  return periods.filter(({ start }, at) => at > 0 && start >= (periods[at - 1]?.start ?? '')).length <= 1;
}

/** Exactly `count` first days: what is short is made up with older weeks. */
function fillUp(starts: readonly LocalDate[], count: number): readonly LocalDate[] {
  const oldest = starts[starts.length - 1] ?? '';
  const missing = Math.max(0, count - starts.length);
  return [...starts.slice(0, count), ...Array.from({ length: missing }, (_unused, turn) => addDays(oldest, -7 * (turn + 1)))];
}

/**
 * How the period columns move on, by as many weeks as have begun since; `null` where the newest one still runs, where there are none,
 * or where they stand in no order. A roll that was cut short is planned to its end.
 */
export function planRoll(raw: RawTable, today: LocalDate, weekStartsOn: number): Roll | null {
  const periods = newestFirst(raw.binding.periods);
  const known = [...new Set(periods.map(({ start }) => start))].sort().reverse();
  const [newest] = known;
  const fresh = newest === undefined ? [] : freshWeeks(newest, today, weekStartsOn);
  if (fresh.length === 0 || !isInOrder(periods)) return null;
  const all = [...fresh, ...known];
  const wanted = fillUp(all, periods.length);
  const from = (start: LocalDate): readonly number[] => periods.filter((period) => period.start === start).map(({ index }) => index);
  return {
    columns: periods.map(({ index }, at) => ({ index, start: wanted[at] ?? '', from: from(wanted[at] ?? '') })),
    falling: all.slice(periods.length).map((start) => ({ start, from: from(start) })),
  };
}
