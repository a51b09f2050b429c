import type { Execution } from '../host/execution';
import { ServiceError } from '../host/service-error';
import { areaHolds, subtractArea } from '../store/area';
import type { Tab } from '../store/tab';
import type { Area, StoredValidation } from '../store/types';
import { clearContent, enterValue, inputPlace } from './cell-input';
import type { Methods } from './method';
import { call, self } from './method';
import { checkProtected, checkShape, isLockedFor } from './range-guards';
import { queueCells } from './range-io';
import { newProtection } from './protection';
import type { RangeState } from './states';
import { ProtectionState, ValidationState } from './states';
import { stateOf } from './service-state';

const cellsOf = (range: RangeState): number => range.cells;

/** Replaces what holds for an area; `null` removes it. */
function placeRule(tab: Tab, area: Area, rule: StoredValidation | null): void {
  const rest = tab.validations.flatMap((placed) => subtractArea(placed.area, area).map((part) => ({ ...placed, area: part })));
  tab.validations = rule === null ? rest : [...rest, { area, rule }];
  tab.touch();
}

function ruleOf(value: unknown): StoredValidation | null {
  if (value === null || value === undefined) return null;
  const state = stateOf(value);
  if (state instanceof ValidationState) return state.rule;
  throw new ServiceError('Invalid argument: rule');
}

function ruleAt(tab: Tab, row: number, column: number): StoredValidation | null {
  const cell = { row, column, rows: 1, columns: 1 };
  return tab.validations.find((placed) => areaHolds(placed.area, cell))?.rule ?? null;
}

function setCheckboxes(range: RangeState, values: readonly string[], x: Execution): void {
  checkProtected(range.tab, range.area, x);
  x.queue(range.tab, () => placeRule(range.tab, range.area, { kind: 'checkbox', values, allowInvalid: false, help: '' }));
  const place = inputPlace(x.setup.book, x.now());
  const unchecked = values[1] ?? (values.length === 0 ? false : '');
  queueCells(range, x, (cell) => enterValue(cell, unchecked, place));
}

/** Validation and protection of a Range. */
export const rangeRuleMethods: Methods<RangeState> = {
  setDataValidation: call(
    'write',
    'write',
    (range, args, { x }) => {
      args.expect(1);
      const rule = ruleOf(args.at(0));
      checkProtected(range.tab, range.area, x);
      x.queue(range.tab, () => placeRule(range.tab, range.area, rule));
      return self;
    },
    cellsOf,
  ),
  setDataValidations: call(
    'write',
    'write',
    (range, args, { x }) => {
      checkShape(args.rows(0), range);
      checkProtected(range.tab, range.area, x);
      const rules = args.rows(0).map((line) => line.map(ruleOf));
      x.queue(range.tab, () => placeEach(range, rules));
      return self;
    },
    cellsOf,
  ),
  clearDataValidations: call(
    'write',
    'write',
    (range, _args, { x }) => {
      checkProtected(range.tab, range.area, x);
      x.queue(range.tab, () => placeRule(range.tab, range.area, null));
      return self;
    },
    cellsOf,
  ),
  getDataValidation: call('read', 'read', (range, _args, { x, make }) => {
    x.settleTab(range.tab);
    const rule = ruleAt(range.tab, range.area.row, range.area.column);
    return rule === null ? null : make.validation(new ValidationState(rule));
  }),
  getDataValidations: call(
    'read',
    'read',
    (range, _args, { x, make }) => {
      x.settleTab(range.tab);
      const { area, tab } = range;
      const validationAt = (row: number, column: number): object | null => {
        const rule = ruleAt(tab, row, column);
        return rule === null ? null : make.validation(new ValidationState(rule));
      };
      return x.realm.grid(area.rows, (row) =>
        Array.from({ length: area.columns }, (_blank, column) => validationAt(area.row + row, area.column + column)),
      );
    },
    cellsOf,
  ),
  insertCheckboxes: call(
    'write',
    'write',
    (range, args, { x }) => {
      args.expect(0, 1, 2);
      setCheckboxes(range, args.list.map(String), x);
      return self;
    },
    cellsOf,
  ),
  removeCheckboxes: call(
    'write',
    'write',
    (range, _args, { x }) => {
      checkProtected(range.tab, range.area, x);
      x.queue(range.tab, () => placeRule(range.tab, range.area, null));
      queueCells(range, x, clearContent);
      return self;
    },
    cellsOf,
  ),
  protect: call('write', 'write', (range, _args, { x, make }) => {
    checkProtected(range.tab, range.area, x);
    return make.protection(new ProtectionState(range.tab, newProtection(range.tab, range.area, x)));
  }),
  canEdit: call('read', 'read', (range, _args, { x }) => !isLockedFor(x.setup.user.email, range.tab, range.area, x.setup.book)),
};

function placeEach(range: RangeState, rules: readonly (readonly (StoredValidation | null)[])[]): void {
  const { area, tab } = range;
  rules.forEach((line, row) => {
    line.forEach((rule, column) => placeRule(tab, { row: area.row + row, column: area.column + column, rows: 1, columns: 1 }, rule));
  });
}
