import type { Execution } from '../host/execution';
import { ServiceError } from '../host/service-error';
import type { Tab } from '../store/tab';
import type { Args } from './args';
import { checkCellLimit } from './grid-changes';
import type { Methods, ServiceSpec } from './method';
import { call, handle, self } from './method';
import { rangeFromA1 } from './range-bounds';
import { checkSheetName } from './sheet';
import { RangeState, SheetState } from './states';

/** The file the add-on runs in; there is only this one. */
export interface SpreadsheetState {
  readonly kind: 'spreadsheet';
}

/** Address of the file as Sheets shows it. */
export function urlOf(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}

/** The tab a person looks at. */
export function activeTab(x: Execution): Tab {
  const { book } = x.setup;
  const tab = book.activeTab ?? book.tabs.find((one) => !one.hidden) ?? book.tabs[0];
  if (tab === undefined) throw new ServiceError('This spreadsheet has no sheets.');
  return tab;
}

/** The cells a person selected; A1 of the active tab where nothing is. */
export function activeRange(x: Execution): RangeState {
  const tab = x.selection?.tab ?? activeTab(x);
  return new RangeState(tab, { row: x.selection?.row ?? 1, column: x.selection?.column ?? 1, rows: 1, columns: 1 });
}

function freeName(x: Execution): string {
  let number = x.setup.book.tabs.length + 1;
  while (x.setup.book.findTab(`Sheet${number}`) !== undefined) number++;
  return `Sheet${number}`;
}

function insertSheet(args: Args, x: Execution): Tab {
  args.expect(0, 1, 2);
  const { book } = x.setup;
  const named = typeof args.at(0) === 'string';
  const name = named ? args.text(0) : freeName(x);
  checkSheetName(name, x);
  checkCellLimit(x, 26_000);
  x.pending.flushAll();
  const tab = book.addTab(name);
  if (args.count > (named ? 1 : 0)) book.moveTab(tab, args.integer(named ? 1 : 0));
  else if (book.activeTab !== null) book.moveTab(tab, book.tabs.indexOf(book.activeTab) + 1);
  book.activeTab = tab;
  return tab;
}

function deleteSheet(tab: Tab, x: Execution): void {
  const { book } = x.setup;
  if (book.tabs.filter((other) => other !== tab && !other.hidden).length === 0) {
    throw new ServiceError("You can't remove all the visible sheets in a document.");
  }
  x.pending.flushAll();
  book.removeTab(tab);
}

/** Tabs of the file. */
const tabMethods: Methods<SpreadsheetState> = {
  getSheets: handle((_file, _args, { x, make }) => x.realm.list(x.setup.book.tabs.map((tab) => make.sheet(tab))), 'read'),
  getNumSheets: handle((_file, _args, { x }) => x.setup.book.tabs.length, 'read'),
  getSheetByName: handle((_file, args, { x, make }) => {
    const name = args.text(0);
    const tab = x.setup.book.tabs.find((one) => one.name === name);
    return tab === undefined ? null : make.sheet(tab);
  }, 'read'),
  getSheetById: handle((_file, args, { x, make }) => {
    const tab = x.setup.book.findTabById(args.integer(0));
    return tab === undefined ? null : make.sheet(tab);
  }, 'read'),
  getActiveSheet: handle((_file, _args, { x, make }) => make.sheet(activeTab(x)), 'read'),
  // Nobody is at the keyboard of a trigger.
  getActiveRange: handle((_file, _args, { x, make }) => (x.setup.kind === 'trigger' ? null : make.range(activeRange(x))), 'read'),
  getActiveCell: handle((_file, _args, { x, make }) => make.range(activeRange(x)), 'read'),
  getCurrentCell: handle((_file, _args, { x, make }) => make.range(activeRange(x)), 'read'),
  setActiveSheet: handle((_file, args, { x, make }) => {
    const { tab } = args.state(0, SheetState);
    x.setup.book.activeTab = tab;
    return make.sheet(tab);
  }, 'read'),
  insertSheet: call('write', 'write', (_file, args, { x, make }) => make.sheet(insertSheet(args, x))),
  deleteSheet: call('write', 'write', (_file, args, { x }) => deleteSheet(args.state(0, SheetState).tab, x)),
  moveActiveSheet: call('write', 'write', (_file, args, { x }) => {
    const position = args.integer(0);
    if (position < 1 || position > x.setup.book.tabs.length) throw new ServiceError('Those sheets are out of bounds.');
    x.pending.flushAll();
    x.setup.book.moveTab(activeTab(x), position - 1);
  }),
};

/** The file itself, its names and people. */
const fileMethods: Methods<SpreadsheetState> = {
  getId: handle((_file, _args, { x }) => x.setup.book.id),
  getUrl: handle((_file, _args, { x }) => urlOf(x.setup.book.id)),
  getName: handle((_file, _args, { x }) => x.setup.book.name),
  getSpreadsheetTimeZone: handle((_file, _args, { x }) => x.setup.book.timeZone, 'read'),
  getSpreadsheetLocale: handle((_file, _args, { x }) => x.setup.book.locale, 'read'),
  getRange: handle((_file, args, { x, make }) => make.range(rangeFromA1(activeTab(x), args.text(0), x)), 'read'),
  getRangeByName: handle((_file, args, { x, make }) => {
    const found = x.setup.book.namedRanges.get(args.text(0));
    return found === undefined ? null : make.range(new RangeState(found.tab, found.area));
  }, 'read'),
  getNamedRanges: call('read', 'read', (_file, _args, { x, make }) =>
    x.realm.list([...x.setup.book.namedRanges.keys()].map((name) => make.namedRange(name))),
  ),
  setNamedRange: call('write', 'write', (_file, args, { x }) => {
    const { tab, area } = args.state(1, RangeState);
    const name = args.text(0);
    if (!/^[A-Za-z_][A-Za-z0-9_]{0,249}$/.test(name)) throw new ServiceError('The named range name is invalid.');
    x.settleTab(tab);
    x.setup.book.namedRanges.set(name, { tab, area });
    tab.touch();
  }),
  removeNamedRange: call('write', 'write', (_file, args, { x }) => {
    if (!x.setup.book.namedRanges.delete(args.text(0))) throw new ServiceError('The named range does not exist.');
  }),
  setRecalculationInterval: call('write', 'write', (_file, args) => {
    args.expect(1);
    return self;
  }),
  toast: call('desk', 'write', (_file, args, { x }) => {
    args.expect(1, 2, 3);
    x.notices.push({ kind: 'toast', text: args.text(0), title: args.textOrNull(1) ?? '' });
  }),
  getOwner: call('other', 'user', (_file, _args, { x, make }) =>
    x.setup.book.ownerAddress === '' ? null : make.account(x.setup.book.ownerAddress),
  ),
  getEditors: call('other', 'user', (_file, _args, { x, make }) => x.realm.list(x.setup.book.editors.map((email) => make.account(email)))),
};

export const spreadsheetSpec: ServiceSpec<SpreadsheetState> = {
  name: 'Spreadsheet',
  owner: 'SpreadsheetApp',
  methods: { ...fileMethods, ...tabMethods },
};

/** Behind `SpreadsheetApp.NamedRange`. */
export interface NamedRangeState {
  readonly name: string;
}

export const namedRangeSpec: ServiceSpec<NamedRangeState> = {
  name: 'NamedRange',
  owner: 'SpreadsheetApp',
  methods: {
    getName: handle((named) => named.name),
    getRange: handle((named, _args, { x, make }) => {
      const found = x.setup.book.namedRanges.get(named.name);
      return found === undefined ? null : make.range(new RangeState(found.tab, found.area));
    }, 'read'),
    setRange: call('write', 'write', (named, args, { x }) => {
      const { tab, area } = args.state(0, RangeState);
      x.setup.book.namedRanges.set(named.name, { tab, area });
      return self;
    }),
    remove: call('write', 'write', (named, _args, { x }) => void x.setup.book.namedRanges.delete(named.name)),
  },
};
