import { dateOf, listOf, textOf, type Row } from '../tables/row';
import { quote } from '../texts/issue-texts';
import type { LocalDate } from '../time/local';
import { describeDate } from './describe-date';
import { rockDates } from './rock-dates';
import type { Status } from './status';

/** Rows that hold another one up. */
export interface Upstream {
  /** One clause, `''` where nothing holds it up. */
  readonly says: string;
  readonly ids: readonly string[];
}

const SETTLED = new Set(['Done', 'Carried', 'Converted', 'Dropped', 'Solved']);

function dueOf(row: Row, yearStartsIn: number): LocalDate | null {
  return row.table === 'rocks' ? rockDates(row, yearStartsIn).due : dateOf(row, 'due');
}

/** Why a row is late for those that wait for it, `''` where it is not. */
function latenessOf(row: Row, status: string, today: LocalDate, yearStartsIn: number): string {
  if (SETTLED.has(status)) return '';
  if (status === 'Off track') return 'is off track';
  const due = dueOf(row, yearStartsIn);
  return due !== null && due < today ? `was due ${describeDate(due)}` : '';
}

/** What may stand upstream: rows by id, and what was already found out about them. */
export interface UpstreamScope {
  readonly rows: ReadonlyMap<string, Row>;
  readonly statuses: ReadonlyMap<string, Status>;
  readonly today: LocalDate;
  readonly yearStartsIn: number;
}

/**
 * Rows this one depends on that are off track or past due. Only direct ones count: being off track never comes from
 * a dependency, so a chain or a circle of rows needs no recursion and cannot loop.
 */
export function findUpstream(row: Row, scope: UpstreamScope): Upstream {
  const late = [...new Set(listOf(row, 'depends_on'))].sort().flatMap((id) => {
    const target = scope.rows.get(id);
    if (target === undefined || id === row.id) return [];
    const status = scope.statuses.get(id)?.status ?? textOf(target, 'status');
    const why = latenessOf(target, status, scope.today, scope.yearStartsIn);
    return why === '' ? [] : [{ id, says: `${id} ${quote(target.title)}, which ${why}` }];
  });
  return {
    says: late.length === 0 ? '' : `it depends on ${late.map((one) => one.says).join(', and on ')}`,
    ids: late.map((one) => one.id),
  };
}
