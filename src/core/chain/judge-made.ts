import { dueOf } from './describe-row';
import type { MakeContext, Making } from './making';
import type { Directory } from '../people/person';
import { describeDate } from '../status/describe-date';
import type { Row } from '../tables/row';
import { quote } from '../texts/issue-texts';
import { addDays, dateOf, isLocalDate, quarterOf } from '../time/arith';
import type { LocalDate } from '../time/local';

/** A value, or the sentence that refuses it. */
export type Judged<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly says: string };

export const refuse = (says: string): { readonly ok: false; readonly says: string } => ({ ok: false, says });

/** Days a to-do has where nobody says otherwise. */
const TO_DO_DAYS = 7;
/** Quarters ahead that may be planned. */
const FARTHEST_DAYS = 3 * 366;

/** Who is to own it, as it is written: somebody or a seat that People and Seats know; blank gives the parent's owner as it stands there. */
export function judgeOwner(text: string, usual: string, directory: Directory): Judged<string> {
  const wanted = text.trim();
  if (wanted === '') return { ok: true, value: usual };
  const found = directory.resolve(wanted, '');
  if (found.kind === 'person') return { ok: true, value: found.viaSeat === '' ? found.person.name || found.person.email : wanted };
  if (found.kind === 'several') return refuse(`${quote(wanted)} is the name of several people; write the address of the one you mean.`);
  return refuse(`People knows nobody called ${quote(wanted)}. Write a name, an address or a seat as it stands in People or Seats.`);
}

function usualDue({ kind }: Making, parent: Row, { workbook, now }: MakeContext): LocalDate {
  const { yearStartsIn } = workbook.settings.calendar;
  const today = dateOf(now);
  if (kind === 'to-do') return addDays(today, TO_DO_DAYS);
  const last = quarterOf(today, yearStartsIn).last;
  if (kind === 'rock') return last;
  const due = dueOf(parent, yearStartsIn) ?? last;
  return due < today ? last : due;
}

/** By when: a day from today on; blank gives 7 days for a to-do, the Rock's due date for a milestone, the end of the quarter for a Rock. */
export function judgeDue(making: Making, parent: Row, context: MakeContext): Judged<LocalDate> {
  const wanted = (making.due ?? '').trim();
  if (wanted === '') return { ok: true, value: usualDue(making, parent, context) };
  const today = dateOf(context.now);
  if (!isLocalDate(wanted)) return refuse(`${quote(wanted)} is not a date; type it like 2026-11-20.`);
  if (wanted < today) return refuse(`${describeDate(wanted)} is over already; choose today or a later day.`);
  if (wanted > addDays(today, FARTHEST_DAYS))
    return refuse(`${describeDate(wanted)} is more than three years ahead; choose an earlier day.`);
  return { ok: true, value: wanted };
}
