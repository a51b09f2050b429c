/** A value somebody gives; `was` is the one that was shown. */
export interface Setting {
  readonly id: string;
  readonly field: 'value' | 'current' | 'says' | 'effort' | 'hours';
  readonly value: string;
  readonly was?: string;
  /** First day of the period; `value` only. */
  readonly period?: string;
  /** What explains the value; `value` only. */
  readonly note?: string;
}
