import { loadCheckedRules } from '../rules/load-rules';
import type { RuleFile } from '../rules/rule-file';
import { decodeSettings } from '../settings/decode-settings';
import { buildDirectory } from '../people/directory';
import type { StatusContext } from '../status/context';
import { deriveIssue } from '../status/derive-issue';
import { deriveMilestone } from '../status/derive-milestone';
import { deriveTodo } from '../status/derive-todo';
import { describeMoment } from '../status/describe-date';
import type { Status } from '../status/status';
import { dateOf, textOf, type Row } from '../tables/row';
import { quote } from '../texts/issue-texts';
import type { LocalDateTime } from '../time/local';

/** A text for a cell, or the sentence that refuses it. */
export type CellAnswer = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly says: string };

const UNCHECKED = 'Not checked yet; it gets a status at the next check.';
const FOLLOW = 'Give Home!$B$3 as the second argument, so that this follows each check.';

const LEAVES: Readonly<Record<string, (context: StatusContext, row: Row) => Status>> = {
  milestones: (context, row) => deriveMilestone(context, new Map(), row, undefined),
  todos: (context, row) => deriveTodo(context, new Map(), row),
  issues: (context, row) => deriveIssue(context, new Map(), row, undefined),
};

/** Why a row that has no column for it stands as it does: judged from its own cells at the last check, `''` where the check found otherwise. */
function judgeLeaf(row: Row, checked: LocalDateTime, files: readonly RuleFile[]): string {
  const context: StatusContext = {
    now: checked,
    today: checked.slice(0, 10),
    tables: {},
    directory: buildDirectory([], []),
    settings: decodeSettings([], []).settings,
    rules: loadCheckedRules(files, []),
    lastMoves: {},
  };
  const judged = LEAVES[row.table]?.(context, row);
  return judged === undefined || judged.status !== textOf(row, 'status') ? '' : judged.why;
}

/** The status of a row and its reason, as the last check wrote them. `checked` is that check, `null` where the formula does not say. */
export function sayWhy(row: Row, checked: LocalDateTime | null, files: readonly RuleFile[]): string {
  const status = textOf(row, row.table === 'processes' ? 'health' : 'status');
  if (status === '') return UNCHECKED;
  const why = textOf(row, 'why') || (checked === null ? '' : judgeLeaf(row, checked, files));
  return [why === '' ? `${status}.` : `${status}: ${why}`, ...(checked === null ? [FOLLOW] : [])].join(' ');
}

/** The status of a measurable as the last check wrote it. */
export function sayMeasurable(row: Row): string {
  return textOf(row, 'status') || UNCHECKED;
}

/** When the next run of a process is due, `24 Nov 2026, 07:00`, or why none is. */
export function sayNextRun(row: Row): string {
  const next = dateOf(row, 'next_due');
  if (next !== null) return describeMoment(next.length > 10 ? next : `${next}T00:00`);
  const health = textOf(row, 'health');
  return health === '' ? UNCHECKED : `Nothing is due. ${health}: ${textOf(row, 'why')}`.trim();
}

/** The one row that a cell means by its id or its name. */
export function findMeant(
  rows: readonly Row[],
  written: string,
  what: string,
): { readonly ok: true; readonly row: Row } | { readonly ok: false; readonly says: string } {
  const head = (written.split(/\s+/, 1)[0] ?? '').toUpperCase();
  const named = rows.filter(({ title }) => title.trim().toLowerCase() === written.toLowerCase());
  const byId = rows.find(({ id }) => id !== '' && id.toUpperCase() === head);
  const row = byId ?? named[0];
  if (row === undefined)
    return { ok: false, says: `${what} has the id or the name ${quote(written)}. Correct it, or take the id from column ID.` };
  if (byId === undefined && named.length > 1)
    return { ok: false, says: `${named.length} rows are called ${quote(written)}. Give the id instead.` };
  return { ok: true, row };
}
