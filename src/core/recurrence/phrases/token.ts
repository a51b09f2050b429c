import type { LocalDate, LocalTime } from '../../time/local';
import type { HolidayRoll } from '../cadence';

/** Length of the period in which something repeats. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** Words that only say how the words around them belong together. */
export type Joint =
  | 'every'
  | 'other'
  | 'business'
  | 'range'
  | 'dash'
  | 'list'
  | 'or'
  | 'slash'
  | 'per'
  | 'of'
  | 'on'
  | 'at'
  | 'from'
  | 'between'
  | 'until'
  | 'except'
  | 'holiday'
  | 'done'
  | 'zone'
  | 'filler';

/** What one word of a cadence means. */
export type Meaning =
  | { readonly kind: 'unit' | 'adverb'; readonly unit: PeriodUnit; readonly n: number }
  | { readonly kind: 'weekday'; readonly days: readonly number[] }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'number' | 'ordinal' | 'times' | 'quarter'; readonly value: number }
  /** First, middle or last day of a period, 1, 15 or -1; `unit` where the word names the period too ("month-end"). */
  | { readonly kind: 'edge'; readonly value: number; readonly unit: PeriodUnit | null }
  /** `exact`: written by the 24-hour clock. */
  | { readonly kind: 'time'; readonly time: LocalTime; readonly exact: boolean }
  /** A day of one year; `last` is the last day where only its month is named. */
  | { readonly kind: 'date'; readonly date: LocalDate; readonly last: LocalDate }
  | { readonly kind: 'yearday'; readonly month: number; readonly day: number }
  /** A rule that has a name of its own. */
  | { readonly kind: 'fixed'; readonly rrule: string }
  | { readonly kind: 'roll'; readonly roll: HolidayRoll }
  /** A part of the day that names no time. */
  | { readonly kind: 'daypart'; readonly half: 'am' | 'pm' | '' }
  /** A word whose meaning is known and is no cadence; `hint` is a phrase to write instead. */
  | { readonly kind: 'vague'; readonly error: string; readonly hint: string }
  | { readonly kind: Joint }
  | { readonly kind: 'unknown' };

/** A meaning and the normalised text it was read from. */
export type Token = Meaning & { readonly text: string };
