import { findOrphans } from './find-orphans';
import { currentGoals, openWork } from './open-rows';
import { reviewList, reviewRow } from './review-rows';
import type { ReviewScope } from './review-scope';
import type { ReviewList, ReviewRow } from '../contract/strategy';
import { listOf, numberOf, textOf, type Row } from '../tables/row';
import { sayCount, sayList } from '../texts/say-list';

/** Titles of the lists of orphans, and what to do, by table. */
const ORPHANS: Readonly<Record<string, readonly [string, string]>> = {
  rocks: ['Rocks without a goal', 'Choose the goal in Goal, or drop the Rock.'],
  scorecard: ['Measurables without goal or seat', 'Fill in Serves and Seat in the Scorecard.'],
  todos: ['To-dos that serve nothing', 'Choose in Serves what they are for.'],
  processes: ['Processes without a seat', 'Give the process to a seat, or its owner a seat in Seats.'],
  goals: ['Goals that nothing serves', 'Let a Rock, a measurable, a process or an initiative name the goal, or drop it.'],
};

function listOrphans(scope: ReviewScope): readonly ReviewList[] {
  return findOrphans(scope).map(({ table, of, orphans }) => {
    const [title, todo] = ORPHANS[table] ?? [table, ''];
    const says = orphans.length === 0 ? `None of ${of}.` : `${orphans.length} of ${of}. ${todo}`;
    return reviewList(
      `orphans.${table}`,
      title,
      says,
      orphans.map(({ row, why }) => reviewRow(scope, row, why)),
    );
  });
}

function loopOf(scope: ReviewScope, goal: Row): ReviewRow | null {
  const { index } = scope;
  const rocks = index.naming('rocks', 'goal', goal.id);
  const served = [goal, ...rocks];
  const measurables = served.flatMap(({ id }) => index.naming('scorecard', 'serves', id));
  const todos = openWork(scope, 'todos').filter((todo) => listOf(todo, 'serves').some((id) => served.some((row) => row.id === id)));
  const missing = [...(measurables.length === 0 ? ['no measurable'] : []), ...(rocks.length === 0 ? ['no Rock'] : [])];
  if (missing.length === 0) return null;
  const has = [sayCount(measurables.length, 'measurable'), sayCount(rocks.length, 'Rock'), sayCount(todos.length, 'open to-do')];
  return reviewRow(scope, goal, `It has ${sayList(missing)}: ${has.join(', ')}.`);
}

function listLoops(scope: ReviewScope): ReviewList {
  const goals = currentGoals(scope);
  const rows = goals.flatMap((goal) => loopOf(scope, goal) ?? []);
  const says =
    rows.length === 0 ? `All ${goals.length} goals of the year have both.` : 'A goal needs a number that tells and a Rock that moves it.';
  return reviewList('loops', 'Open loops: goals without a measurable or a Rock', says, rows);
}

/** What leads from the plan to the work, who answers for it, and the hours it takes. */
function missingLinks(row: Row): readonly string[] {
  return [
    ...(listOf(row, 'serves').length === 0 ? ['Serves'] : []),
    ...(textOf(row, 'owner') === '' ? ['Owner'] : []),
    ...(numberOf(row, 'effort') === null ? ['Effort'] : []),
  ];
}

function listInitiatives(scope: ReviewScope): ReviewList {
  const rows = openWork(scope, 'initiatives').flatMap((row) => {
    const missing = missingLinks(row);
    return missing.length === 0 ? [] : [reviewRow(scope, row, `${sayList(missing)} cannot be followed; fill it in.`)];
  });
  const says = 'Each initiative is linked to the plan by Serves, to a person by Owner and to their hours by Effort.';
  return reviewList('initiatives', 'Initiatives with an open link', says, rows);
}

/** Everything that is not linked as it should be: orphans by kind, open loops, initiatives. */
export function listLooseEnds(scope: ReviewScope): readonly ReviewList[] {
  return [...listOrphans(scope), listLoops(scope), listInitiatives(scope)];
}
