import type { LocalDate, LocalTime } from '../../time/local';
import type { HolidayRoll, Season } from '../cadence';
import type { PeriodUnit } from './token';

/** Weekdays and the times that belong to them: "Wed 8am, 7pm, Fri 8am" has two groups. */
export interface WeekdayGroup {
  days: readonly number[];
  readonly times: LocalTime[];
  /** True where the time was written before the day. */
  readonly timeFirst: boolean;
}

export interface Period {
  readonly unit: PeriodUnit;
  readonly n: number;
}

/** What a phrase says, gathered word by word; nothing is decided yet. */
export interface PhraseFacts {
  readonly periods: Period[];
  groups: WeekdayGroup[];
  /** Numbered weekdays: the first Monday is ordinal 1, weekday 1. */
  readonly nth: { readonly ordinal: number; readonly weekday: number }[];
  readonly monthDays: number[];
  months: number[];
  readonly quarters: number[];
  /** Days of the year, "April 15". */
  readonly yearDays: { readonly month: number; readonly day: number }[];
  /** Which months of a quarter or year: "the first month of each quarter". */
  readonly places: number[];
  readonly businessDays: number[];
  /** First or last day of a period: 1 or -1. */
  readonly edges: number[];
  readonly exceptDays: number[];
  readonly exceptMonths: number[];
  /** A rule that has a name of its own. */
  fixed: string;
  everyBusinessDay: boolean;
  every: boolean;
  other: boolean;
  floating: boolean;
  /** "twice a week" is 2; 0 where no number of times is named. */
  count: number;
  anchor: LocalDate | null;
  until: LocalDate | null;
  season: Season | null;
  roll: HolidayRoll | null;
  /** What is left out or assumed, one clause each, for the echo. */
  readonly notes: string[];
  /** A reason to refuse, found while reading, and a phrase to offer beside it. */
  problem: readonly [error: string, hint: string | null] | null;
}

export function emptyFacts(): PhraseFacts {
  return {
    periods: [],
    groups: [],
    nth: [],
    monthDays: [],
    months: [],
    quarters: [],
    yearDays: [],
    places: [],
    businessDays: [],
    edges: [],
    exceptDays: [],
    exceptMonths: [],
    fixed: '',
    everyBusinessDay: false,
    every: false,
    other: false,
    floating: false,
    count: 0,
    anchor: null,
    until: null,
    season: null,
    roll: null,
    notes: [],
    problem: null,
  };
}

/** All times of day, whatever days they belong to. */
export function timesOf({ groups }: PhraseFacts): readonly LocalTime[] {
  return groups.flatMap(({ times }) => times);
}

/** All weekdays, whatever times belong to them. */
export function weekdaysOf({ groups }: PhraseFacts): readonly number[] {
  return groups.flatMap(({ days }) => days);
}
