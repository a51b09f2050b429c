import type { SweepPlan } from '../../plan/plan-sweep';
import type { SweepInput } from '../../plan/sweep-input';
import { listOf, type Row } from '../../tables/row';
import { addDays, dateOf } from '../../time/arith';
import type { LocalDate } from '../../time/local';

/** A number counted a second time. */
export interface Tally {
  readonly good: number;
  readonly of: number;
}

/** Rows and their statuses, as plain as can be; nothing of what Home, Status and Review are counted with. */
export interface RecountScope {
  readonly plan: SweepPlan;
  readonly input: SweepInput;
  readonly today: LocalDate;
  /** First day of the runs that count. */
  readonly since: LocalDate;
  /** Derived status by id. */
  readonly statusOf: ReadonlyMap<string, string>;
  readonly rows: (table: string) => readonly Row[];
}

const DAYS = 91;

/** Prepares the second count. */
export function scopeRecount(plan: SweepPlan, input: SweepInput): RecountScope {
  const today = dateOf(input.now);
  const statusOf = new Map<string, string>();
  for (const { id, status } of plan.statuses) statusOf.set(id, status);
  const rows = (table: string): readonly Row[] => (plan.workbook.tables[table] ?? []).filter(({ id }) => id !== '');
  return { plan, input, today, since: addDays(today, -DAYS), statusOf, rows };
}

/** Counts one by one. */
export function tally<T>(items: readonly T[], isGood: (item: T) => boolean): Tally {
  let good = 0;
  for (const item of items) if (isGood(item)) good += 1;
  return { good, of: items.length };
}

const OVER: ReadonlySet<string> = new Set(['Done', 'Not done', 'Carried', 'Converted', 'Dropped']);

/** True where nobody works at the row any more. */
export function isOver({ statusOf }: RecountScope, { id, values }: Row): boolean {
  const { result } = values;
  return (typeof result === 'string' && result !== '') || OVER.has(statusOf.get(id) ?? '');
}

/** Ids a cell links to. */
export function linksOf(row: Row, column: string): readonly string[] {
  return listOf(row, column).map((text) => text.split(' ', 1)[0] ?? '');
}
