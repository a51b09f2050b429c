import type { FactValue } from '../rules/rule-file';
import type { LocalDate } from '../time/local';

/**
 * One row as it stood when a week began. Facts are what rule conditions look at; `row.owner`, `row.due`, `row.target` and
 * `row.goal` (an id) of Rocks and goals are kept beside them, as texts and numbers.
 */
export interface Snapshot {
  /** Id of the row, the name of a person, or `health.<key>`. */
  readonly row: string;
  /** `''` where it has none. */
  readonly status: string;
  /** Progress, latest value or share; `''` where it has none. */
  readonly value: string | number | boolean;
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** Everything kept of one week. */
export interface WeekSnapshot {
  /** First day of the week. */
  readonly week: LocalDate;
  readonly rows: readonly Snapshot[];
}
