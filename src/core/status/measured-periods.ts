import type { Cell } from '../tables/cell';
import { textOf, type Row } from '../tables/row';
import { addDays, endOfMonth, isLocalDate, startOfMonth } from '../time/arith';
import type { LocalDate } from '../time/local';

export type Every = 'week' | 'month';

/** One started period of a measurable. */
export interface MeasuredPeriod {
  readonly start: LocalDate;
  readonly last: LocalDate;
  /** `''` where blank. */
  readonly cell: Cell;
  /** The goal kept for this period, `''` where history has none. */
  readonly goalText: string;
}

interface Week {
  readonly start: LocalDate;
  readonly cell: Cell;
  readonly goalText: string;
}

const isFilled = (week: Week): boolean => week.cell !== '' && !(typeof week.cell === 'string' && week.cell.trim() === '');

function weekOfHistory(row: Row): Week {
  return { start: textOf(row, 'period').slice(0, 10), cell: row.cells['value'] ?? '', goalText: textOf(row, 'goal') };
}

/** Weeks of the grid with the goals history kept for them, and weeks that only history still has; newest first. */
function startedWeeks(row: Row, history: readonly Row[], today: LocalDate): readonly Week[] {
  const kept = new Map(history.map((one) => weekOfHistory(one)).map((week) => [week.start, week]));
  const inGrid = row.periods.map(({ start, value }) => ({ start, cell: value, goalText: kept.get(start)?.goalText ?? '' }));
  const starts = new Set(inGrid.map((week) => week.start));
  return [...inGrid, ...[...kept.values()].filter((week) => !starts.has(week.start))]
    .filter((week) => isLocalDate(week.start) && week.start <= today)
    .sort((a, b) => (a.start < b.start ? 1 : -1));
}

function toMonth(weeks: readonly Week[]): MeasuredPeriod | null {
  const [newest] = weeks;
  if (newest === undefined) return null;
  const filled = weeks.find(isFilled);
  const goalText = filled?.goalText || (weeks.find((week) => week.goalText !== '')?.goalText ?? '');
  return { start: startOfMonth(newest.start), last: endOfMonth(newest.start), cell: filled?.cell ?? '', goalText };
}

/**
 * The started periods of a measurable, newest first. A week belongs to the month of its first day;
 * the value of a month is its last filled week.
 * @param history rows of Scorecard history that belong to this measurable
 */
export function measuredPeriods(row: Row, history: readonly Row[], every: Every, today: LocalDate): readonly MeasuredPeriod[] {
  const weeks = startedWeeks(row, history, today);
  if (every === 'week') {
    return weeks.map((week) => ({ ...week, cell: isFilled(week) ? week.cell : '', last: addDays(week.start, 6) }));
  }
  const months = [...new Set(weeks.map((week) => week.start.slice(0, 7)))];
  return months.flatMap((month) => toMonth(weeks.filter((week) => week.start.startsWith(month))) ?? []);
}
