import type { Coverage } from '../statistics/coverage';
import type { Rates } from '../statistics/rates';
import type { LocalDateTime } from '../time/local';

/** Exceptions of one kind, and the one thing to do about them. */
export interface WeeklySection {
  readonly head: string;
  /** One line each. */
  readonly lines: readonly string[];
  readonly action: string;
}

/** What the business owner is told of a week. */
export interface WeeklyReport {
  /** The weekly moment; runs due on the seven days before its day count. */
  readonly at: LocalDateTime;
  /** Of the runs that have a result by now. */
  readonly rates: Rates;
  readonly open: number;
  /** Missed runs that are with the business owner now, whenever they were due. */
  readonly withYou: number;
  readonly coverage: Coverage;
  readonly sections: readonly WeeklySection[];
  /** The Rocks of the quarter that rank highest, each with its status: at most three. */
  readonly top: readonly string[];
}
