import type { Execution } from '../host/execution';
import { ServiceError } from '../host/service-error';
import type { Tab } from '../store/tab';
import type { Area } from '../store/types';
import type { Args } from './args';
import { isEnum } from './expose';
import type { Method, Methods } from './method';
import { call, self } from './method';
import { newProtection } from './protection';
import { checkProtected } from './range-guards';
import { stateOf } from './service-state';
import type { SheetState } from './states';
import { ConditionalState, ProtectionState } from './states';

const standardWidth = 100;

/** A queued change of how the sheet looks. */
function look(run: (tab: Tab, args: Args, x: Execution) => () => void): Method<SheetState> {
  return call('write', 'write', (sheet, args, { x }) => {
    const apply = run(sheet.tab, args, x);
    x.queue(sheet.tab, () => {
      apply();
      sheet.tab.touch();
    });
    return self;
  });
}

function span(args: Args, size: number): readonly number[] {
  args.expect(1, 2);
  const first = args.integer(0);
  const count = args.count > 1 ? args.integer(1) : 1;
  return numbers(first, count, size);
}

function numbers(first: number, count: number, size: number): readonly number[] {
  if (first < 1 || count < 1 || first + count - 1 > size) throw new ServiceError('Those columns are out of bounds.');
  return Array.from({ length: count }, (_item, index) => first + index);
}

function freeze(count: number, size: number, what: string): number {
  if (count < 0) throw new ServiceError(`The number of frozen ${what} must be at least 0.`);
  if (count > 0 && count >= size) throw new ServiceError(`You can't freeze all visible ${what} on the sheet.`);
  return count;
}

function rowBand(first: number, count: number, tab: Tab): Area {
  return { row: first, rows: count, column: 1, columns: tab.maxColumns };
}

function setWidths(tab: Tab, columns: readonly number[], width: number): () => void {
  if (width < 1) throw new ServiceError('Column width must be at least 1.');
  return () => columns.forEach((column) => tab.columnWidths.set(column, width));
}

function sortRows(tab: Tab, column: number, ascending: boolean, x: Execution): () => void {
  const first = tab.frozenRows + 1;
  const count = tab.lastRow() - tab.frozenRows;
  checkProtected(tab, rowBand(first, Math.max(1, count), tab), x);
  return () => {
    const lines = Array.from({ length: Math.max(0, count) }, (_item, index) =>
      Array.from({ length: tab.maxColumns }, (_cell, at) => tab.cell(first + index, at + 1)),
    );
    const key = (line: (typeof lines)[number]): string | number => rank(line[column - 1]?.value ?? '');
    lines.sort((one, other) => compare(key(one), key(other)) * (ascending ? 1 : -1));
    lines.forEach((line, index) => line.forEach((cell, at) => tab.setCell(first + index, at + 1, cell)));
  };
}

function rank(value: unknown): string | number {
  return typeof value === 'number' ? value : String(value).toLowerCase();
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'number') return -1;
  if (typeof other === 'number') return 1;
  return one < other ? -1 : Number(one > other);
}

function conditionalsOf(args: Args): readonly ConditionalState[] {
  return args.items(0).map((item) => {
    const state = stateOf(item);
    if (state instanceof ConditionalState) return state;
    throw new ServiceError('Invalid argument: rules');
  });
}

/** Looks, rules and protections of a Sheet. */
export const sheetLookMethods: Methods<SheetState> = {
  getFrozenRows: call('other', 'read', (sheet, _args, { x }) => (x.settleTab(sheet.tab), sheet.tab.frozenRows)),
  getFrozenColumns: call('other', 'read', (sheet, _args, { x }) => (x.settleTab(sheet.tab), sheet.tab.frozenColumns)),
  setFrozenRows: look((tab, args, x) => {
    const count = freeze(args.integer(0), x.pending.maxRows(tab), 'rows');
    return () => void (tab.frozenRows = count);
  }),
  setFrozenColumns: look((tab, args, x) => {
    const count = freeze(args.integer(0), x.pending.maxColumns(tab), 'columns');
    return () => void (tab.frozenColumns = count);
  }),
  getColumnWidth: call('other', 'read', (sheet, args, { x }) => {
    x.settleTab(sheet.tab);
    return sheet.tab.columnWidths.get(args.integer(0)) ?? standardWidth;
  }),
  setColumnWidth: look((tab, args, x) => setWidths(tab, numbers(args.integer(0), 1, x.pending.maxColumns(tab)), args.integer(1))),
  setColumnWidths: look((tab, args, x) =>
    setWidths(tab, numbers(args.integer(0), args.integer(1), x.pending.maxColumns(tab)), args.integer(2)),
  ),
  autoResizeColumns: look((tab, args, x) => {
    numbers(args.integer(0), args.integer(1), x.pending.maxColumns(tab));
    return () => undefined;
  }),
  hideColumns: look((tab, args, x) => {
    const columns = span(args, x.pending.maxColumns(tab));
    return () => columns.forEach((column) => tab.hiddenColumns.add(column));
  }),
  showColumns: look((tab, args, x) => {
    const columns = span(args, x.pending.maxColumns(tab));
    return () => columns.forEach((column) => tab.hiddenColumns.delete(column));
  }),
  isColumnHiddenByUser: call('other', 'read', (sheet, args, { x }) => {
    x.settleTab(sheet.tab);
    return sheet.tab.hiddenColumns.has(args.integer(0));
  }),
  hideRows: look((tab, args, x) => {
    const rows = span(args, x.pending.maxRows(tab));
    return () => rows.forEach((row) => tab.hiddenRows.add(row));
  }),
  showRows: look((tab, args, x) => {
    const rows = span(args, x.pending.maxRows(tab));
    return () => rows.forEach((row) => tab.hiddenRows.delete(row));
  }),
  setTabColor: look((tab, args) => {
    const colour = args.textOrNull(0);
    return () => void (tab.colour = colour);
  }),
  getTabColor: call('other', 'read', (sheet, _args, { x }) => (x.settleTab(sheet.tab), sheet.tab.colour)),
  sort: look((tab, args, x) => {
    x.settleTab(tab);
    return sortRows(tab, args.integer(0), args.count < 2 || args.boolean(1), x);
  }),
  getConditionalFormatRules: call('read', 'read', (sheet, _args, { x, make }) => {
    x.settleTab(sheet.tab);
    return x.realm.list(sheet.tab.conditionals.map((rule) => make.conditional(new ConditionalState(rule, sheet.tab))));
  }),
  setConditionalFormatRules: look((tab, args) => {
    const rules = conditionalsOf(args).map((state) => state.rule);
    return () => void (tab.conditionals = rules);
  }),
  clearConditionalFormatRules: look((tab) => () => void (tab.conditionals = [])),
  protect: call('write', 'write', (sheet, _args, { x, make }) => {
    const known = sheet.tab.protections.find((one) => one.area === null);
    return make.protection(new ProtectionState(sheet.tab, known ?? newProtection(sheet.tab, null, x)));
  }),
  getProtections: call('read', 'read', (sheet, args, { x, make }) => {
    args.expect(1);
    x.settleTab(sheet.tab);
    const whole = isEnum(args.at(0), 'SHEET');
    const found = sheet.tab.protections.filter((one) => (one.area === null) === whole);
    return x.realm.list(found.map((one) => make.protection(new ProtectionState(sheet.tab, one))));
  }),
};
