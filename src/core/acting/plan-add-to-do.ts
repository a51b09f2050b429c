import { callRow, logText } from './act-row';
import { nothing, refuse, type ActContext, type ActPlan, type Found } from './action';
import { cleanText } from './clean-text';
import { localeOf } from './locale-of';
import { judgeDay } from './read-day';
import { undoOf } from './undo-of';
import { judgeOwner } from '../chain/judge-made';
import { isClosed } from '../chain/make-kinds';
import { planMake } from '../chain/plan-make';
import { makeId } from '../ids/make-id';
import type { LogLine, RowAppend } from '../plan/plan';
import { describeDate } from '../status/describe-date';
import { listOf, textOf } from '../tables/row';
import { quote, sayNoTab } from '../texts/issue-texts';
import { addDays, dateOf } from '../time/arith';
import type { LocalDate } from '../time/local';

/** A to-do as it is asked for; without an owner it is for whoever asks, or for the owner of the row it is under. */
export interface ToDo {
  readonly title: string;
  readonly owner?: string;
  readonly due?: string;
  readonly under?: string;
}

const USUAL_DAYS = 7;

function made(append: RowAppend, log: Omit<LogLine, 'who'>, says: string): ActPlan {
  const id = String(append.values['id'] ?? '');
  return { ok: true, says: [says], appends: [append], log: [log], rows: [id], undo: undoOf([], [append]) };
}

function planUnder(toDo: ToDo, under: string, day: LocalDate | null, { input, plan, who }: ActContext): ActPlan {
  const due = day === null ? {} : { due: day };
  const asked = { kind: 'to-do', under, title: toDo.title, ...(toDo.owner === undefined ? {} : { owner: toDo.owner }), ...due } as const;
  const making = planMake(asked, { workbook: plan.workbook, raws: input.raws, now: input.now, address: who.address });
  if (!making.ok) return making;
  if (making.made === null) return nothing(making.says);
  const { who: _who, ...log } = making.made.log;
  return made(making.made.append, log, `${making.says}.`);
}

function planAlone(title: string, owner: string, due: LocalDate, context: ActContext): ActPlan {
  const rows = context.plan.workbook.tables['todos'] ?? [];
  const isTwin = rows.find((row) => {
    const isSame = row.title.trim().toLowerCase() === title.toLowerCase() && textOf(row, 'owner') === owner;
    return !isClosed(row) && isSame && listOf(row, 'serves').length === 0;
  });
  if (isTwin !== undefined)
    return nothing(`${callRow(context, isTwin)} is there already: ${isTwin.tab}, row ${isTwin.row}. Nothing was written.`);
  const id = makeId('T', ['To-Dos', title, dateOf(context.input.now), String(rows.length)], new Set(rows.map((row) => row.id)));
  const append = { table: 'todos', values: { id, to_do: title, owner, due: { local: `${due}T00:00` } } };
  const log = { what: 'to-do made', row: id, before: '', after: logText(title), reason: `for ${logText(owner)}` };
  return made(append, log, `To-do ${id} ${quote(title)} is made for ${owner}, due on ${describeDate(due)}.`);
}

function dayOf({ due = '' }: ToDo, context: ActContext): Found<LocalDate | null> {
  if (due.trim() === '') return { ok: true, value: null };
  return judgeDay(due, localeOf(context), dateOf(context.input.now));
}

/** Makes a to-do, under a row or alone. An open one of the same name is not made again. */
export function planAddToDo(toDo: ToDo, context: ActContext): ActPlan {
  if (context.input.raws['todos'] === undefined) return refuse(sayNoTab('To-Dos'));
  const title = cleanText(toDo.title, 'The to-do');
  if (!title.ok) return title;
  if (title.value === '') return refuse('Give the to-do a name.');
  const day = dayOf(toDo, context);
  if (!day.ok) return day;
  const under = (toDo.under ?? '').trim();
  if (under !== '') return planUnder(toDo, under, day.value, context);
  const owner = judgeOwner(toDo.owner ?? '', context.who.name, context.plan.workbook.directory);
  if (!owner.ok) return owner;
  if (owner.value === '') return refuse('Say whose to-do it is: Google does not tell Runsheet who you are.');
  return planAlone(title.value.replace(/\s+/g, ' '), owner.value, day.value ?? addDays(dateOf(context.input.now), USUAL_DAYS), context);
}
