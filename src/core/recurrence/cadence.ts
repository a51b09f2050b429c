import type { LocalDate, LocalDateTime, LocalTime } from '../time/local';

/** What happens to an occurrence that falls on a day without work. */
export type HolidayRoll = 'skip' | 'earlier' | 'later' | 'run';

/** Part of every year in which a cadence runs. */
export interface Season {
  readonly from: string;
  readonly to: string;
}

/** A cadence that has been read and validated; plain data. */
export interface Cadence {
  /** RFC 5545 rules without DTSTART, merged and deduplicated on expansion. */
  readonly rrules: readonly string[];
  /** Times named in the text itself; empty: the Due at of the process counts. */
  readonly times: readonly LocalTime[];
  /** True where an occurrence is counted from the last completion ("3 months after last done"). */
  readonly floating: boolean;
  /** Which business day of the period of `rrules`: 1 the first, 5 the fifth, -1 the last; 0: calendar days count. */
  readonly businessDayNumber: number;
  /** "every business day": each working day of the calendar, whatever its weekday. */
  readonly everyBusinessDay: boolean;
  /** "monthly" from the 31st falls on the last day of shorter months; RRULEs leave such months out. */
  readonly clampsToMonthEnd: boolean;
  /** Yearly season, `MM-DD` both ends included, across the year end when `to` is smaller. */
  readonly season: Season | null;
  /** Start written in the text itself (DTSTART, "from 2026-05-01"): intervals count from it and nothing is due before. */
  readonly anchor: LocalDate | null;
  /** Last day written in the text ("until 31 Dec 2026"). */
  readonly until: LocalDate | null;
  /** What the text itself says about days without work ("or next business day"); null: On holidays counts. */
  readonly roll: HolidayRoll | null;
  /** What was left out or assumed, one clause each; `inWords` ends with them. */
  readonly notes: readonly string[];
  /** "every day" or weekdays the text names: these are working days of that process. ISO weekdays. */
  readonly namedWeekdays: readonly number[];
  /** True where due daily or more often (waits default to hours, not a day). */
  readonly dailyOrMore: boolean;
  /** True where due weekly or more often (holidays default to skip, else later). */
  readonly weeklyOrMore: boolean;
  readonly inWords: string;
}

/** The reading of a cadence text. `undated`: it has no date in it ("as needed"), which is no mistake. */
export type CadenceReading =
  | { readonly ok: true; readonly cadence: Cadence }
  | { readonly ok: false; readonly undated: boolean; readonly error: string; readonly suggestion: string | null };

/** Bounds and circumstances of an expansion. Both ends inclusive; never unbounded. */
export interface ExpansionWindow {
  /** Anchor of intervals ("every 2 weeks" counts from here) and nothing before it. */
  readonly starts: LocalDate;
  readonly ends: LocalDate | null;
  readonly from: LocalDateTime;
  readonly to: LocalDateTime;
  /** Used where the text names no time. */
  readonly dueAt: LocalTime;
  readonly onHolidays: HolidayRoll;
  readonly location: string;
  /** Last completion, for floating cadences. */
  readonly lastDone: LocalDate | null;
  /** At most this many, from the earliest. */
  readonly limit: number;
}
