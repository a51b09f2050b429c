import type { ActContext } from './action';
import { findActedCell, holds } from './find-cell';
import { MADE_IN } from './undo-of';
import type { UndoCell } from '../contract/acting';
import { splitLinkId } from '../links/resolve-links';
import { cellText } from '../tables/cell';
import { listOf, type Row } from '../tables/row';

/** What becomes of a row that an action made. */
export interface MadeRow {
  readonly table: string;
  readonly id: string;
  readonly title: string;
  readonly fate: 'goes' | 'gone' | 'stays';
  /** Why it stays, as half a sentence. */
  readonly says: string;
}

function isNamed(id: string, { plan, input }: ActContext): boolean {
  return Object.entries(plan.workbook.tables).some(([table, rows]) => {
    const links = (input.raws[table]?.spec.columns ?? []).filter(({ kind }) => kind === 'link' || kind === 'links');
    return rows.some((row) => links.some(({ key }) => listOf(row, key).some((text) => splitLinkId(text) === id)));
  });
}

/** A team's cell that was filled although the action left it blank. */
function isWorkedOn(row: Row, cells: readonly UndoCell[], { input }: ActContext): boolean {
  const written = new Set(cells.map(({ column }) => column));
  const team = (input.raws[row.table]?.spec.columns ?? []).filter(({ writer }) => writer === 'team');
  return team.some(({ key }) => !written.has(key) && cellText(row.cells[key] ?? '') !== '');
}

/**
 * A row that an action made goes while its cells stand as it wrote them, nobody filled others and nothing names it; only for who made it,
 * within an hour, by the log.
 * @returns `null` where actions make no rows in that table
 */
export function judgeMade(
  { table, id }: { readonly table: string; readonly id: string },
  cells: readonly UndoCell[],
  context: ActContext,
): MadeRow | null {
  if (!MADE_IN.has(table) || cells.length === 0) return null;
  const row = (context.plan.workbook.tables[table] ?? []).find((one) => one.id === id);
  if (row === undefined) return { table, id, title: '', fate: 'gone', says: '' };
  const known = { table, id, title: row.title };
  if (!context.made.has(id))
    return { ...known, fate: 'stays', says: 'you did not make it within the last hour; delete its row in the tab' };
  const isAsMade = cells.every((cell) => {
    const found = findActedCell(cell, context);
    return found !== null && holds(found.cell, cell.is);
  });
  if (!isAsMade || isWorkedOn(row, cells, context)) return { ...known, fate: 'stays', says: 'somebody worked on it since' };
  return isNamed(id, context) ? { ...known, fate: 'stays', says: 'another row names it' } : { ...known, fate: 'goes', says: '' };
}
