import { plainRow, reviewList } from './review-rows';
import type { ReviewScope } from './review-scope';
import type { ReviewList, ReviewRow } from '../contract/strategy';
import { isDoneOn } from '../status/derive-milestone';
import { targetProgress } from '../status/rock-progress';
import { cellText } from '../tables/cell';
import { listOf, numberOf, textOf, type Row } from '../tables/row';

/** Differences below this are rounding. */
const NEAR = 0.00001;
const GIVEN_UP = /^(Carried|Converted|Dropped)$/;

/** Sum and weight of one part. */
type Part = readonly [number, number];

const weightOf = (row: Row): number => Math.max(0, numberOf(row, 'weight') ?? 1);

function share(parts: readonly Part[]): number | null {
  const total = parts.reduce((sum, [, weight]) => sum + weight, 0);
  return total === 0 ? null : parts.reduce((sum, [part, weight]) => sum + part * weight, 0) / total;
}

function reached(row: Row, from: string): number | null {
  const target = numberOf(row, 'target');
  return target === null ? null : targetProgress(numberOf(row, from) ?? 0, target, numberOf(row, 'current'));
}

/** Straight from the rows, without the index and the statuses. */
function rockShare(rock: Row, milestones: readonly Row[], scope: ReviewScope): number | null {
  const own = milestones.filter((row) => listOf(row, 'rock').includes(rock.id));
  const flat = own.every((row) => weightOf(row) === 0);
  const done = own.map((row): Part => [isDoneOn(row, scope.today) ? 1 : 0, flat ? 1 : weightOf(row)]);
  return reached(rock, 'from') ?? share(done);
}

function goalShare(goal: Row, scope: ReviewScope): number | null {
  const { rocks = [], milestones = [] } = scope.workbook.tables;
  const parts = rocks
    .filter((rock) => listOf(rock, 'goal').includes(goal.id) && !GIVEN_UP.test(textOf(rock, 'result')))
    .flatMap((rock): readonly Part[] => {
      const part = rockShare(rock, milestones, scope);
      return part === null ? [] : [[part, weightOf(rock)]];
    });
  const own = reached(goal, 'start');
  return share(own === null ? parts : [...parts, [own, 1]]);
}

const percent = (ratio: number | null): string => (ratio === null ? 'nothing' : `${Math.round(ratio * 1000) / 10} %`);

function goalMismatch(goal: Row, scope: ReviewScope): readonly ReviewRow[] {
  const cell = scope.known.get(goal.id)?.cells['progress'];
  const derived = typeof cell === 'number' ? cell : null;
  const counted = goalShare(goal, scope);
  if (derived === counted || Math.abs((derived ?? -1) - (counted ?? -1)) < NEAR) return [];
  return [plainRow(goal.id, goal.title, '', `Progress is ${percent(derived)}, counted from its Rocks it is ${percent(counted)}.`)];
}

/** Rows whose Status cell shows something else than is derived now. */
function statusMismatches({ statuses, rows }: ReviewScope): readonly ReviewRow[] {
  return statuses.flatMap(({ table, id, title, owner, status }) => {
    const row = rows.get(id);
    const shown = row === undefined ? status : cellText(row.cells[table === 'processes' ? 'health' : 'status'] ?? '');
    return shown === status ? [] : [plainRow(id, title, owner, `The tab shows ${shown || 'no status'}, the rows give ${status}.`)];
  });
}

/** Numbers worked out a second way: what goals add up to, and what the tabs show against what follows from the rows now. */
export function checkRollups(scope: ReviewScope): ReviewList {
  const rows = [...scope.index.rows('goals').flatMap((goal) => goalMismatch(goal, scope)), ...statusMismatches(scope)];
  const says =
    rows.length === 0
      ? 'Every goal adds up from its Rocks, and every tab shows what follows from its rows.'
      : 'The next check puts right what was edited since the last one; what stays was overwritten or cannot be written.';
  return reviewList('rollups', 'Numbers that do not add up', says, rows);
}
