import { daysBetween } from '../../time/arith';
import { isDateCell, type Cell } from '../../tables/cell';
import type { ColumnPlan } from './draft-rows';
import { readDates } from './read-dates';
import type { TableAround } from './table-around';

const EARLIER = ['last_done', 'start', 'created'];
const LATER = ['next_due', 'due', 'end'];
const FEWEST = 3;
const NEARLY_ALL = 0.9;

const dayOf = (cell: Cell | undefined): string | null => (cell !== undefined && isDateCell(cell) ? cell.local.slice(0, 10) : null);

/** A sentence that proposes how often, where no column says it and the last and the next time lie equally far apart in nearly all rows. It is only said, never written. */
export function proposeCadence(plan: ColumnPlan, around: TableAround): readonly string[] {
  const columns = [...plan.mapped, ...plan.beside];
  const pick = (concepts: readonly string[]) => columns.find(({ concept }) => concepts.includes(concept));
  const [last, next] = [pick(EARLIER), pick(LATER)];
  if (last === undefined || next === undefined || plan.mapped.some(({ field }) => field === 'cadence')) return [];
  const [from, to] = [readDates(last, around, 'start').readings, readDates(next, around, 'start').readings];
  const gaps = from.flatMap(({ value }, at) => {
    const [earlier, later] = [dayOf(value), dayOf(to[at]?.value)];
    return earlier === null || later === null ? [] : [daysBetween(earlier, later)];
  });
  const counts = new Map<number, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const [days = 0, count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (gaps.length < FEWEST || days < 1 || count < gaps.length * NEARLY_ALL) return [];
  const where = count === gaps.length ? 'every row' : `${String(count)} of ${String(gaps.length)} rows`;
  return [
    `No column says how often. In ${where} ${next.name} is ${String(days)} days after ${last.name}: write "every ${String(days)} days" if that is what is meant.`,
  ];
}
