import type { Snapshot } from './snapshot';
import type { LocalDate } from '../time/local';

/** The health numbers of one kept week: shares 0 to 1 by key, `null` where nothing was counted. */
export interface TrendWeek {
  /** First day of the week. */
  readonly week: LocalDate;
  readonly shares: Readonly<Record<string, number | null>>;
}

/** Weeks of the trend: a quarter. */
export const TREND_WEEKS = 13;
/** Rows of History that hold a health number are named `health.<key>`. */
const HEALTH = 'health.';

/** The name of a health number in History. */
export const healthRow = (key: string): string => `${HEALTH}${key}`;

/** A week as the health numbers of its snapshot show it. */
export function trendWeek(week: LocalDate, rows: readonly Pick<Snapshot, 'row' | 'value'>[]): TrendWeek {
  const health = rows.filter(({ row }) => row.startsWith(HEALTH));
  const shares = health.map(({ row, value }) => [row.slice(HEALTH.length), typeof value === 'number' ? value : null] as const);
  return { week, shares: Object.fromEntries(shares) };
}

/** The trend with one more week, the oldest first; a week that is there already is replaced, what is older than a quarter falls out. */
export function addToTrend(trend: readonly TrendWeek[], added: TrendWeek): readonly TrendWeek[] {
  const others = trend.filter(({ week }) => week !== added.week);
  return [...others, added].sort((a, b) => (a.week < b.week ? -1 : 1)).slice(-TREND_WEEKS);
}
