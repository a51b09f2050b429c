import { activeProcesses, currentGoals, openRocks, openWork } from './open-rows';
import type { ReviewScope } from './review-scope';
import { firstWord } from '../links/split-links';
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

/** Names by which a seat, or somebody who holds one, is called in a cell. */
interface Seated {
  readonly isSeat: (text: string) => boolean;
  readonly holders: ReadonlySet<Person>;
}

/** `null` where there are no seats yet, for then nothing can have one. */
function readSeats({ workbook }: ReviewScope): Seated | null {
  const { directory } = workbook;
  const seats = directory.seats.filter(({ title, holder }) => title !== '' && holder !== '');
  const names = new Set(seats.flatMap(({ id, title }) => [id.toLowerCase(), title.toLowerCase()]));
  const isSeat = (text: string): boolean => names.has(text.toLowerCase()) || names.has(firstWord(text).toLowerCase());
  return seats.length === 0
    ? null
    : { isSeat, holders: new Set(seats.flatMap(({ holder }) => resolveOwner(directory, [holder]).person ?? [])) };
}

const without = (row: Row, column: string, says: string): readonly string[] => (listOf(row, column).length === 0 ? [says] : []);

/** A measurable has to name its seat, so that it follows when the seat changes hands. */
function lackOfMeasurable(seated: Seated | null): Lack {
  return (row) => {
    const hasSeat = seated === null || seated.isSeat(textOf(row, 'seat')) || seated.isSeat(textOf(row, 'owner'));
    return [...without(row, 'serves', 'no goal or Rock in Serves'), ...(hasSeat ? [] : ['no seat in Seat'])];
  };
}

/** A process has a seat where its owner is one, or holds one. */
function lackOfProcess({ workbook }: ReviewScope, seated: Seated | null): Lack {
  const holds = (name: string, { holders }: Seated): boolean => {
    const { person } = resolveOwner(workbook.directory, [name]);
    return person !== null && holders.has(person);
  };
  return (row) => {
    const owners = namesIn(textOf(row, 'owner'));
    return seated === null || owners.some((name) => seated.isSeat(name) || holds(name, seated)) ? [] : ['an Owner who holds no seat'];
  };
}

/**
 * Rows without the link that makes them part of the plan: Rocks without a goal, measurables without goal or seat, to-dos that
 * serve nothing, processes nobody with a seat answers for, goals that nothing serves. Only what is open counts; what is installed
 * later is not missed.
 */
export function findOrphans(scope: ReviewScope): readonly OrphanGroup[] {
  const seated = readSeats(scope);
  const unserved: Lack = (goal) => (goalChildren(scope.index, goal.id, scope.known).length === 0 ? ['nothing that serves it'] : []);
  return [
    groupOf('rocks', openRocks(scope), (row) => without(row, 'goal', 'no goal')),
    groupOf('scorecard', scope.index.rows('scorecard'), lackOfMeasurable(seated)),
    groupOf('todos', openWork(scope, 'todos'), (row) => without(row, 'serves', 'nothing in Serves')),
    groupOf('processes', activeProcesses(scope), lackOfProcess(scope, seated)),
    groupOf('goals', currentGoals(scope), unserved),
  ];
}
