import { dateOf, textOf, type Row } from '../tables/row';
import { parseQuarter } from '../time/arith';
import type { LocalDate } from '../time/local';

/** Start and due of a Rock or an initiative; `null` where neither the row nor its quarter says. */
export interface WorkDates {
  readonly start: LocalDate | null;
  readonly due: LocalDate | null;
}

/** Start and Due of a Rock; a blank one is the first or last day of its quarter. */
export function rockDates(rock: Row, yearStartsIn: number): WorkDates {
  const quarter = parseQuarter(textOf(rock, 'quarter'), yearStartsIn);
  return { start: dateOf(rock, 'start') ?? quarter?.first ?? null, due: dateOf(rock, 'due') ?? quarter?.last ?? null };
}

/** True where today lies between start and due, both included; an open end counts as wide. */
export function coversDay(dates: WorkDates, today: LocalDate): boolean {
  return (dates.start === null || dates.start <= today) && (dates.due === null || today <= dates.due);
}
