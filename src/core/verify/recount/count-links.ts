import { rocksAtWork } from './count-statuses';
import { isOver, linksOf, tally, type RecountScope, type Tally } from './recount-scope';
import { namesIn } from '../../plan/person-issues';
import { quarterOf } from '../../time/arith';
import { textOf, yesOf, type Row } from '../../tables/row';

const UP: Readonly<Record<string, string>> = {
  milestones: 'rock',
  rocks: 'goal',
  scorecard: 'serves',
  initiatives: 'serves',
  todos: 'serves',
  issues: 'about',
};

function isGoalOfNow({ plan, today }: RecountScope, goal: Row): boolean {
  const { year } = goal.values;
  const now = quarterOf(today, plan.workbook.settings.calendar.yearStartsIn).year;
  return textOf(goal, 'result') === '' && (typeof year !== 'number' || year === now);
}

const openIn = (scope: RecountScope, table: string): readonly Row[] => scope.rows(table).filter((row) => !isOver(scope, row));

/** From the priorities downwards: what names one of them, then what names that, until nothing is added. */
function reachedFrom(scope: RecountScope, priorities: ReadonlySet<string>): ReadonlySet<string> {
  const linked = Object.entries(UP).flatMap(([table, column]) =>
    scope.rows(table).map(({ id, ...row }) => ({ id, to: linksOf({ id, ...row }, column) })),
  );
  const reached = new Set<string>();
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const { id, to } of linked) if (to.some((one) => one !== id && (priorities.has(one) || reached.has(one)))) reached.add(id);
  }
  return reached;
}

/** Open Rocks, initiatives and to-dos that lead to the plan, a goal of this year or a Rock at work. */
export function countAligned(scope: RecountScope): Tally {
  const atWork = rocksAtWork(scope);
  const goals = scope.rows('goals').filter((goal) => isGoalOfNow(scope, goal));
  const priorities = new Set([...scope.rows('vto'), ...goals, ...atWork].map(({ id }) => id));
  const reached = reachedFrom(scope, priorities);
  return tally([...atWork, ...openIn(scope, 'initiatives'), ...openIn(scope, 'todos')], ({ id }) => reached.has(id));
}

interface Seats {
  readonly any: boolean;
  readonly names: ReadonlySet<string>;
  readonly holders: ReadonlySet<string>;
}

function seatsOf({ plan }: RecountScope): Seats {
  const { directory } = plan.workbook;
  const held = directory.seats.filter(({ title, holder }) => title !== '' && holder !== '');
  const holders = held.flatMap(({ holder }) => {
    const found = directory.resolve(holder, '');
    return found.kind === 'person' ? [String(found.person.row)] : [];
  });
  return {
    any: held.length > 0,
    names: new Set(held.flatMap(({ id, title }) => [id, title]).map((text) => text.toLowerCase())),
    holders: new Set(holders),
  };
}

function isSeated({ plan }: RecountScope, { names, holders }: Seats, text: string): boolean {
  const plain = text.toLowerCase();
  if (names.has(plain) || names.has(plain.split(' ', 1)[0] ?? '')) return text !== '';
  const found = plan.workbook.directory.resolve(text, '');
  return found.kind === 'person' && holders.has(String(found.person.row));
}

function isSeatName({ names }: Seats, text: string): boolean {
  return text !== '' && (names.has(text.toLowerCase()) || names.has(text.toLowerCase().split(/\s+/, 1)[0] ?? ''));
}

/** Rows that are linked as their kind should be: Rocks, measurables, to-dos, processes and goals together. */
export function countLinked(scope: RecountScope): Tally {
  const seats = seatsOf(scope);
  const served = new Set(
    [
      ...scope.rows('rocks').map((row) => ({ row, column: 'goal' })),
      ...['scorecard', 'initiatives', 'processes'].flatMap((table) => scope.rows(table).map((row) => ({ row, column: 'serves' }))),
    ].flatMap(({ row, column }) => linksOf(row, column)),
  );
  const isMeasured = (row: Row): boolean =>
    linksOf(row, 'serves').length > 0 && (!seats.any || isSeatName(seats, textOf(row, 'seat')) || isSeatName(seats, textOf(row, 'owner')));
  const isAnswered = (row: Row): boolean => !seats.any || namesIn(textOf(row, 'owner')).some((name) => isSeated(scope, seats, name));
  const groups = [
    tally(rocksAtWork(scope), (row) => linksOf(row, 'goal').length > 0),
    tally(scope.rows('scorecard'), isMeasured),
    tally(openIn(scope, 'todos'), (row) => linksOf(row, 'serves').length > 0),
    tally(
      scope.rows('processes').filter((row) => yesOf(row, 'active', true)),
      isAnswered,
    ),
    tally(
      scope.rows('goals').filter((goal) => isGoalOfNow(scope, goal)),
      ({ id }) => served.has(id),
    ),
  ];
  return groups.reduce((sum, one) => ({ good: sum.good + one.good, of: sum.of + one.of }), { good: 0, of: 0 });
}
