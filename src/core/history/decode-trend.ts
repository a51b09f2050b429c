import type { TrendWeek } from './trend';
import { isLocalDate } from '../time/arith';

function isShares(shares: unknown): shares is TrendWeek['shares'] {
  const isShare = (share: unknown): boolean => share === null || typeof share === 'number';
  return typeof shares === 'object' && shares !== null && Object.values(shares).every(isShare);
}

/** The trend as it stands in the state property; `null` where it is missing or damaged, so that it is made again from History. */
export function decodeTrend(kept: unknown): readonly TrendWeek[] | null {
  if (!Array.isArray(kept)) return null;
  const weeks = kept.flatMap((one: unknown) => {
    const { week, shares } = (typeof one === 'object' && one !== null ? one : {}) as { week?: unknown; shares?: unknown };
    return typeof week === 'string' && isLocalDate(week) && isShares(shares) ? [{ week, shares }] : [];
  });
  return weeks.length === kept.length ? weeks : null;
}
