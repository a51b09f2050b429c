import { plainOf } from './plain-value';
import type { UndoCell } from '../contract/acting';
import { splitLinkId } from '../links/resolve-links';
import type { CellChange, RowAppend } from '../plan/plan';
import { isLocalDate } from '../time/arith';

/** Cells that actions write, by table: nothing else is ever taken back. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  runs: ['done', 'proof', 'answer', 'note', 'assignee'],
  run_steps: ['done', 'proof', 'note'],
  rocks: ['owner', 'due', 'current', 'owner_says', 'effort'],
  milestones: ['owner', 'due', 'done_on', 'milestone', 'rock'],
  todos: ['owner', 'due', 'done_on', 'to_do', 'serves'],
  goals: ['owner', 'current', 'owner_says'],
  issues: ['raised_by', 'fix', 'solved_on', 'issue', 'about', 'horizon', 'raised_on'],
  initiatives: ['owner', 'due', 'effort'],
  processes: ['owner'],
  scorecard: ['owner'],
  vto: ['owner'],
  seats: ['holder'],
  people: ['hours_per_week'],
};

/** Tables in which actions make rows. */
export const MADE_IN: ReadonlySet<string> = new Set(['todos', 'issues']);

/** True where actions write that cell; of Scorecard the weeks too. */
export function isActed(table: string, column: string): boolean {
  const columns = Object.prototype.hasOwnProperty.call(WRITTEN, table) ? WRITTEN[table] : undefined;
  return columns?.includes(column) === true || (table === 'scorecard' && isLocalDate(column));
}

/** The row of a change as an undo names it. A step is named by its run and its order. */
function nameChanged({ table, id }: Pick<CellChange, 'table' | 'id'>): Pick<UndoCell, 'table' | 'id' | 'step'> {
  if (table !== 'run_steps') return { table, id };
  const at = id.lastIndexOf('|');
  return { table, id: splitLinkId(id.slice(0, at)), step: Number(id.slice(at + 1)) };
}

/** What takes changes and new rows back. The cells of a row that was made tell whether somebody worked on it since. */
export function undoOf(
  changes: readonly CellChange[],
  appends: readonly RowAppend[],
): { cells: readonly UndoCell[]; made: readonly { table: string; id: string }[] } {
  const changed = changes
    .filter(({ table, column }) => isActed(table, column))
    .map((change) => ({ ...nameChanged(change), column: change.column, was: plainOf(change.expect), is: plainOf(change.value) }));
  const made = appends.map(({ table, values }) => ({ table, id: String(values['id'] ?? '') }));
  const written = appends.flatMap(({ table, values }, at) =>
    Object.entries(values)
      .filter(([column]) => isActed(table, column))
      .map(([column, value]) => ({ table, id: made[at]?.id ?? '', column, was: '', is: plainOf(value) })),
  );
  return { cells: [...changed, ...written], made };
}
