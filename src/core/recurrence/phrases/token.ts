import type { LocalDate, LocalTime } from '../../time/local';

/** Length of the period in which something repeats. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** What one word of a cadence means. */
export type Token =
  | { readonly kind: 'unit' | 'adverb'; readonly unit: PeriodUnit; readonly n: number }
  | { readonly kind: 'weekday'; readonly days: readonly number[] }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'number' | 'ordinal' | 'times' | 'edge'; readonly value: number }
  | { readonly kind: 'time'; readonly time: LocalTime }
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'every' | 'other' | 'business' | 'range' | 'list' | 'per' | 'at' | 'filler' | 'done' | 'from' | 'until' | 'fast' }
  | { readonly kind: 'unknown'; readonly text: string };
