import type { Execution } from '../host/execution';
import { ServiceError } from '../host/service-error';
import type { Tab } from '../store/tab';
import type { Area } from '../store/types';
import { insertInheritingRows } from './inherit-rows';
import { checkProtected } from './range-guards';

const googleLimit = 10_000_000;

/** Throws where the file would have more cells than Google allows, counted by the allocated grids. */
export function checkCellLimit(x: Execution, added: number): void {
  const { book, faults } = x.setup;
  const cellLimit = faults.cellLimit ?? googleLimit;
  const cells = book.tabs.reduce((sum, tab) => sum + x.pending.maxRows(tab) * x.pending.maxColumns(tab), 0);
  if (cells + added <= cellLimit) return;
  throw new ServiceError(`This action would increase the number of cells in the workbook above the limit of ${googleLimit} cells.`);
}

/** Queues blank rows after a row; 0 = before the first. */
export function insertRows(tab: Tab, after: number, count: number, x: Execution): void {
  checkInsert('rows', after, count, x.pending.maxRows(tab));
  checkCellLimit(x, count * x.pending.maxColumns(tab));
  x.queue(tab, () => insertInheritingRows(tab, after, count), { rows: count });
}

/** Queues blank columns after a column; 0 = before the first. */
export function insertColumns(tab: Tab, after: number, count: number, x: Execution): void {
  checkInsert('columns', after, count, x.pending.maxColumns(tab));
  checkCellLimit(x, count * x.pending.maxRows(tab));
  x.queue(tab, () => tab.insertColumnsAfter(after, count), { columns: count });
}

/** Queues the deletion of rows. */
export function deleteRows(tab: Tab, first: number, count: number, x: Execution): void {
  const rows = x.pending.maxRows(tab);
  checkDelete('rows', first, count, rows, tab.frozenRows);
  checkProtected(tab, wholeRows(first, count, x.pending.maxColumns(tab)), x);
  x.queue(tab, () => tab.deleteRows(first, count), { rows: -count });
}

/** Queues the deletion of columns. */
export function deleteColumns(tab: Tab, first: number, count: number, x: Execution): void {
  const columns = x.pending.maxColumns(tab);
  checkDelete('columns', first, count, columns, tab.frozenColumns);
  checkProtected(tab, { row: 1, rows: x.pending.maxRows(tab), column: first, columns: count }, x);
  x.queue(tab, () => tab.deleteColumns(first, count), { columns: -count });
}

type What = 'rows' | 'columns';

function checkInsert(what: What, after: number, count: number, size: number): void {
  if (count < 1) throw new ServiceError(`The number of ${what} to insert must be at least 1.`);
  if (after < 0 || after > size) throw new ServiceError(`Those ${what} are out of bounds.`);
}

function checkDelete(what: What, first: number, count: number, size: number, frozen: number): void {
  if (count < 1 || first < 1 || first + count - 1 > size) throw new ServiceError(`Those ${what} are out of bounds.`);
  if (count >= size) throw new ServiceError(`You can't delete all the ${what} on the sheet.`);
  const left = size - frozen - count + Math.max(0, Math.min(frozen, first + count - 1) - first + 1);
  if (frozen > 0 && left < 1) throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${what}.`);
}

function wholeRows(row: number, rows: number, columns: number): Area {
  return { row, rows, column: 1, columns };
}
