import { editCells } from '../host/events';
import type { EditMessage } from '../page/messages';
import type { Book } from '../store/book';
import type { Tab } from '../store/tab';
import type { Area } from '../store/types';
import { Refusal } from '../xlsx/refusal';
import { findTab } from './find-tab';
import type { LiveBook } from './live-book';
import { refuseLockedCells } from './refuse-locked-cells';

/** Size of an .xlsx sheet, and of a Google file. */
const most = { rows: 1_048_576, columns: 16_384, cells: 10_000_000 };

/** Types a rectangle as a person would, `onEdit` included. Refuses with one sentence; every window then gets the true cells again. */
export function typeCells(live: LiveBook, message: EditMessage): void {
  const { book } = live.host;
  const tab = findTab(book, message.sheetId);
  const columns = Math.max(...message.values.map((line) => line.length));
  const area = { row: message.row + 1, column: message.col + 1, rows: message.values.length, columns };
  try {
    refuseTooLarge(book, tab, area);
    refuseLockedCells(book, message.user, tab, area);
  } catch (error) {
    live.tell({ tab, area });
    throw error;
  }
  const edit = { tab: tab.name, row: area.row, column: area.column, values: message.values, user: message.user };
  const run = editCells(live.begin(), edit);
  if (run !== null) live.record({ kind: 'onEdit', name: 'onEdit', user: message.user }, run);
  live.tell({ tab, area });
  live.touch();
}

function refuseTooLarge(book: Book, tab: Tab, area: Area): void {
  const rows = Math.max(tab.maxRows, area.row + area.rows - 1);
  const columns = Math.max(tab.maxColumns, area.column + area.columns - 1);
  const others = book.tabs.reduce((sum, other) => (other === tab ? sum : sum + other.maxRows * other.maxColumns), 0);
  if (rows <= most.rows && columns <= most.columns && others + rows * columns <= most.cells) return;
  throw new Refusal(`${tab.name} would become larger than a sheet can be; paste it further up or to the left.`);
}
