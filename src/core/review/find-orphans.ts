import { activeProcesses, currentGoals, openRocks, openWork } from './open-rows';
import type { ReviewScope } from './review-scope';
import type { Person } from '../people/person';
import { namesIn } from '../plan/person-issues';
import { goalChildren } from '../status/goal-children';
import { resolveOwner } from '../status/resolve-owner';
import { listOf, textOf, type Row } from '../tables/row';

/** A row that hangs in the air, with what it lacks in words. */
export interface Orphan {
  readonly row: Row;
  readonly why: string;
}

/** Rows of one table: how many were looked at, and those that lack something. */
export interface OrphanGroup {
  readonly table: string;
  readonly of: number;
  readonly orphans: readonly Orphan[];
}

type Lack = (row: Row) => readonly string[];

function groupOf(table: string, rows: readonly Row[], lack: Lack): OrphanGroup {
  const orphans = rows.flatMap((row) => {
    const lacks = lack(row);
    return lacks.length === 0 ? [] : [{ row, why: `It has ${lacks.join(' and ')}.` }];
  });
  return { table, of: rows.length, orphans };
}

/** Who holds a seat; `null` where there are no seats yet, for then nobody can. */
function seatHolders({ workbook }: ReviewScope): ReadonlySet<Person> | null {
  const { directory } = workbook;
  const seats = directory.seats.filter(({ title }) => title !== '');
  if (seats.length === 0) return null;
  return new Set(seats.flatMap(({ holder }) => resolveOwner(directory, [holder]).person ?? []));
}

const without = (row: Row, column: string, says: string): readonly string[] => (listOf(row, column).length === 0 ? [says] : []);

/** A measurable has to name its seat, so that it follows when the seat changes hands. */
function lackOfMeasurable({ workbook }: ReviewScope, holders: ReadonlySet<Person> | null): Lack {
  const viaSeat = (text: string): boolean => {
    const found = workbook.directory.resolve(text, '');
    return found.kind === 'person' && found.viaSeat !== '';
  };
  return (row) => {
    const seated = holders === null || viaSeat(textOf(row, 'seat')) || viaSeat(textOf(row, 'owner'));
    return [...without(row, 'serves', 'no goal or Rock in Serves'), ...(seated ? [] : ['no seat in Seat'])];
  };
}

/** A process has a seat where its owner is one, or holds one. */
function lackOfProcess({ workbook }: ReviewScope, holders: ReadonlySet<Person> | null): Lack {
  return (row) => {
    const owners = namesIn(textOf(row, 'owner')).flatMap((name) => resolveOwner(workbook.directory, [name]).person ?? []);
    return holders === null || owners.some((person) => holders.has(person)) ? [] : ['an Owner who holds no seat'];
  };
}

/**
 * Rows without the link that makes them part of the plan: Rocks without a goal, measurables without goal or seat, to-dos that
 * serve nothing, processes nobody with a seat answers for, goals that nothing serves. Only what is open counts; what is installed
 * later is not missed.
 */
export function findOrphans(scope: ReviewScope): readonly OrphanGroup[] {
  const holders = seatHolders(scope);
  const unserved: Lack = (goal) => (goalChildren(scope.index, goal.id, scope.known).length === 0 ? ['nothing that serves it'] : []);
  return [
    groupOf('rocks', openRocks(scope), (row) => without(row, 'goal', 'no goal')),
    groupOf('scorecard', scope.index.rows('scorecard'), lackOfMeasurable(scope, holders)),
    groupOf('todos', openWork(scope, 'todos'), (row) => without(row, 'serves', 'nothing in Serves')),
    groupOf('processes', activeProcesses(scope), lackOfProcess(scope, holders)),
    groupOf('goals', currentGoals(scope), unserved),
  ];
}
