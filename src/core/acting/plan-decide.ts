import { callRow, changeRow, findActRow } from './act-row';
import { refuse, type ActContext, type ActPlan } from './action';
import { cleanText } from './clean-text';
import { describeDate } from '../status/describe-date';
import { dateOf as dayIn, textOf } from '../tables/row';
import { quote } from '../texts/issue-texts';
import { dateOf } from '../time/arith';

/** A decision about an issue; `was` is the fix that was shown. */
export interface Deciding {
  readonly id: string;
  readonly fix: string;
  readonly was?: string;
}

/** Solves an issue today with its fix. */
export function planDecide({ id, fix, was }: Deciding, context: ActContext): ActPlan {
  const row = findActRow(context, id, ['issues']);
  if (!row.ok) return row;
  const text = cleanText(fix, 'The decision');
  if (!text.ok) return text;
  if (text.value === '') return refuse('Write what was decided: the fix is what is looked at when it comes back.');
  const name = callRow(context, row.value);
  const [known, solved] = [textOf(row.value, 'fix').trim(), dayIn(row.value, 'solved_on')];
  if (solved !== null && known === text.value) return changeRow(row.value, {}, told(name, text.value));
  const at = `${row.value.tab}, row ${row.value.row}`;
  if (solved !== null && known !== '')
    return refuse(`${name} was solved on ${describeDate(solved)} already: ${quote(known)} (${at}). Look again.`);
  if (known !== '' && known !== text.value && (was ?? '').trim() !== known)
    return refuse(`Somebody wrote the fix ${quote(known)} meanwhile (${at}, column Fix). Look again.`);
  const cells = { fix: text.value, solved_on: { local: `${solved ?? dateOf(context.input.now)}T00:00` } };
  return changeRow(row.value, cells, told(name, text.value));
}

function told(name: string, fix: string): Parameters<typeof changeRow>[2] {
  const says = [`Decided: ${quote(fix)}. ${name} is solved.`];
  return { what: 'decided', reason: '', says, already: `${name} is decided so already. Nothing was written.` };
}
