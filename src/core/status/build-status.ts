import type { Facts, Verdict } from '../rules/rule-file';
import { toSentence } from '../rules/render-why';
import { cellText, type Cell } from '../tables/cell';
import { dateOf, type Row } from '../tables/row';
import { quote } from '../texts/issue-texts';
import type { LocalDate } from '../time/local';
import type { StatusContext } from './context';
import { describeDate } from './describe-date';
import { overridableStatus, type Override } from './read-overrides';
import type { Status } from './status';

/** A row with the verdict on it, on its way to become a status. */
export interface JudgedRow {
  readonly row: Row;
  readonly owner: string;
  readonly verdict: Verdict;
  readonly facts: Facts;
  /** The sentence where it says more than the verdict's. */
  readonly why?: string;
  readonly because: readonly string[];
  readonly constraint: string | null;
  /** Engine columns of this table beside Status. */
  readonly columns: { readonly why: boolean; readonly since: boolean };
  /** Further engine columns, by key. */
  readonly cells: Readonly<Record<string, Cell>>;
}

interface Decision {
  readonly status: string;
  readonly why: string;
  readonly rule: string;
}

/** What was derived, or what an override makes of it: the derived status stays readable behind it. */
export function decideStatus(
  context: Pick<StatusContext, 'rules'>,
  table: string,
  derived: Decision,
  override: Override | undefined,
): Decision {
  const status = override === undefined ? null : overridableStatus(context, table, override.status);
  if (override === undefined || status === null) return derived;
  const who = override.by === '' ? '' : ` by ${quote(override.by).slice(1, -1)}`;
  const why = `Set to ${status}${who} until ${describeDate(override.until)}: ${toSentence(quote(override.why).slice(1, -1))}`;
  return { status, rule: 'override', why: `${why} Derived: ${derived.status}. ${derived.why}` };
}

/** Looks at the cell as it was read: a Result such as Carried is none of the choices the column is decoded with. */
function sinceOf(row: Row, status: string, today: LocalDate): LocalDate {
  const since = dateOf(row, 'since');
  return since !== null && cellText(row.cells['status'] ?? '') === status ? since.slice(0, 10) : today;
}

/** Puts verdict, override and the row's own past together. A status that did not change keeps its Since. */
export function buildStatus(context: StatusContext, overrides: ReadonlyMap<string, Override>, judged: JudgedRow): Status {
  const { row, verdict, columns } = judged;
  const derived = { status: verdict.status, why: judged.why ?? verdict.why, rule: verdict.rule };
  const { status, why, rule } = decideStatus(context, row.table, derived, overrides.get(row.id));
  const since = columns.since ? sinceOf(row, status, context.today) : null;
  return {
    table: row.table,
    tab: row.tab,
    id: row.id,
    title: row.title,
    owner: judged.owner,
    status,
    why,
    since,
    flags: verdict.flags,
    because: [...new Set(judged.because)],
    rule,
    cells: {
      ...judged.cells,
      status,
      ...(columns.why ? { why } : {}),
      ...(since === null ? {} : { since: { local: `${since}T00:00` } }),
    },
    ...(judged.constraint === null ? {} : { constraint: judged.constraint }),
    facts: judged.facts,
    hits: verdict.hits,
  };
}
