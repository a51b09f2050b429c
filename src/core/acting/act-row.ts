import { found, nothing, refuse, type ActContext, type ActPlan, type Found } from './action';
import { undoOf } from './undo-of';
import { nameRow } from '../chain/say-links';
import { oneLine } from '../mail/escape-html';
import type { LogLine } from '../plan/plan';
import { diffCells } from '../runs/run-cells';
import { cellText, type Cell } from '../tables/cell';
import type { Row } from '../tables/row';
import { quote } from '../texts/issue-texts';
import { upperFirst } from '../texts/upper-first';

const LONGEST = 300;

/** Tables whose rows somebody acts on, in the order in which an id is looked for. */
const TABLES: readonly string[] = [
  'rocks',
  'milestones',
  'scorecard',
  'todos',
  'issues',
  'goals',
  'processes',
  'initiatives',
  'vto',
  'seats',
];

/** The row with that id. Its id must stand in the sheet: one that only the next check writes may be another by then. */
export function findActRow({ plan }: ActContext, written: string, tables: readonly string[] = TABLES): Found<Row> {
  const id = written.trim().toUpperCase();
  const row = tables.flatMap((table) => plan.workbook.tables[table] ?? []).find((one) => one.id === id);
  if (row === undefined || cellText(row.cells['id'] ?? '').toUpperCase() !== id)
    return refuse(`No row that this can be done with has the id ${quote(written)}. Check now and look again.`);
  return found(row);
}

/** How a row is named at the beginning of a sentence. */
export function callRow({ plan }: ActContext, row: Row): string {
  return upperFirst(nameRow(row, plan.front.words));
}

/** A text of a person as one line for the log. */
export const logText = (text: string): string => oneLine(text, LONGEST);

/** The line of the log for some columns of a row. */
export function logRow(row: Row, what: string, columns: Readonly<Record<string, Cell>>, reason: string): Omit<LogLine, 'who'> {
  const say = (cells: Readonly<Record<string, Cell>>): string =>
    logText(
      Object.keys(columns)
        .map((key) => cellText(cells[key] ?? ''))
        .filter((text) => text !== '')
        .join(', '),
    );
  return { what, row: row.id, before: say(row.cells), after: say(columns), reason: logText(reason) };
}

/** Writes some cells of a row; where they stand so already it says `already` and writes nothing. */
export function changeRow(
  row: Row,
  cells: Readonly<Record<string, Cell>>,
  told: { readonly what: string; readonly reason: string; readonly says: readonly string[]; readonly already: string },
): ActPlan {
  const changes = diffCells(row, cells);
  if (changes.length === 0) return nothing(told.already);
  const log = [logRow(row, told.what, cells, told.reason)];
  return { ok: true, says: told.says, changes, log, rows: [row.id], undo: undoOf(changes, []) };
}
