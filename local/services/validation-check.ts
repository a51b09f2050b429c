import type { Execution } from '../host/execution';
import { ServiceError } from '../host/service-error';
import { areasOverlap } from '../store/area';
import { displayValue } from '../store/display';
import { isDateFormat } from '../store/number-format';
import type { PlacedValidation, Tab } from '../store/tab';
import type { StoredCell } from '../store/types';
import { renderA1 } from './a1';
import { enterValue, inputPlace } from './cell-input';
import { rangeFromA1 } from './range-bounds';
import { readCells, readDisplay } from './range-io';
import type { RangeState } from './states';

/** Throws Google's text where a value is not allowed by a rule that rejects. Custom formulas are not looked at. */
export function checkValidations(range: RangeState, values: readonly (readonly unknown[])[], x: Execution): void {
  const rules = range.tab.validations.filter((placed) => !placed.rule.allowInvalid && areasOverlap(placed.area, range.area));
  for (const placed of rules) checkRule(placed, range, values, x);
}

function checkRule(placed: PlacedValidation, range: RangeState, values: readonly (readonly unknown[])[], x: Execution): void {
  const place = inputPlace(x.setup.book, x.now());
  const isValid = ruleTest(placed, range.tab, x);
  values.forEach((line, rowIndex) => {
    line.forEach((value, columnIndex) => {
      const row = range.area.row + rowIndex;
      const column = range.area.column + columnIndex;
      const cell = { row, column, rows: 1, columns: 1 };
      if (!areasOverlap(placed.area, cell)) return;
      const entered = enterValue(range.tab.cell(row, column), value, place);
      if (entered === undefined || entered.value === '' || isValid(entered)) return;
      throw new ServiceError(`The data you entered in cell ${renderA1(cell)} violates the data validation rules set on this cell.`);
    });
  });
}

function ruleTest({ rule }: PlacedValidation, tab: Tab, x: Execution): (cell: StoredCell) => boolean {
  const shown = (cell: StoredCell): string => displayValue(cell.value, cell.format, x.setup.book.locale);
  switch (rule.kind) {
    case 'list':
      return (cell) => rule.values.includes(shown(cell));
    case 'range':
      return rangeTest(rule.values[0] ?? '', tab, shown, x);
    case 'checkbox':
      return (cell) => typeof cell.value === 'boolean' || rule.values.includes(shown(cell));
    case 'date':
      return (cell) => typeof cell.value === 'number' && isDateFormat(cell.format);
    case 'number':
      return (cell) => typeof cell.value === 'number' && isBetween(cell.value, rule.values);
    case 'custom':
      return () => true;
  }
}

function rangeTest(notation: string, tab: Tab, shown: (cell: StoredCell) => string, x: Execution): (cell: StoredCell) => boolean {
  let offered: ReadonlySet<string> | null = null;
  return (cell) => {
    offered ??= offeredBy(notation, tab, x);
    return offered.has(shown(cell));
  };
}

function offeredBy(notation: string, tab: Tab, x: Execution): ReadonlySet<string> {
  const range = rangeFromA1(tab, notation.replace(/^=/, ''), x);
  return new Set(readCells(range, x, (cell) => readDisplay(cell, x)));
}

function isBetween(value: number, bounds: readonly string[]): boolean {
  const [low = '', high = ''] = bounds;
  return (low === '' || value >= Number(low)) && (high === '' || value <= Number(high));
}
