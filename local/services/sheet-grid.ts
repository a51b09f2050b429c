import type { Execution } from '../host/execution';
import { ServiceError } from '../host/service-error';
import type { Tab } from '../store/tab';
import type { Args } from './args';
import { clearContent, enterValue, inputPlace } from './cell-input';
import { checkCellLimit, deleteColumns, deleteRows, insertColumns, insertRows } from './grid-changes';
import { insertInheritingRows } from './inherit-rows';
import type { Method, Methods } from './method';
import { call, handle, self } from './method';
import { rangeFromA1, rangeFromArgs } from './range-bounds';
import { checkProtected, checkValue } from './range-guards';
import { queueCells } from './range-io';
import type { SheetState } from './states';
import { RangeState } from './states';

function settledTab(sheet: SheetState, x: Execution): Tab {
  x.settleTab(sheet.tab);
  return sheet.tab;
}

function countAt(args: Args, index: number): number {
  return args.count > index ? args.integer(index) : 1;
}

/** A method (position, how many = 1). */
function change(run: (tab: Tab, position: number, count: number, x: Execution) => void): Method<SheetState> {
  return call('write', 'write', (sheet, args, { x }) => {
    args.expect(1, 2);
    run(sheet.tab, args.integer(0), countAt(args, 1), x);
    return self;
  });
}

function appendRow(tab: Tab, values: readonly unknown[], x: Execution): void {
  values.forEach(checkValue);
  checkCellLimit(x, tab.lastRow() >= tab.maxRows ? tab.maxColumns : 0);
  checkProtected(tab, { row: tab.lastRow() + 1, rows: 1, column: 1, columns: values.length }, x);
  const kept = [...values];
  const place = inputPlace(x.setup.book, x.now());
  x.queue(tab, () => {
    const row = tab.lastRow() + 1;
    if (row > tab.maxRows) insertInheritingRows(tab, tab.maxRows, 1);
    kept.forEach((value, index) => tab.setCell(row, index + 1, enterValue(tab.cell(row, index + 1), value, place)));
  });
}

function wholeGrid(sheet: SheetState, x: Execution): RangeState {
  const tab = settledTab(sheet, x);
  return new RangeState(tab, { row: 1, column: 1, rows: tab.maxRows, columns: tab.maxColumns });
}

function dataRange(sheet: SheetState, x: Execution): RangeState {
  const tab = settledTab(sheet, x);
  return new RangeState(tab, { row: 1, column: 1, rows: Math.max(1, tab.lastRow()), columns: Math.max(1, tab.lastColumn()) });
}

/** Cells and grid of a Sheet. */
export const sheetGridMethods: Methods<SheetState> = {
  getRange: handle((sheet, args, { x, make }) => make.range(rangeFromArgs(sheet.tab, args, x)), 'read'),
  getRangeList: handle((sheet, args, { x, make }) => make.rangeList(args.texts(0).map((a1) => rangeFromA1(sheet.tab, a1, x))), 'read'),
  getDataRange: handle((sheet, _args, { x, make }) => make.range(dataRange(sheet, x)), 'read'),
  getActiveCell: handle((sheet, _args, { x, make }) => {
    const { row = 1, column = 1 } = x.selection?.tab === sheet.tab ? x.selection : {};
    return make.range(new RangeState(sheet.tab, { row, column, rows: 1, columns: 1 }));
  }, 'read'),
  getLastRow: call('other', 'read', (sheet, _args, { x }) => settledTab(sheet, x).lastRow()),
  getLastColumn: call('other', 'read', (sheet, _args, { x }) => settledTab(sheet, x).lastColumn()),
  getMaxRows: call('other', 'read', (sheet, _args, { x }) => settledTab(sheet, x).maxRows),
  getMaxColumns: call('other', 'read', (sheet, _args, { x }) => settledTab(sheet, x).maxColumns),
  insertRowsAfter: change((tab, after, count, x) => insertRows(tab, fromOne(after), count, x)),
  insertRowAfter: change((tab, after, _count, x) => insertRows(tab, fromOne(after), 1, x)),
  insertRowsBefore: change((tab, before, count, x) => insertRows(tab, before - 1, count, x)),
  insertRowBefore: change((tab, before, _count, x) => insertRows(tab, before - 1, 1, x)),
  insertRows: change((tab, at, count, x) => insertRows(tab, at - 1, count, x)),
  insertColumnsAfter: change((tab, after, count, x) => insertColumns(tab, fromOne(after), count, x)),
  insertColumnAfter: change((tab, after, _count, x) => insertColumns(tab, fromOne(after), 1, x)),
  insertColumnsBefore: change((tab, before, count, x) => insertColumns(tab, before - 1, count, x)),
  insertColumnBefore: change((tab, before, _count, x) => insertColumns(tab, before - 1, 1, x)),
  insertColumns: change((tab, at, count, x) => insertColumns(tab, at - 1, count, x)),
  deleteRows: change(deleteRows),
  deleteRow: change((tab, row, _count, x) => deleteRows(tab, row, 1, x)),
  deleteColumns: change(deleteColumns),
  deleteColumn: change((tab, column, _count, x) => deleteColumns(tab, column, 1, x)),
  appendRow: call('write', 'write', (sheet, args, { x }) => {
    args.expect(1);
    appendRow(settledTab(sheet, x), args.items(0), x);
    return self;
  }),
  clearContents: call('write', 'write', (sheet, _args, { x }) => {
    const grid = dataRange(sheet, x);
    checkProtected(sheet.tab, grid.area, x);
    queueCells(grid, x, clearContent);
    return self;
  }),
  clear: call('write', 'write', (sheet, args, { x }) => {
    args.expect(0);
    const grid = wholeGrid(sheet, x);
    checkProtected(sheet.tab, grid.area, x);
    x.queue(sheet.tab, () => sheet.tab.forEachCell((_cell, row, column) => sheet.tab.setCell(row, column, undefined)));
    return self;
  }),
};

function fromOne(after: number): number {
  if (after < 1) throw new ServiceError('Those rows are out of bounds.');
  return after;
}
