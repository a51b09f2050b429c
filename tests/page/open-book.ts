import './grid-library';
import { BookModel } from '../../local/page/grid/book-model';
import { NoteBook } from '../../local/page/grid/note-book';
import type { Change } from '../../local/page/grid/read-command';
import { makeWatchPlugin } from '../../local/page/grid/watch-plugin';
import { sheets } from '../../local/page/packages';

export const sheetId = 'tab0';
export const other = 'tab1';

/** What the page heard since the book was opened. */
export const heard: { changes: (readonly Change[])[]; lost: number } = { changes: [], lost: 0 };

sheets.registries.featurePluginRegistry.add(
  'runsheet',
  makeWatchPlugin({ notes: new NoteBook(), changed: (changes) => void heard.changes.push(changes), lost: () => void heard.lost++ }),
);

function makeTab(id: string, name: string, cells: Readonly<Record<string, string>>, more: object = {}) {
  return { ...sheets.helpers.createEmptySheet(id, name), colNumber: 8, rowNumber: 20, cells, ...more };
}

/** A workbook with two tabs: rows of a ledger, and a formula that looks at them. */
export function openBook(): BookModel {
  jest.spyOn(console, 'debug').mockImplementation();
  const ledger = { A1: 'Run', B1: 'Due', A2: 'Open', B2: '46342.25', A3: 'Close', B3: '46341', C2: 'FALSE', D2: '=B2+1' };
  const rule = { id: 'r', criterion: { type: 'isBoolean', values: [] }, ranges: ['C2:C3'] };
  const empty = sheets.helpers.createEmptyWorkbookData();
  const tabs = [
    makeTab(sheetId, 'Runs', ledger, { formats: { 'B2:B3': 1 }, dataValidationRules: [rule] }),
    makeTab(other, 'Home', { A1: '=Runs!A2' }),
  ];
  const book = new BookModel({ ...empty, formats: { 1: 'yyyy-mm-dd hh:mm' }, sheets: tabs });
  heard.changes = [];
  heard.lost = 0;
  return book;
}
