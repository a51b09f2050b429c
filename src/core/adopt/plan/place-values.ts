import type { AdoptedRow } from '../adopted-table';
import { cellText, type Cell } from '../../tables/cell';
import { addDays, daysBetween, startOfMonth, startOfWeek, endOfMonth } from '../../time/arith';
import type { LocalDate } from '../../time/local';

/** Values of one measurable by the first day of a week of the Scorecard. */
export interface PlacedValues {
  /** Weeks that have a column. */
  readonly columns: ReadonlyMap<LocalDate, Cell>;
  /** Weeks before those. */
  readonly older: ReadonlyMap<LocalDate, Cell>;
  /** Values of weeks that are still to come; nothing stands for those yet. */
  readonly ahead: number;
}

const MIDDLE = 3;
/** Months lie at least this far apart, days. */
const MONTH = 27;

/** True where the periods lie a month or more apart. */
export function isMonthly({ values, periods }: Pick<AdoptedRow, 'values' | 'periods'>): boolean {
  const every = cellText(values['every'] ?? '').toLowerCase();
  if (every !== '') return every === 'month';
  const days = periods.map(({ start }) => start).sort();
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day));
  return gaps.length > 0 && Math.min(...gaps) >= MONTH;
}

/** A month's value stands in its last week that has begun; a week belongs to the month of its first day. */
function weekOfMonth(start: LocalDate, newest: LocalDate, weekStartsOn: number): LocalDate {
  const last = startOfWeek(endOfMonth(start), weekStartsOn);
  return last > newest && startOfMonth(newest) === startOfMonth(start) ? newest : last;
}

/**
 * Puts values into the weeks of the Scorecard. A week that begins on another day counts as the one in which most of it lies.
 * @param starts first days of the period columns
 */
export function placeValues(row: Pick<AdoptedRow, 'values' | 'periods'>, starts: readonly LocalDate[], weekStartsOn: number): PlacedValues {
  const newest = [...starts].sort().pop() ?? '';
  const oldest = [...starts].sort()[0] ?? '';
  const month = isMonthly(row);
  const columns = new Map<LocalDate, Cell>();
  const older = new Map<LocalDate, Cell>();
  let ahead = 0;
  for (const { start, value } of row.periods) {
    if (cellText(value) === '') continue;
    const week = month ? weekOfMonth(start, newest, weekStartsOn) : startOfWeek(addDays(start, MIDDLE), weekStartsOn);
    if (starts.includes(week)) columns.set(week, columns.get(week) ?? value);
    else if (week < oldest) older.set(week, older.get(week) ?? value);
    else ahead += 1;
  }
  return { columns, older, ahead };
}
