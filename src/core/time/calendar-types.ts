import type { LocalDate } from './local';

/** One closure; `location` is `''` where everybody is closed. */
export interface Holiday {
  readonly date: LocalDate;
  readonly location: string;
  readonly name: string;
}

/** Working days of the team. ISO weekdays: 1 Monday .. 7 Sunday. */
export interface Calendar {
  readonly workDays: readonly number[];
  readonly holidays: readonly Holiday[];
  /** ISO weekday on which a week starts. */
  readonly weekStartsOn: number;
  /** First month of the year, 1..12; quarters count from it. */
  readonly yearStartsIn: number;
}
