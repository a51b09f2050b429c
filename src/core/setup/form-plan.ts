import type { FieldGap } from '../contract/setup';
import type { CellChange, LogLine, RowAppend } from '../plan/plan';

/** What a form wants written; where it has gaps it wants nothing. */
export interface FormPlan {
  readonly gaps: readonly FieldGap[];
  readonly changes: readonly CellChange[];
  readonly appends: readonly RowAppend[];
  readonly log: readonly LogLine[];
  /** What was done once it is written. */
  readonly says: readonly string[];
}

/** A form that is not carried out. */
export const lacking = (gaps: readonly FieldGap[]): FormPlan => ({ gaps, changes: [], appends: [], log: [], says: [] });
