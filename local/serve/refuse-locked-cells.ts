import { isLockedFor } from '../services/range-guards';
import type { Book } from '../store/book';
import type { Tab } from '../store/tab';
import type { Area } from '../store/types';
import { columnLetters } from '../xlsx/address';
import { Refusal } from '../xlsx/refusal';

/** Refuses a person whom a protection keeps out of any of these cells; the sentence names the first of them. */
export function refuseLockedCells(book: Book, user: string, tab: Tab, area: Area): void {
  if (!isLockedFor(user, tab, area, book)) return;
  const { row, column } = firstLocked(book, user, tab, area);
  const header = tab.cell(1, column)?.value;
  const name = typeof header === 'string' && header !== '' && row > 1 ? `${columnLetters(column)} (${header})` : columnLetters(column);
  throw new Refusal(`${tab.name} row ${row}, column ${name} is protected; ask ${book.ownerAddress}, who owns this file, to change it.`);
}

function firstLocked(book: Book, user: string, tab: Tab, area: Area): { readonly row: number; readonly column: number } {
  const lastRow = Math.min(area.row + area.rows, tab.maxRows + 1);
  const lastColumn = Math.min(area.column + area.columns, tab.maxColumns + 1);
  for (let row = area.row; row < lastRow; row++) {
    for (let column = area.column; column < lastColumn; column++) {
      if (isLockedFor(user, tab, { row, column, rows: 1, columns: 1 }, book)) return { row, column };
    }
  }
  return area;
}
