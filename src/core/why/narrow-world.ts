import type { World } from './world';
import { splitLinkId } from '../links/resolve-links';
import type { Person } from '../people/person';
import type { Tables } from '../status/context';
import { resolveOwner } from '../status/resolve-owner';
import type { Status } from '../status/status';
import { listOf, textOf, type Row } from '../tables/row';

const WORK = ['rocks', 'initiatives'] as const;

/** Links from the rows of a table to the row they serve. */
const SERVING: Readonly<Record<string, string>> = {
  rocks: 'goal',
  initiatives: 'serves',
  scorecard: 'serves',
  processes: 'serves',
  milestones: 'rock',
};

function linksOf(row: Row, column: string): readonly string[] {
  return listOf(row, column).map(splitLinkId);
}

interface Kept {
  /** Rows to keep whatever table they are in. */
  readonly ids: ReadonlySet<string>;
  /** Rows of which everything that serves them is kept. */
  readonly served: ReadonlySet<string>;
}

function ownerOf({ context }: World, row: Row): Person | null {
  return resolveOwner(context.directory, [textOf(row, 'owner')]).person;
}

/** Work whose statuses matter: the row itself or what names the goal, what it waits for, and whatever else its owners have promised. */
function keepAround(world: World, status: Status): Kept {
  const { tables, directory } = world.context;
  const work = WORK.flatMap((table) => tables[table] ?? []);
  const own = work.filter((row) => row.id === status.id || linksOf(row, SERVING[row.table] ?? '').includes(status.id));
  const self = tables[status.table]?.find((row) => row.id === status.id);
  const person = status.table === 'people' ? directory.people.find((one) => one.row === self?.row) : undefined;
  const owners: ReadonlySet<Person | null> = new Set([
    ...own.flatMap((row) => ownerOf(world, row) ?? []),
    ...(person === undefined ? [] : [person]),
  ]);
  const shared = work.filter((row) => owners.has(ownerOf(world, row)));
  const first = (table: string): readonly string[] => (tables[table]?.[0] === undefined ? [] : [tables[table][0].id]);
  const waited = own.flatMap((row) => linksOf(row, 'depends_on'));
  const ids = [status.id, ...own.map(({ id }) => id), ...waited, ...shared.map(({ id }) => id), ...first('rocks'), ...first('goals')];
  return { ids: new Set(ids), served: new Set([status.id, ...own.map(({ id }) => id), ...waited, ...shared.map(({ id }) => id)]) };
}

/** Tables that nothing about one row of the strategy follows from. */
const UNNEEDED: ReadonlySet<string> = new Set(['settings', 'rules', 'holidays', 'seats', 'steps', 'columns']);
/** Rows of these stand by themselves. */
const LEAVES: ReadonlySet<string> = new Set(['scorecard', 'milestones', 'todos', 'issues', 'vto']);
const WHOLE: ReadonlySet<string> = new Set(['overrides', 'scorecard_history']);

function narrowTables(tables: Tables, { ids, served }: Kept): Tables {
  const isKept = (row: Row): boolean => {
    const column = SERVING[row.table];
    return ids.has(row.id) || (column !== undefined && linksOf(row, column).some((id) => served.has(id)));
  };
  const kept = Object.entries(tables).filter(([table]) => !UNNEEDED.has(table));
  return Object.fromEntries(kept.map(([table, rows]) => [table, WHOLE.has(table) ? rows : (rows ?? []).filter(isKept)] as const));
}

/** The world without the rows that cannot matter for one status: it is derived anew for each thing that is tried. */
export function narrowWorld(world: World, status: Status): World {
  const kept = LEAVES.has(status.table) ? { ids: new Set([status.id]), served: new Set<string>() } : keepAround(world, status);
  return { ...world, context: { ...world.context, tables: narrowTables(world.context.tables, kept) } };
}
