import type { Facts, RuleHit } from '../rules/rule-file';
import type { Cell } from '../tables/cell';

/** A derived status with its explanation. */
export interface Status {
  /** Table key. */
  readonly table: string;
  readonly tab: string;
  readonly id: string;
  readonly title: string;
  /** Name of the owner as resolved, `''` where nobody. */
  readonly owner: string;
  readonly status: string;
  /** One sentence with the numbers in it. */
  readonly why: string;
  /** Day the status began, `null` where the table does not keep it. */
  readonly since: string | null;
  readonly flags: readonly string[];
  /** Ids of the rows that caused it. */
  readonly because: readonly string[];
  /** Id of the deciding rule, `override` where a person decided, `''` where none fired. */
  readonly rule: string;
  /** Engine columns this status sets, by column key. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** What holds the row back: capacity, dependency, missed process, measurable, no owner, stale, unattached; absent where none. */
  readonly constraint?: string;
  /** Everything that was known when it was judged. */
  readonly facts?: Facts;
  /** Every rule that fired, highest priority first. */
  readonly hits?: readonly RuleHit[];
}
