import { Book } from '../../local/store/book';
import type { Tab } from '../../local/store/tab';

const whole = { row: 2, rows: 3, column: 1, columns: 2 };

function makeBook(): { readonly book: Book; readonly tab: Tab } {
  const book = new Book({ id: 'b', name: 'B', timeZone: 'UTC', locale: 'en_US' });
  const tab = book.addTab('Data', 10, 4);
  ['a', 'b', 'c', 'd'].forEach((value, index) => tab.setCell(index + 1, 1, { value }));
  return { book, tab };
}

const column = (tab: Tab): unknown[] => Array.from({ length: tab.lastRow() }, (_item, index) => tab.cell(index + 1, 1)?.value ?? null);

describe('rows of a tab', () => {
  it.each([
    ['inserted in the middle', (tab: Tab) => tab.insertRowsAfter(2, 2), ['a', 'b', null, null, 'c', 'd'], 12],
    ['inserted before the first', (tab: Tab) => tab.insertRowsAfter(0, 1), [null, 'a', 'b', 'c', 'd'], 11],
    ['inserted after the last used', (tab: Tab) => tab.insertRowsAfter(10, 5), ['a', 'b', 'c', 'd'], 15],
    ['deleted in the middle', (tab: Tab) => tab.deleteRows(2, 2), ['a', 'd'], 8],
    ['deleted at the end', (tab: Tab) => tab.deleteRows(3, 8), ['a', 'b'], 2],
  ])('%s', (_name, change, values, rows) => {
    const { tab } = makeBook();
    change(tab);
    expect(column(tab)).toEqual(values);
    expect(tab.maxRows).toBe(rows);
  });

  it.each([
    ['insert above', (tab: Tab) => tab.insertRowsAfter(1, 2), { ...whole, row: 4 }],
    ['insert inside', (tab: Tab) => tab.insertRowsAfter(3, 2), { ...whole, rows: 5 }],
    ['insert just below', (tab: Tab) => tab.insertRowsAfter(4, 2), whole],
    ['delete above', (tab: Tab) => tab.deleteRows(1, 1), { ...whole, row: 1 }],
    ['delete across its top', (tab: Tab) => tab.deleteRows(1, 2), { ...whole, row: 1, rows: 2 }],
    ['delete across its end', (tab: Tab) => tab.deleteRows(4, 3), { ...whole, rows: 2 }],
    ['delete all of it', (tab: Tab) => tab.deleteRows(2, 3), null],
  ])('areas follow: %s', (_name, change, area) => {
    const { book, tab } = makeBook();
    book.namedRanges.set('named', { tab, area: whole });
    tab.protections = [{ area: whole, description: '', warningOnly: true, editors: [] }];
    tab.merges = [whole];
    change(tab);
    expect(tab.protections.map((one) => one.area)).toEqual(area === null ? [] : [area]);
    expect(tab.merges).toEqual(area === null ? [] : [area]);
    expect(book.namedRanges.get('named')?.area ?? null).toEqual(area);
  });

  it('moves columns with their widths and hidden marks', () => {
    const { tab } = makeBook();
    tab.columnWidths.set(1, 50);
    tab.hiddenColumns.add(2);
    tab.insertColumnsAfter(0, 2);
    expect([...tab.columnWidths, ...tab.hiddenColumns]).toEqual([[3, 50], 4]);
    tab.deleteColumns(4, 1);
    expect([...tab.hiddenColumns]).toEqual([]);
    expect(tab.cell(1, 3)).toEqual({ value: 'a' });
  });
});

describe('the last used row', () => {
  it.each([
    ['a formula that shows nothing counts', { value: '', formula: '=""' }, 9],
    ['FALSE counts', { value: false }, 9],
    ['a format alone does not', { value: '', format: '@' }, 4],
    ['a note alone does not', { value: '', note: 'n' }, 4],
  ])('%s', (_name, cell, last) => {
    const { tab } = makeBook();
    tab.setCell(9, 1, cell);
    expect(tab.lastRow()).toBe(last);
  });

  it('shrinks when the last cell is cleared', () => {
    const { tab } = makeBook();
    tab.setCell(4, 1, undefined);
    expect([tab.lastRow(), tab.lastColumn()]).toEqual([3, 1]);
  });
});

describe('a copy of a book', () => {
  it('shares nothing with the original', () => {
    const { book, tab } = makeBook();
    const copy = book.clone('copy');
    copy.tabs[0]?.setCell(1, 1, { value: 'changed' });
    copy.tabs[0]?.deleteRows(2, 1);
    expect(column(tab)).toEqual(['a', 'b', 'c', 'd']);
    expect(copy.tabs[0]?.id).toBe(tab.id);
  });

  it('restores an older state', () => {
    const { book } = makeBook();
    const before = book.clone();
    book.tabs[0]?.setCell(1, 1, { value: 'changed' });
    book.addTab('Later');
    book.restore(before);
    expect(book.tabs.map((tab) => tab.name)).toEqual(['Data']);
    expect(book.tabs[0]?.cell(1, 1)?.value).toBe('a');
  });

  it('gives no id twice, also after a tab was deleted', () => {
    const { book } = makeBook();
    const second = book.addTab('Two');
    book.removeTab(second);
    expect(book.addTab('Three').id).not.toBe(second.id);
  });
});

describe('dirty', () => {
  it.each([
    ['a cell', (tab: Tab) => tab.setCell(1, 1, { value: 1 })],
    ['rows', (tab: Tab) => tab.deleteRows(1, 1)],
    ['columns', (tab: Tab) => tab.insertColumnsAfter(1, 1)],
  ])('is set by a change of %s', (_name, change) => {
    const { book, tab } = makeBook();
    tab.dirty = false;
    const before = book.changes;
    change(tab);
    expect([tab.dirty, book.changes > before]).toEqual([true, true]);
  });
});
