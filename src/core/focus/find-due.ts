import { rockDates } from '../status/rock-dates';
import type { Status } from '../status/status';
import { dateOf, type Row } from '../tables/row';
import type { LocalDate } from '../time/local';

/** Where due dates are found. */
export interface DueInput {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  /** 1 to 12. */
  readonly yearStartsIn: number;
}

const DUE_TABLES = ['rocks', 'milestones', 'todos', 'initiatives'];

/** Looks up the due date of a row that has a status: `null` where rows of its kind have none, or it is blank. */
export function findDue({ tables, yearStartsIn }: DueInput): (status: Status) => LocalDate | null {
  const rows = new Map(DUE_TABLES.flatMap((table) => tables[table] ?? []).map((row) => [row.id, row]));
  return ({ id, table }) => {
    const row = rows.get(id);
    if (row === undefined) return null;
    const due = table === 'rocks' ? rockDates(row, yearStartsIn).due : dateOf(row, 'due');
    return due === null ? null : due.slice(0, 10);
  };
}
