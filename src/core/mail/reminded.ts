import type { Directory, Person } from '../people/person';
import { rockDates } from '../status/rock-dates';
import type { Status } from '../status/status';
import { dateOf, textOf, type Row } from '../tables/row';
import { cellText } from '../tables/cell';
import type { LocalDate } from '../time/local';

/** A row whose owner is reminded before it is due: an open to-do, or a Rock that is neither done nor has a Result. */
export interface Reminded {
  readonly kind: 'todo' | 'rock';
  readonly id: string;
  readonly tab: string;
  readonly title: string;
  readonly due: LocalDate;
  readonly owner: Person;
  /** False where this sweep is the first to see the row. */
  readonly known: boolean;
  readonly status: string;
  readonly why: string;
}

/** What the rows are found with. */
export interface RemindedInput {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly statuses: readonly Status[];
  readonly directory: Directory;
  readonly yearStartsIn: number;
}

const TABLES = [
  ['todos', 'todo'],
  ['rocks', 'rock'],
] as const;

function dueOf(row: Row, kind: Reminded['kind'], yearStartsIn: number): LocalDate | null {
  const due = kind === 'todo' ? dateOf(row, 'due') : rockDates(row, yearStartsIn).due;
  return due === null ? null : due.slice(0, 10);
}

/** Rows with a due date and an owner that are still open. The due date of a Rock may be that of its quarter. */
export function listReminded(input: RemindedInput): readonly Reminded[] {
  const { tables, directory, yearStartsIn } = input;
  const statuses = new Map(input.statuses.map((status) => [status.id, status]));
  return TABLES.flatMap(([table, kind]) =>
    (tables[table] ?? []).flatMap((row): readonly Reminded[] => {
      const due = dueOf(row, kind, yearStartsIn);
      const owner = directory.resolve(textOf(row, 'owner'), '');
      const { status, why } = statuses.get(row.id) ?? { status: 'Done', why: '' };
      const closed = status === 'Done' || textOf(row, 'result') !== '';
      if (row.id === '' || due === null || owner.kind !== 'person' || closed) return [];
      const known = cellText(row.cells['id'] ?? '') === row.id;
      return [{ kind, id: row.id, tab: row.tab, title: row.title, due, owner: owner.person, known, status, why }];
    }),
  );
}
