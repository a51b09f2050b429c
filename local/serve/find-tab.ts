import type { Book } from '../store/book';
import type { Tab } from '../store/tab';
import { Refusal } from '../xlsx/refusal';

/** The tab behind a sheet id of the grid. Refuses one that is gone. */
export function findTab(book: Book, sheetId: string): Tab {
  const tab = book.findTabById(Number(sheetId.replace(/^tab/, '')));
  if (tab === undefined) throw new Refusal('This tab is not in the workbook any more; reload the page.');
  return tab;
}
