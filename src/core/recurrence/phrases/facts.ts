import type { LocalDate, LocalTime } from '../../time/local';
import type { Season } from '../cadence';
import type { PeriodUnit } from './token';

/** Weekdays and the times that belong to them: "Wed 8am, 7pm, Fri 8am" has two groups. */
export interface WeekdayGroup {
  readonly days: number[];
  readonly times: LocalTime[];
}

export interface Period {
  readonly unit: PeriodUnit;
  readonly n: number;
}

/** What a phrase says, gathered word by word; nothing is decided yet. */
export interface PhraseFacts {
  readonly periods: Period[];
  readonly groups: WeekdayGroup[];
  /** Numbered weekdays: the first Monday is ordinal 1, weekday 1. */
  readonly nth: { readonly ordinal: number; readonly weekday: number }[];
  readonly monthDays: number[];
  readonly months: number[];
  /** Days of the year, "April 15". */
  readonly yearDays: { readonly month: number; readonly day: number }[];
  /** Which months of a quarter or year: "the first month of each quarter". */
  readonly monthPlaces: number[];
  readonly businessDays: number[];
  everyBusinessDay: boolean;
  /** First or last day of the period: 1 or -1; 0 where none is named. */
  edge: number;
  every: boolean;
  other: boolean;
  floating: boolean;
  /** "twice a week" is 2; 0 where no number of times is named. */
  times: number;
  anchor: LocalDate | null;
  until: LocalDate | null;
  season: Season | null;
  /** A reason to refuse, found while reading. */
  problem: string | null;
  /** A phrase to offer beside the problem. */
  hint: string;
}

export function emptyFacts(): PhraseFacts {
  return {
    periods: [],
    groups: [],
    nth: [],
    monthDays: [],
    months: [],
    yearDays: [],
    monthPlaces: [],
    businessDays: [],
    everyBusinessDay: false,
    edge: 0,
    every: false,
    other: false,
    floating: false,
    times: 0,
    anchor: null,
    until: null,
    season: null,
    problem: null,
    hint: 'last Friday of the month',
  };
}
