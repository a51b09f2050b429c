import { linksOf, isOver, tally, type RecountScope, type Tally } from './recount-scope';
import { compareSaid } from '../../status/compare-said';
import { textOf, type Row } from '../../tables/row';

/** Rows with a status that counts, and those of them that have a good one. */
export function countGood({ rows, statusOf }: RecountScope, table: string, good: readonly string[]): Tally {
  const judged = rows(table).flatMap(({ id }) => statusOf.get(id) ?? []);
  return tally(
    judged.filter((status) => status !== 'New' && status !== 'Paused'),
    (status) => good.includes(status),
  );
}

/** To-dos by their days alone: done, or not over their Due. */
export function countTodos({ rows, today }: RecountScope): Tally {
  return tally(rows('todos'), ({ values }) => {
    const { done_on: done, due } = values;
    if (typeof done === 'string' && done !== '' && done.slice(0, 10) <= today) return true;
    return typeof due !== 'string' || due === '' || due >= today;
  });
}

/** Rocks and goals of which the owner says something that can be compared: those who say no better. */
export function countSaid(scope: RecountScope): Tally {
  const { plan, rows } = scope;
  const verdicts = [...rows('rocks'), ...rows('goals')].flatMap((row) => {
    const status = plan.statuses.find(({ id }) => id === row.id);
    if (status === undefined || isOver(scope, row) || textOf(row, 'owner_says') === '') return [];
    const progress = status.cells['progress'];
    return [compareSaid(textOf(row, 'owner_says'), status.status, typeof progress === 'number' ? progress : null)];
  });
  return tally(
    verdicts.filter((verdict) => verdict !== 'unclear'),
    (verdict) => verdict !== 'better',
  );
}

/** True where its first day has come, by Start or by the quarter it names. */
function hasBegun({ plan, today }: RecountScope, { values }: Row): boolean {
  const { start, quarter } = values;
  if (typeof start === 'string' && start !== '') return start <= today;
  const named = typeof quarter === 'string' ? firstDay(quarter, plan.workbook.settings.calendar.yearStartsIn) : null;
  return named === null || named <= today;
}

/** The first day of `2026 Q4` or `Q4 2026`; a business year that starts in April has its first quarter from April on. */
export function firstDay(quarter: string, yearStartsIn: number): string | null {
  const [, year = '', part = ''] = /(\d{4})\D{0,3}Q\s?([1-4])/i.exec(quarter.replace(/(Q\s?[1-4])\D{0,3}(\d{4})/i, '$2 $1')) ?? [];
  if (year === '' || !/^\s*(?:\d{4}[\s/-]*Q\s*[1-4]|Q\s*[1-4][\s/-]*\d{4})\s*$/i.test(quarter)) return null;
  const months = Number(year) * 12 + (Number(part) - 1) * 3 + yearStartsIn - 1;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** Rocks at work: begun and not over. */
export function rocksAtWork(scope: RecountScope): readonly Row[] {
  return scope.rows('rocks').filter((rock) => !isOver(scope, rock) && hasBegun(scope, rock));
}

/** Parts of a clear Rock that are there, of five each. */
export function countClarity(scope: RecountScope): Tally {
  const dated = new Set(scope.rows('milestones').flatMap((row) => (typeof row.values['due'] === 'string' ? linksOf(row, 'rock') : [])));
  const parts = rocksAtWork(scope).flatMap((rock) => {
    const { rank, target } = rock.values;
    return [
      typeof rank === 'number',
      textOf(rock, 'why_it_matters') !== '',
      linksOf(rock, 'goal').length > 0,
      typeof target === 'number' || dated.has(rock.id),
      textOf(rock, 'done_when') !== '',
    ];
  });
  return tally(parts, (there) => there);
}
