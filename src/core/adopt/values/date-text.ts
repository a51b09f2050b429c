import type { LocalTime } from '../../time/local';

/** What a text says of a date before its column and its table are known. Years are full; `null` where the text has none. */
export type DateText = (
  | { readonly kind: 'day'; readonly year: number | null; readonly month: number; readonly day: number }
  /** `3/4/2026`: which is the day is for the column to say. `dots` where points stand between. */
  | { readonly kind: 'order'; readonly first: number; readonly second: number; readonly year: number | null; readonly dots: boolean }
  /** `Jan-26`: the 26th of January, or January 2026. */
  | { readonly kind: 'either'; readonly month: number; readonly number: number }
  | { readonly kind: 'month'; readonly year: number | null; readonly month: number; readonly edge: Edge }
  | { readonly kind: 'quarter'; readonly year: number | null; readonly quarter: number; readonly fiscal: boolean; readonly edge: Edge }
  | { readonly kind: 'half'; readonly year: number | null; readonly half: number; readonly edge: Edge }
  | { readonly kind: 'week'; readonly year: number | null; readonly week: number; readonly edge: Edge }
  | { readonly kind: 'year'; readonly year: number; readonly edge: Edge }
  /** `EOM`, `end of the week`: of the time in which it was written. */
  | { readonly kind: 'end'; readonly of: 'week' | 'month' | 'quarter' | 'year' }
  /** A weekday alone; `next` where it says so. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly next: boolean }
) & {
  readonly time: LocalTime | null;
};

/** Which end of a stretch of time is named; `''` where none is. */
export type Edge = '' | 'start' | 'end';
