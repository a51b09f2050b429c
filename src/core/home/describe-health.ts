import type { HealthLine } from '../contract/strategy';
import type { TrendWeek } from '../history/trend';
import type { HealthCount } from '../review/health-lines';
import { addDays, startOfWeek } from '../time/arith';
import type { LocalDate } from '../time/local';

/** What health numbers are compared with. */
export interface HealthPast {
  /** Kept weeks, the oldest first. */
  readonly trend: readonly TrendWeek[];
  readonly today: LocalDate;
  /** ISO weekday. */
  readonly weekStartsOn: number;
}

const WEEKS = 13;
const MOST_ROWS = 20;

/** The week that began so many weeks ago, where it was kept; a team may have changed the day on which its weeks begin. */
function findWeek({ trend, today, weekStartsOn }: HealthPast, ago: number): TrendWeek | undefined {
  const first = addDays(startOfWeek(today, weekStartsOn), -7 * ago);
  return trend.find(({ week }) => week >= first && week <= addDays(first, 6));
}

/** Health numbers with the twelve weeks before this one and now; `null` for a week of which nothing is kept. */
export function describeHealth(counts: readonly HealthCount[], past: HealthPast): readonly HealthLine[] {
  const before = Array.from({ length: WEEKS - 1 }, (_unused, index) => findWeek(past, WEEKS - 1 - index)?.shares ?? {});
  return counts.map(({ key, says, good, of, rows }) => ({
    ...{ key, says, good, of, rows: rows.slice(0, MOST_ROWS) },
    trend: [...before.map((shares) => shares[key] ?? null), of === 0 ? null : good / of],
  }));
}
