import type { ReviewScope } from './review-scope';
import { rockDates } from '../status/rock-dates';
import { numberOf, textOf, yesOf, type Row } from '../tables/row';

const SETTLED = new Set(['Done', 'Not done', 'Carried', 'Converted', 'Dropped']);

/** True for a row whose work is over: a result was written, or all of it is done. */
export function isSettled({ known }: Pick<ReviewScope, 'known'>, row: Row): boolean {
  return textOf(row, 'result') !== '' || SETTLED.has(known.get(row.id)?.status ?? '');
}

/** True once its first day has come; a Rock without one has begun. */
export function hasBegun({ today, workbook }: Pick<ReviewScope, 'today' | 'workbook'>, rock: Row): boolean {
  const { start } = rockDates(rock, workbook.settings.calendar.yearStartsIn);
  return start === null || start <= today;
}

/** Rocks that are being worked at: begun, and neither done nor closed. */
export function openRocks(scope: ReviewScope): readonly Row[] {
  return scope.index.rows('rocks').filter((rock) => !isSettled(scope, rock) && hasBegun(scope, rock));
}

/** True for a goal of this year, or of no year, that was not closed. */
export function isCurrentGoal(scope: ReviewScope, goal: Row): boolean {
  const year = numberOf(goal, 'year');
  return textOf(goal, 'result') === '' && (year === null || year === scope.quarter.year);
}

/** Goals of this year that were not closed. */
export function currentGoals(scope: ReviewScope): readonly Row[] {
  return scope.index.rows('goals').filter((goal) => isCurrentGoal(scope, goal));
}

/** To-dos or initiatives that are not done. */
export function openWork(scope: ReviewScope, table: 'todos' | 'initiatives'): readonly Row[] {
  return scope.index.rows(table).filter((row) => !isSettled(scope, row));
}

/** Processes that do not rest for good. */
export function activeProcesses(scope: ReviewScope): readonly Row[] {
  return scope.index.rows('processes').filter((row) => yesOf(row, 'active', true));
}
