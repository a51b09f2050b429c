import { ServiceError } from '../host/service-error';
import type { StoredCell } from '../store/types';
import { clearContent, enterValue, inputPlace, keepLook } from './cell-input';
import type { Methods } from './method';
import { call, self } from './method';
import { checkProtected, checkShape, checkValue } from './range-guards';
import { queueCells, readCells, readDisplay, readGrid, readScriptValue } from './range-io';
import type { Execution } from '../host/execution';
import { RangeState } from './states';
import { checkValidations } from './validation-check';

const cellsOf = (range: RangeState): number => range.cells;
const formulaOf = (cell: StoredCell | undefined): string => cell?.formula ?? '';

function writeValues(range: RangeState, values: readonly (readonly unknown[])[], x: Execution): void {
  for (const line of values) for (const value of line) checkValue(value);
  checkProtected(range.tab, range.area, x);
  checkValidations(range, values, x);
  const kept = values.map((line) => [...line]);
  const place = inputPlace(x.setup.book, x.now());
  queueCells(range, x, (cell, row, column) => enterValue(cell, kept[row]?.[column], place));
}

function fill(range: RangeState, value: unknown): readonly (readonly unknown[])[] {
  return Array.from({ length: range.area.rows }, () => new Array<unknown>(range.area.columns).fill(value));
}

function asFormula(text: unknown): unknown {
  if (typeof text !== 'string') throw new ServiceError('Invalid argument: formula');
  return text === '' || text.startsWith('=') ? text : `=${text}`;
}

/** Values and formulas of a Range. */
export const rangeValueMethods: Methods<RangeState> = {
  getValues: call('read', 'read', (range, _args, { x }) => readGrid(range, x, (cell) => readScriptValue(cell, x)), cellsOf),
  getValue: call(
    'read',
    'read',
    (range, _args, { x }) => readScriptValue(firstCell(range, x), x),
    () => 1,
  ),
  getDisplayValues: call('read', 'read', (range, _args, { x }) => readGrid(range, x, (cell) => readDisplay(cell, x)), cellsOf),
  getDisplayValue: call(
    'read',
    'read',
    (range, _args, { x }) => readDisplay(firstCell(range, x), x),
    () => 1,
  ),
  getFormulas: call('read', 'read', (range, _args, { x }) => readGrid(range, x, formulaOf), cellsOf),
  getFormula: call(
    'read',
    'read',
    (range, _args, { x }) => formulaOf(firstCell(range, x)),
    () => 1,
  ),
  isBlank: call('read', 'read', (range, _args, { x }) => readCells(range, x, isEmpty).every((empty) => empty), cellsOf),
  setValues: call(
    'write',
    'write',
    (range, args, { x }) => {
      args.expect(1);
      checkShape(args.rows(0), range);
      writeValues(range, args.rows(0), x);
      return self;
    },
    cellsOf,
  ),
  setValue: call(
    'write',
    'write',
    (range, args, { x }) => {
      args.expect(1);
      writeValues(range, fill(range, args.at(0)), x);
      return self;
    },
    cellsOf,
  ),
  setFormulas: call(
    'write',
    'write',
    (range, args, { x }) => {
      args.expect(1);
      checkShape(args.rows(0), range);
      writeValues(
        range,
        args.rows(0).map((line) => line.map(asFormula)),
        x,
      );
      return self;
    },
    cellsOf,
  ),
  setFormula: call(
    'write',
    'write',
    (range, args, { x }) => {
      args.expect(1);
      writeValues(range, fill(range, asFormula(args.text(0))), x);
      return self;
    },
    cellsOf,
  ),
  clearContent: call(
    'write',
    'write',
    (range, _args, { x }) => {
      checkProtected(range.tab, range.area, x);
      queueCells(range, x, clearContent);
      return self;
    },
    cellsOf,
  ),
  clear: call(
    'write',
    'write',
    (range, args, { x }) => {
      checkProtected(range.tab, range.area, x);
      const only = args.count > 0 ? args.record(0) : {};
      queueCells(range, x, clearing(only));
      return self;
    },
    cellsOf,
  ),
  clearFormat: call(
    'write',
    'write',
    (range, _args, { x }) => {
      checkProtected(range.tab, range.area, x);
      queueCells(range, x, clearing({ formatOnly: true }));
      return self;
    },
    cellsOf,
  ),
};

function clearing(options: Readonly<Record<string, unknown>>): (cell: StoredCell | undefined) => StoredCell | undefined {
  if (options['contentsOnly'] === true) return clearContent;
  if (options['formatOnly'] !== true) return (cell) => (cell?.note === undefined ? undefined : { value: '', note: cell.note });
  return (cell) => {
    if (cell === undefined) return undefined;
    const bare: StoredCell = { value: cell.value };
    if (cell.formula !== undefined) bare.formula = cell.formula;
    return keepLook(cell.note === undefined ? undefined : { value: '', note: cell.note }, bare);
  };
}

function isEmpty(cell: StoredCell | undefined): boolean {
  return cell === undefined || (cell.value === '' && cell.formula === undefined);
}

function firstCell(range: RangeState, x: Execution): StoredCell | undefined {
  return readCells(cornerOf(range), x, (cell) => cell)[0];
}

function cornerOf(range: RangeState): RangeState {
  return range.cells === 1 ? range : new RangeState(range.tab, { ...range.area, rows: 1, columns: 1 });
}
