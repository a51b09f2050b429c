import { callRow, changeRow, findActRow } from './act-row';
import type { ActContext, ActPlan } from './action';
import { describeDate } from '../status/describe-date';
import { dateOf as dayIn } from '../tables/row';
import { dateOf } from '../time/arith';

/** Marks a milestone or a to-do as done today, or takes that back. */
export function planComplete({ id, done }: { readonly id: string; readonly done: boolean }, context: ActContext): ActPlan {
  const row = findActRow(context, id, ['milestones', 'todos']);
  if (!row.ok) return row;
  const name = callRow(context, row.value);
  const today = dateOf(context.input.now);
  const known = dayIn(row.value, 'done_on');
  if (done) {
    const already = `${name} is done since ${describeDate(known ?? today)} already. Nothing was written.`;
    const told = { what: 'completed', reason: '', says: [`${name} is done today, ${describeDate(today)}.`], already };
    return changeRow(row.value, known === null ? { done_on: { local: `${today}T00:00` } } : {}, told);
  }
  const told = {
    what: 'opened again',
    reason: '',
    says: [`${name} is open again.`],
    already: `${name} is open already. Nothing was written.`,
  };
  return changeRow(row.value, { done_on: '' }, told);
}
