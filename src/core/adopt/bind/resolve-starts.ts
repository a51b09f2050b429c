import type { BindDraft, BoundPeriod } from './bind-plan';
import type { Cell } from '../../tables/cell';
import { placePeriods, type PlacedPeriod } from '../../tables/place-periods';
import { inYear, readPeriodHeader, yearIn } from '../../tables/read-period-header';
import type { LocalDate } from '../../time/local';

const inThat = (year: number, periods: readonly PlacedPeriod[]): number =>
  periods.filter(({ start }) => start.startsWith(`${year}-`)).length;

/** First days where only the name of the tab says the year: most of them lie in it, a few may lie in the one before. */
function placeInYear(draft: BindDraft, headerRow: readonly Cell[], open: readonly number[]): readonly PlacedPeriod[] {
  const year = yearIn(draft.tab);
  const [first] = open;
  const mark = first === undefined ? null : readPeriodHeader(headerRow[first] ?? '', draft.periodReading ?? {});
  if (year === null || first === undefined || mark === null || mark.year !== null) return [];
  const tries = [year, year - 1, year + 1].map((one) => {
    const start = inYear(mark, one);
    return start === null ? [] : placePeriods(headerRow, open, new Map([[first, start]]), draft.periodReading ?? {});
  });
  return tries.reduce((best, one) => (inThat(year, one) > inThat(year, best) ? one : best), []);
}

/** The periods of a draft with the first days that their neighbours or the name of the tab can tell. */
export function resolveStarts(draft: BindDraft, headerRow: readonly Cell[]): readonly BoundPeriod[] {
  const { periods, periodReading = {} } = draft;
  if (periods.every(({ start }) => start !== null)) return periods;
  const open = periods.map(({ index }) => index).sort((a, b) => a - b);
  const known = new Map<number, LocalDate>(periods.flatMap(({ index, start }) => (start === null ? [] : [[index, start] as const])));
  const placed = placePeriods(headerRow, open, known, periodReading);
  const found = placed.length > 0 ? placed : placeInYear(draft, headerRow, open);
  const starts = new Map(found.map(({ index, start }) => [index, start] as const));
  return periods.map(({ index, start }) => ({ index, start: start ?? starts.get(index) ?? null }));
}
