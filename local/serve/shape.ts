import { followMove, followRename } from '../formulas/follow-formulas';
import type { ShapeMessage } from '../page/messages';
import { insertInheritingRows } from '../services/inherit-rows';
import { growArea, shrinkArea } from '../store/area';
import type { Book } from '../store/book';
import type { Tab } from '../store/tab';
import type { Area } from '../store/types';
import { Refusal } from '../xlsx/refusal';
import { findTab } from './find-tab';
import type { LiveBook } from './live-book';
import { refuseLockedCells } from './refuse-locked-cells';

type Change<Do extends ShapeMessage['do']> = Extract<ShapeMessage, { readonly do: Do }>;
type LineChange = Extract<ShapeMessage, { readonly count: number }>;

const longestName = 100;
const mostCells = 10_000_000;

/** Changes rows, columns or tabs as a person would. Refuses with one sentence; every window then loads the book anew. */
export function changeShape(live: LiveBook, message: ShapeMessage): void {
  const { book } = live.host;
  live.begin();
  try {
    apply(book, message);
  } catch (error) {
    live.tellWhole();
    throw error;
  }
  live.tell();
  live.touch();
}

function apply(book: Book, message: ShapeMessage): void {
  switch (message.do) {
    case 'insert-rows':
    case 'insert-columns':
      insertLines(book, findTab(book, message.sheetId), message);
      return;
    case 'delete-rows':
    case 'delete-columns':
      deleteLines(book, findTab(book, message.sheetId), message);
      return;
    case 'rename-tab':
      renameTab(book, findTab(book, message.sheetId), message);
      return;
    case 'add-tab':
      checkName(book, message.name);
      book.addTab(message.name);
      return;
    case 'delete-tab':
      deleteTab(book, findTab(book, message.sheetId), message.user);
      return;
    case 'hide-tab':
      hideTab(book, findTab(book, message.sheetId));
      return;
    case 'show-tab':
      showTab(findTab(book, message.sheetId));
  }
}

function insertLines(book: Book, tab: Tab, { do: what, at, count }: LineChange): void {
  const rows = what === 'insert-rows';
  if (at > (rows ? tab.maxRows : tab.maxColumns)) throw new Refusal(`${tab.name} has no such place; reload the page.`);
  const all = book.tabs.reduce((sum, other) => sum + other.maxRows * other.maxColumns, 0);
  if (all + count * (rows ? tab.maxColumns : tab.maxRows) > mostCells)
    throw new Refusal(`${tab.name} would become larger than a file can be.`);
  if (rows) insertInheritingRows(tab, at, count);
  else tab.insertColumnsAfter(at, count);
  followMove(book, tab, (area) => growArea(area, rows ? 'rows' : 'columns', at, count));
}

function deleteLines(book: Book, tab: Tab, { do: what, at, count, user }: LineChange): void {
  const rows = what === 'delete-rows';
  const size = rows ? tab.maxRows : tab.maxColumns;
  const name = rows ? 'rows' : 'columns';
  if (at + count > size) throw new Refusal(`${tab.name} has no such ${name}; reload the page.`);
  if (count >= size) throw new Refusal(`${tab.name} needs at least one of its ${name}; delete the tab instead.`);
  const area: Area = rows
    ? { row: at + 1, rows: count, column: 1, columns: tab.maxColumns }
    : { row: 1, rows: tab.maxRows, column: at + 1, columns: count };
  refuseLockedCells(book, user, tab, area);
  if (rows) tab.deleteRows(at + 1, count);
  else tab.deleteColumns(at + 1, count);
  followMove(book, tab, (other) => shrinkArea(other, rows ? 'rows' : 'columns', at + 1, count));
}

function renameTab(book: Book, tab: Tab, { name }: Change<'rename-tab'>): void {
  if (name === tab.name) return;
  if (name.toLowerCase() !== tab.name.toLowerCase()) checkName(book, name);
  followRename(book, tab.name, name);
  tab.name = name;
  tab.touch();
}

function checkName(book: Book, name: string): void {
  if (name.trim() === '') throw new Refusal('A tab needs a name.');
  if (name.length > longestName) throw new Refusal(`The name of a tab has at most ${longestName} characters.`);
  if (book.findTab(name) !== undefined) throw new Refusal(`There is a tab named ${name} already; choose another name.`);
}

function deleteTab(book: Book, tab: Tab, user: string): void {
  refuseLastVisible(book, tab);
  refuseLockedCells(book, user, tab, { row: 1, column: 1, rows: tab.maxRows, columns: tab.maxColumns });
  book.removeTab(tab);
}

function hideTab(book: Book, tab: Tab): void {
  refuseLastVisible(book, tab);
  tab.hidden = true;
  if (book.activeTab === tab) book.activeTab = null;
  tab.touch();
}

function showTab(tab: Tab): void {
  tab.hidden = false;
  tab.touch();
}

function refuseLastVisible(book: Book, tab: Tab): void {
  if (book.tabs.some((other) => other !== tab && !other.hidden)) return;
  throw new Refusal(`${tab.name} is the last tab that shows; add or show another one first.`);
}
