import { splitLinkId } from '../links/resolve-links';
import { listOf, type Row } from '../tables/row';

/** Who is linked to whom. Rows come in the order of their ids. */
export interface Family {
  find(id: string): Row | undefined;
  /** What the row names itself: the one thing it serves, belongs to or is about. */
  parentOf(row: Row): Row | undefined;
  childrenOf(row: Row): readonly Row[];
  /** What has to be there first. */
  waitsFor(row: Row): readonly Row[];
  waitedForBy(row: Row): readonly Row[];
  /** The seat that answers for the row. */
  seatOf(row: Row): Row | undefined;
  /** What a seat answers for. */
  heldBy(seat: Row): readonly Row[];
}

/** The column in which a row of a table names what it serves, and the table it means where the column is plain text. */
export const SERVING: Readonly<Record<string, { readonly column: string; readonly header: string; readonly titlesOf?: string }>> = {
  goals: { column: 'bet', header: 'Bet', titlesOf: 'vto' },
  rocks: { column: 'goal', header: 'Goal' },
  milestones: { column: 'rock', header: 'Rock' },
  scorecard: { column: 'serves', header: 'Serves' },
  processes: { column: 'serves', header: 'Serves' },
  todos: { column: 'serves', header: 'Serves' },
  issues: { column: 'about', header: 'About' },
  initiatives: { column: 'serves', header: 'Serves' },
  seats: { column: 'reports_to', header: 'Reports to', titlesOf: 'seats' },
};

const TABLES: readonly string[] = ['vto', ...Object.keys(SERVING)];
const WAITS = 'depends_on';

const byId = (a: Row, b: Row): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const keyOf = (table: string, title: string): string => `${table} ${title.trim().toLowerCase()}`;

function push<K>(map: Map<K, Row[]>, key: K, row: Row): void {
  const rows = map.get(key);
  if (rows === undefined) map.set(key, [row]);
  else rows.push(row);
}

/** Finds the row that a cell names: by its id, in a column of plain text by its title as well. */
type Name = (text: string, titlesOf?: string) => Row | undefined;

function nameIn(rows: readonly Row[], ids: ReadonlyMap<string, Row>): Name {
  const titles = new Map([...rows].reverse().map((row) => [keyOf(row.table, row.title), row]));
  return (text, titlesOf) => {
    const found = ids.get(splitLinkId(text));
    if (titlesOf === undefined) return found;
    return found?.table === titlesOf ? found : titles.get(keyOf(titlesOf, text));
  };
}

/** What a row names, by the way in which it names it. A row never leads to itself. */
function readLinks(named: Name): Pick<Family, 'parentOf' | 'seatOf' | 'waitsFor'> {
  const first = (row: Row, column: string, titlesOf?: string): Row | undefined => {
    const [text = ''] = listOf(row, column);
    const found = text === '' ? undefined : named(text, titlesOf);
    return found?.id === row.id ? undefined : found;
  };
  return {
    parentOf: (row) => {
      const serving = SERVING[row.table];
      return serving === undefined ? undefined : first(row, serving.column, serving.titlesOf);
    },
    seatOf: (row) => (row.table === 'seats' ? undefined : (first(row, 'seat', 'seats') ?? first(row, 'owner', 'seats'))),
    waitsFor: (row) => listOf(row, WAITS).flatMap((text) => named(text) ?? []),
  };
}

/** Indexes the rows that have an id by what they name. */
export function indexFamily(tables: Readonly<Record<string, readonly Row[] | undefined>>): Family {
  const rows = TABLES.flatMap((table) => tables[table] ?? []).filter(({ id }) => id !== '');
  rows.sort(byId);
  const ids = new Map([...rows].reverse().map((row) => [row.id, row]));
  const links = readLinks(nameIn(rows, ids));
  const [children, held, waiting] = [new Map<Row, Row[]>(), new Map<Row, Row[]>(), new Map<Row, Row[]>()];
  for (const row of rows) {
    const [parent, seat] = [links.parentOf(row), links.seatOf(row)];
    if (parent !== undefined) push(children, parent, row);
    if (seat !== undefined) push(held, seat, row);
    links.waitsFor(row).forEach((upstream) => {
      push(waiting, upstream, row);
    });
  }
  const listed = (map: ReadonlyMap<Row, readonly Row[]>, row: Row): readonly Row[] => map.get(row) ?? [];
  return {
    ...links,
    find: (id) => ids.get(id),
    childrenOf: (row) => listed(children, row),
    waitedForBy: (row) => listed(waiting, row),
    heldBy: (seat) => listed(held, seat),
  };
}
