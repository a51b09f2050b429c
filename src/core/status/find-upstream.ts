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
  /** A sentence where no direct row is late but one further up is, `''` else. It changes no status. */
  readonly ahead: string;
}

const SETTLED = new Set(['Done', 'Carried', 'Converted', 'Dropped', 'Solved']);
const OFF: Readonly<Record<string, string>> = { 'Off track': 'is off track', Failing: 'is failing' };
/** Links of a chain that a sentence names. */
const LONGEST_CHAIN = 4;

function dueOf(row: Row, yearStartsIn: number): LocalDate | null {
  return row.table === 'rocks' ? rockDates(row, yearStartsIn).due : dateOf(row, 'due');
}

/** What may stand upstream: rows by id, and what was already found out about them. */
export interface UpstreamScope {
  readonly rows: ReadonlyMap<string, Row>;
  readonly statuses: ReadonlyMap<string, Status>;
  readonly today: LocalDate;
  readonly yearStartsIn: number;
}

/** Why a row is late for those that wait for it, `''` where it is not. */
function latenessOf(row: Row, { statuses, today, yearStartsIn }: UpstreamScope): string {
  const status = statuses.get(row.id)?.status ?? textOf(row, 'status');
  if (SETTLED.has(status)) return '';
  const due = dueOf(row, yearStartsIn);
  return OFF[status] ?? (due !== null && due < today ? `was due ${describeDate(due)}` : '');
}

function directRows(row: Row, { rows }: UpstreamScope): readonly Row[] {
  return [...new Set(listOf(row, 'depends_on'))].sort().flatMap((id) => (id === row.id ? [] : (rows.get(id) ?? [])));
}

const nameOf = (row: Row): string => `${row.id} ${quote(row.title)}`;

/** A late row in words, with what makes it wait itself: `R-B "Hire", which is off track and itself depends on R-A "Budget", which ..` */
function sayChain(row: Row, scope: UpstreamScope, path: readonly string[]): string {
  const says = `${nameOf(row)}, which ${latenessOf(row, scope)}`;
  const further =
    path.length < LONGEST_CHAIN
      ? directRows(row, scope).find((next) => !path.includes(next.id) && latenessOf(next, scope) !== '')
      : undefined;
  return further === undefined ? says : `${says} and itself depends on ${sayChain(further, scope, [...path, further.id])}`;
}

/** The nearest late row beyond the direct ones, and the row that depends on it. */
function findAhead(row: Row, scope: UpstreamScope): string {
  const seen = new Set([row.id]);
  for (let level = directRows(row, scope); level.length > 0;) {
    const next: Row[] = [];
    for (const between of level.filter(({ id }) => !seen.has(id))) {
      seen.add(between.id);
      const beyond = directRows(between, scope).filter(({ id }) => !seen.has(id));
      const late = beyond.find((one) => latenessOf(one, scope) !== '');
      if (late !== undefined) return `Further up, ${nameOf(late)} ${latenessOf(late, scope)}, and ${nameOf(between)} depends on it.`;
      next.push(...beyond);
    }
    level = next;
  }
  return '';
}

/**
 * Rows this one depends on that are off track or past due, each with the chain of late rows behind it. Only direct ones
 * decide: being off track never comes from a dependency, so a circle of rows needs no second look and cannot loop.
 */
export function findUpstream(row: Row, scope: UpstreamScope): Upstream {
  const late = directRows(row, scope).filter((target) => latenessOf(target, scope) !== '');
  return {
    says: late.length === 0 ? '' : `it depends on ${late.map((one) => sayChain(one, scope, [row.id, one.id])).join(', and on ')}`,
    ids: late.map(({ id }) => id),
    ahead: late.length === 0 ? findAhead(row, scope) : '',
  };
}
