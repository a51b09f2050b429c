import type { Execution } from '../host/execution';
import { ServiceError } from '../host/service-error';
import type { Tab } from '../store/tab';
import type { Methods, ServiceSpec } from './method';
import { call, handle, self } from './method';
import { sheetGridMethods } from './sheet-grid';
import { sheetLookMethods } from './sheet-looks';
import type { SheetState } from './states';

/** Throws for names that Sheets refuses. */
export function checkSheetName(name: string, x: Execution): void {
  if (name.trim() === '') throw new ServiceError('You must enter a name for the sheet.');
  if (name.length > 100) throw new ServiceError('Sheet names must be at most 100 characters long.');
  if (x.setup.book.findTab(name) === undefined) return;
  throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

function rename(tab: Tab, name: string, x: Execution): void {
  if (name === tab.name) return;
  if (name.toLowerCase() !== tab.name.toLowerCase()) checkSheetName(name, x);
  x.pending.flushAll();
  tab.name = name;
  tab.touch();
}

function hide(tab: Tab, x: Execution): void {
  const { book } = x.setup;
  const others = book.tabs.filter((other) => other !== tab && !other.hidden);
  if (others.length === 0) throw new ServiceError("You can't hide all the sheets in a document.");
  x.pending.flushAll();
  tab.hidden = true;
  if (book.activeTab === tab) book.activeTab = others[0] ?? null;
  tab.touch();
}

/** Name, place and visibility of a Sheet. */
const sheetSelfMethods: Methods<SheetState> = {
  getName: handle((sheet) => sheet.tab.name),
  getSheetName: handle((sheet) => sheet.tab.name),
  getSheetId: handle((sheet) => sheet.tab.id),
  getIndex: handle((sheet, _args, { x }) => x.setup.book.tabs.indexOf(sheet.tab) + 1),
  getParent: handle((_sheet, _args, { make }) => make.spreadsheet(), 'read'),
  isSheetHidden: handle((sheet) => sheet.tab.hidden),
  setName: call('write', 'write', (sheet, args, { x }) => {
    rename(sheet.tab, args.text(0), x);
    return self;
  }),
  hideSheet: call('write', 'write', (sheet, _args, { x }) => {
    hide(sheet.tab, x);
    return self;
  }),
  showSheet: call('write', 'write', (sheet, _args, { x }) => {
    x.pending.flushAll();
    sheet.tab.hidden = false;
    sheet.tab.touch();
    return self;
  }),
  activate: handle((sheet, _args, { x }) => {
    x.setup.book.activeTab = sheet.tab;
    return self;
  }, 'read'),
};

export const sheetSpec: ServiceSpec<SheetState> = {
  name: 'Sheet',
  owner: 'SpreadsheetApp',
  methods: { ...sheetSelfMethods, ...sheetGridMethods, ...sheetLookMethods },
};
