import { hasBegun, isCurrentGoal, isSettled, openRocks, openWork } from './open-rows';
import type { ReviewScope } from './review-scope';
import { resolveOwner } from '../status/resolve-owner';
import { listOf, textOf, type Row } from '../tables/row';

/** Open work, whether it leads to a current priority, and whose team does it. */
export interface AlignedWork {
  readonly row: Row;
  readonly aligned: boolean;
  /** Team of its owner, `''` where none is known. */
  readonly team: string;
}

/** The column that leads upwards, by table. */
const UPWARDS: Readonly<Record<string, string>> = {
  milestones: 'rock',
  rocks: 'goal',
  scorecard: 'serves',
  initiatives: 'serves',
  todos: 'serves',
  issues: 'about',
};

function isPriority(scope: ReviewScope, row: Row): boolean {
  if (row.table === 'vto') return true;
  if (row.table === 'goals') return isCurrentGoal(scope, row);
  return row.table === 'rocks' && !isSettled(scope, row) && hasBegun(scope, row);
}

/** Follows the links upwards until a current goal or Rock; links in a circle end nowhere. */
function leadsToPriority(scope: ReviewScope, start: Row): boolean {
  const seen = new Set<string>();
  const ahead = [start];
  for (let row = ahead.pop(); row !== undefined; row = ahead.pop()) {
    if (row !== start && isPriority(scope, row)) return true;
    if (seen.has(row.id)) continue;
    seen.add(row.id);
    ahead.push(...listOf(row, UPWARDS[row.table] ?? '').flatMap((id) => scope.rows.get(id) ?? []));
  }
  return false;
}

/** Open Rocks, initiatives and to-dos, each with whether its links lead to an open Rock, a goal of this year or a line of the plan. */
export function measureAlignment(scope: ReviewScope): readonly AlignedWork[] {
  const work = [...openRocks(scope), ...openWork(scope, 'initiatives'), ...openWork(scope, 'todos')];
  return work.map((row) => {
    const { person } = resolveOwner(scope.workbook.directory, [textOf(row, 'owner')]);
    return { row, aligned: leadsToPriority(scope, row), team: person?.team ?? '' };
  });
}
