import { markOf, type KnownOverrides } from './note-overrides';
import { linkText } from '../links/resolve-links';
import { oneLine } from '../mail/escape-html';
import type { CellChange, LogLine, RowAppend } from '../plan/plan';
import { diffCells } from '../runs/run-cells';
import type { StatusContext } from '../status/context';
import { LONGEST_OVERRIDE_DAYS, overridableStatus, readOverride } from '../status/read-overrides';
import { listOf, textOf, type Row } from '../tables/row';
import type { TableSpec } from '../tables/spec';
import { quote } from '../texts/issue-texts';
import { addDays, isLocalDate } from '../time/arith';

/** A status somebody answers for, as it is asked for. */
export interface Overriding {
  readonly id: string;
  readonly status: string;
  readonly why: string;
  /** Last day it holds, a local date. */
  readonly until: string;
}

/** What is to be written, logged and remembered, or the sentence that refuses it. */
export type PlannedOverride =
  | {
      readonly ok: true;
      readonly says: string;
      readonly changes: readonly CellChange[];
      readonly appends: readonly RowAppend[];
      readonly log: readonly LogLine[];
      readonly known: KnownOverrides;
    }
  | { readonly ok: false; readonly says: string };

const LONGEST_WHY = 300;
const refuse = (says: string): PlannedOverride => ({ ok: false, says });

function findRow({ tables }: StatusContext, written: string, spec: TableSpec): Row | undefined {
  const id = written.trim().toUpperCase();
  const linked = spec.columns.find(({ key }) => key === 'row')?.links ?? [];
  return linked.flatMap((table) => tables[table] ?? []).find((row) => row.id === id);
}

function rowsAbout({ tables, today }: StatusContext, id: string): readonly Row[] {
  return (tables['overrides'] ?? []).filter((row) => listOf(row, 'row')[0] === id && readOverride(row, today).kind === 'holds');
}

function whyNot(asked: Overriding, today: string): string {
  const latest = addDays(today, LONGEST_OVERRIDE_DAYS);
  if (oneLine(asked.why, LONGEST_WHY) === '') return 'Write the reason; an override without one does not hold.';
  if (!isLocalDate(asked.until)) return `Until must be a day like ${latest}.`;
  if (asked.until < today) return `Until is over already; write a day from ${today} to ${latest}.`;
  return asked.until > latest ? `Until is more than ${LONGEST_OVERRIDE_DAYS} days ahead; write ${latest} or earlier.` : '';
}

/** Plans one override in the name of `who`: a new row of Overrides, or the one that holds for the row already. */
export function planOverride(
  context: StatusContext,
  spec: TableSpec,
  asked: Overriding,
  who: string,
  known: KnownOverrides,
): PlannedOverride {
  const row = findRow(context, asked.id, spec);
  if (row === undefined) return refuse(`No row whose status can be set has the id ${quote(asked.id)}.`);
  const status = overridableStatus(context, row.table, asked.status);
  if (status === null) return refuse(`${quote(asked.status)} is no status this row can be set to. Done comes from the work alone.`);
  const wrong = whyNot(asked, context.today);
  if (wrong !== '') return refuse(wrong);
  const why = oneLine(asked.why, LONGEST_WHY);
  const cells = { status, why, by: who, until: { local: `${asked.until}T00:00` } };
  const present = [...rowsAbout(context, row.id)].pop();
  const log = {
    who,
    what: 'override',
    row: row.id,
    before: textOf(row, row.table === 'processes' ? 'health' : 'status'),
    after: status,
    reason: `until ${asked.until}: ${why}`,
  };
  const changes = present === undefined ? [] : diffCells(present, cells);
  return {
    ok: true,
    says: `${quote(row.title)} is set to ${status} until ${asked.until}, from the next check on. What is derived stays beside it.`,
    changes,
    appends: present === undefined ? [{ table: 'overrides', values: { row: linkText(row), ...cells } }] : [],
    log: present !== undefined && changes.length === 0 ? [] : [log],
    known: { ...known, [row.id]: markOf({ status, until: asked.until }) },
  };
}

/** Plans the end of whatever holds for a row: its last day was yesterday. The rows stay as a record. */
export function planOverrideEnd(context: StatusContext, written: string, who: string, known: KnownOverrides): PlannedOverride {
  const id = written.trim().toUpperCase();
  const rows = rowsAbout(context, id);
  if (rows.length === 0) return refuse(`No override holds for ${quote(written)}.`);
  const until = { local: `${addDays(context.today, -1)}T00:00` };
  const { [id]: _ended, ...others } = known;
  const before = rows.map((row) => textOf(row, 'status')).join(', ');
  return {
    ok: true,
    says: `The override of ${id} is ended; what is derived counts from the next check on.`,
    changes: rows.flatMap((row) => diffCells(row, { until })),
    appends: [],
    log: [{ who, what: 'override ended', row: id, before, after: '', reason: `ended by ${who}` }],
    known: others,
  };
}
