import type { Book } from '../store/book';
import { Refusal } from '../xlsx/refusal';
import { CellBudget } from './cell-budget';

/** Adds a tab with these texts from A1 on. Refuses none and too many; the sentence goes on after the file's name. */
export function fillTextTab(book: Book, name: string, rows: readonly (readonly string[])[]): void {
  if (rows.length === 0) throw new Refusal('is empty', 'empty');
  const budget = new CellBudget();
  const tab = book.addTab(name);
  rows.forEach((row, r) => {
    budget.take(row.length);
    row.forEach((value, c) => {
      if (value !== '') tab.setCell(r + 1, c + 1, { value });
    });
  });
}
