import { dateOf, listOf, textOf, type Row } from '../tables/row';
import { addDays } from '../time/arith';
import type { LocalDate } from '../time/local';
import type { StatusContext } from './context';

/** The longest an override may last. */
export const LONGEST_OVERRIDE_DAYS = 28;

/** A status somebody answers for with a name, a reason and an end. */
export interface Override {
  readonly rowId: string;
  readonly status: string;
  readonly why: string;
  readonly by: string;
  /** Last day it holds. */
  readonly until: LocalDate;
}

/** An override that holds, one that is over, or the second half of a sentence that says what is wrong with it. */
export type ReadOverride =
  | { readonly kind: 'holds'; readonly override: Override }
  | { readonly kind: 'over' }
  | { readonly kind: 'wrong'; readonly column: string; readonly says: string };

const wrong = (column: string, says: string): ReadOverride => ({ kind: 'wrong', column, says });

/** Reads one row of Overrides. Without reason or end, or with an end too far off, it does not hold. */
export function readOverride(row: Row, today: LocalDate): ReadOverride {
  const rowId = listOf(row, 'row')[0] ?? '';
  const until = dateOf(row, 'until');
  const latest = addDays(today, LONGEST_OVERRIDE_DAYS);
  if (rowId === '') return wrong('Row', 'choose the row it is about.');
  if (textOf(row, 'status') === '') return wrong('Status', 'write the status it shall have.');
  if (textOf(row, 'why') === '') return wrong('Why', 'write the reason; an override without one does not hold.');
  if (until === null) return wrong('Until', `write the last day it holds, at most ${latest}.`);
  if (until < today) return { kind: 'over' };
  if (until > latest) return wrong('Until', `${until} is more than ${LONGEST_OVERRIDE_DAYS} days ahead; write ${latest} or earlier.`);
  return { kind: 'holds', override: { rowId, status: textOf(row, 'status'), why: textOf(row, 'why'), by: textOf(row, 'by'), until } };
}

/** Overrides that hold today, by the id of the row they are about; of two the lower row holds. */
export function activeOverrides(context: Pick<StatusContext, 'tables' | 'today'>): ReadonlyMap<string, Override> {
  const rows = [...(context.tables['overrides'] ?? [])].sort((a, b) => a.row - b.row);
  const found = new Map<string, Override>();
  for (const row of rows) {
    const read = readOverride(row, context.today);
    if (read.kind === 'holds') found.set(read.override.rowId, read.override);
  }
  return found;
}

/** The declared status of a table that an override names, in its own spelling; `null` where none, or where it is Done, which work alone can reach. */
export function overridableStatus(context: Pick<StatusContext, 'rules'>, table: string, text: string): string | null {
  const statuses = context.rules.declarations
    .filter((file) => file.table === table)
    .flatMap((file) => file.rules.map((rule) => rule.status ?? ''));
  const wanted = text.trim().toLowerCase();
  return statuses.find((status) => status.toLowerCase() === wanted && status !== 'Done' && !status.startsWith('{')) ?? null;
}
