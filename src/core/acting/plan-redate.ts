import { callRow, changeRow, findActRow, logText } from './act-row';
import { refuse, type ActContext, type ActPlan } from './action';
import { localeOf } from './locale-of';
import { judgeDay, readDay } from './read-day';
import { isClosed } from '../chain/make-kinds';
import { splitLinkId } from '../links/resolve-links';
import { describeDate } from '../status/describe-date';
import { cellText } from '../tables/cell';
import { dateOf as dayIn, listOf, textOf, type Row } from '../tables/row';
import { dateOf } from '../time/arith';
import type { LocalDate } from '../time/local';

/** Another due date as it is asked for; `was` is the one that was shown. */
export interface Redating {
  readonly id: string;
  readonly due: string;
  readonly was?: string;
  readonly why: string;
}

const DATED: readonly string[] = ['milestones', 'todos', 'rocks', 'initiatives'];

function isStill(row: Row, was: string | undefined, locale: string): boolean {
  if (was === undefined) return true;
  const now = dayIn(row, 'due');
  return (
    was.trim() === cellText(row.cells['due'] ?? '') || (now !== null && readDay(was, locale) === now) || (was.trim() === '' && now === null)
  );
}

const sayDay = (row: Row): string => {
  const day = dayIn(row, 'due');
  return day === null ? 'no due date' : describeDate(day);
};

/** A milestone that is due after its Rock cannot help it. */
function warnOf({ plan }: ActContext, row: Row, due: LocalDate): readonly string[] {
  const [rock = ''] = row.table === 'milestones' ? listOf(row, 'rock') : [];
  const parent = (plan.workbook.tables['rocks'] ?? []).find(({ id }) => id === splitLinkId(rock));
  const last = parent === undefined ? null : dayIn(parent, 'due');
  return last === null || due <= last ? [] : [`Its Rock is due on ${describeDate(last)}, before that.`];
}

/** Gives a milestone, to-do, Rock or initiative another due date, with the reason in the log. The past is refused. */
export function planRedate({ id, due, was, why }: Redating, context: ActContext): ActPlan {
  const row = findActRow(context, id, DATED);
  if (!row.ok) return row;
  const locale = localeOf(context);
  const name = callRow(context, row.value);
  const place = `${row.value.tab}, row ${row.value.row}`;
  const day = judgeDay(due, locale, dateOf(context.input.now));
  if (!day.ok) return day;
  const already = `${name} is due on ${describeDate(day.value)} already. Nothing was written.`;
  const cells = { due: { local: `${day.value}T00:00` } };
  const says = [
    `${name} is now due on ${describeDate(day.value)} instead of ${sayDay(row.value)}.`,
    ...warnOf(context, row.value, day.value),
  ];
  const told = { what: 're-dated', reason: why, says, already };
  if (dayIn(row.value, 'due') === day.value) return changeRow(row.value, {}, told);
  if (isClosed(row.value) || textOf(row.value, 'status') === 'Done') return refuse(`${name} is closed, so its due date stays (${place}).`);
  if (logText(why) === '') return refuse('Write why the date moves; the reason is kept in the log.');
  if (!isStill(row.value, was, locale)) return refuse(`${name} is due on ${sayDay(row.value)} by now (${place}, column Due). Look again.`);
  return changeRow(row.value, cells, told);
}
