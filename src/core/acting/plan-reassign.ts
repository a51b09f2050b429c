import { callRow, changeRow, findActRow } from './act-row';
import { refuse, type ActContext, type ActPlan } from './action';
import { findPresent } from './find-present';
import { planHandRun } from './plan-hand-run';
import type { Reassigning } from './reassigning';
import { sayLoads } from './say-loads';
import { isSamePerson } from '../people/is-same-person';
import { cellText } from '../tables/cell';
import { textOf, type Row } from '../tables/row';
import { quote } from '../texts/issue-texts';

/** Where a row names who has it, and what the column is called. */
const OWNERS: Readonly<Record<string, { readonly column: string; readonly header: string }>> = {
  issues: { column: 'raised_by', header: 'Raised by' },
  seats: { column: 'holder', header: 'Holder' },
};
const OWNER = { column: 'owner', header: 'Owner' };
const LOADED: ReadonlySet<string> = new Set(['rocks', 'initiatives']);

/** Why the owner of a row cannot be set to one person, `''` where it can. */
function whyNot(row: Row, place: string): string {
  const seat = row.table === 'scorecard' ? textOf(row, 'seat') : '';
  if (seat !== '') return `${place}: the seat ${quote(seat)} answers for it, whoever is its owner. Give the seat another holder.`;
  if (/^rotate\s*:/i.test(textOf(row, 'owner')))
    return `${place}: ${quote(textOf(row, 'owner'))} takes turns. Hand over the open run, or change the turns in the tab.`;
  return '';
}

function isSame(shown: string, stands: string, { plan }: ActContext): boolean {
  return shown.trim() === stands || isSamePerson(shown, stands, '', plan.workbook.directory);
}

function planOwner(asked: Reassigning, row: Row, context: ActContext): ActPlan {
  const { column, header } = OWNERS[row.table] ?? OWNER;
  const place = `${row.tab}, row ${row.row}, column ${header}`;
  const refusal = whyNot(row, place);
  if (refusal !== '') return refuse(refusal);
  const person = findPresent(asked.to, '', context);
  if (!person.ok) return person;
  const { written, says } = person.value;
  const name = callRow(context, row);
  const stands = cellText(row.cells[column] ?? '');
  const already = `${name} is with ${written} already. Nothing was written.`;
  if (stands === written) return changeRow(row, {}, { what: '', reason: '', says: [], already });
  if (asked.from !== undefined && !isSame(asked.from, stands, context))
    return refuse(`${place}: there stands ${stands === '' ? 'nobody' : quote(stands)} by now. Look again.`);
  const loads = LOADED.has(row.table) ? sayLoads({ row, column, value: written }, context) : [];
  const before = stands === '' ? '' : `, before with ${quote(stands).slice(1, -1)}`;
  const told = {
    what: 'reassigned',
    reason: asked.why ?? '',
    says: [`${name} is now with ${written}${before}.`, ...says, ...loads],
    already,
  };
  return changeRow(row, { [column]: written }, told);
}

/** Gives a row to somebody else: an open run its assignee, everything else its owner. */
export function planReassign(asked: Reassigning, context: ActContext): ActPlan {
  const id = asked.id.trim().toUpperCase();
  const isRun = [...context.plan.ledger.open, ...context.plan.ledger.past].some((run) => run.id === id);
  if (isRun) return planHandRun(asked, context);
  const row = findActRow(context, asked.id);
  return row.ok ? planOwner(asked, row.value, context) : row;
}
