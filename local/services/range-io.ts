import type { Execution } from '../host/execution';
import { displayValue } from '../store/display';
import { showsDate } from '../store/number-format';
import type { StoredCell } from '../store/types';
import { instantFromSerial } from '../store/zone';
import type { RangeState } from './states';

/** What scripts get for a cell: number, boolean, string or a Date of their own context; blank is `''`. */
export function readScriptValue(cell: StoredCell | undefined, x: Execution): unknown {
  if (cell === undefined) return '';
  const { value, format } = cell;
  if (typeof value === 'number') {
    return showsDate(value, format) ? x.realm.date(instantFromSerial(value, x.setup.book.timeZone)) : value;
  }
  return typeof value === 'object' ? value.error : value;
}

/** What a person sees in a cell. */
export function readDisplay(cell: StoredCell | undefined, x: Execution): string {
  return cell === undefined ? '' : displayValue(cell.value, cell.format, x.setup.book.locale);
}

/** One answer per cell, row by row, after unflushed writes and formulas of the tab are settled. */
export function readCells<T>(range: RangeState, x: Execution, pick: (cell: StoredCell | undefined) => T): T[] {
  settleForRead(range, x);
  const { tab, area } = range;
  const flat: T[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) flat.push(pick(tab.cell(row, column)));
  }
  return flat;
}

/** The same as a grid of the context's own arrays. */
export function readGrid(range: RangeState, x: Execution, pick: (cell: StoredCell | undefined) => unknown): unknown {
  settleForRead(range, x);
  const { tab, area } = range;
  // One line for all rows: the context copies each.
  const picked = Array.from({ length: area.columns }, (): unknown => '');
  return x.realm.grid(area.rows, (row) => {
    const line = tab.line(area.row + row);
    for (let at = 0; at < area.columns; at++) picked[at] = pick(line[area.column + at - 1]);
    return picked;
  });
}

/** Queues a change of every cell of the range. */
export function queueCells(
  range: RangeState,
  x: Execution,
  change: (cell: StoredCell | undefined, row: number, column: number) => StoredCell | undefined,
): void {
  const { tab, area } = range;
  x.queue(tab, () => {
    for (let row = 0; row < area.rows; row++) {
      for (let column = 0; column < area.columns; column++) {
        tab.setCell(area.row + row, area.column + column, change(tab.cell(area.row + row, area.column + column), row, column));
      }
    }
  });
}

function settleForRead(range: RangeState, x: Execution): void {
  x.settleTab(range.tab);
  if (range.tab.formulaCount > 0 && holdsFormula(range)) x.evaluateFormulas();
}

function holdsFormula({ tab, area }: RangeState): boolean {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (tab.cell(row, column)?.formula !== undefined) return true;
    }
  }
  return false;
}
