import type { Book } from '../store/book';
import type { Tab } from '../store/tab';
import { listNames } from './read-names';
import type { SheetEntry } from './sheet-list';
import type { XmlChild } from './xml';
import { joinRoot, splitRoot, withAttributes } from './xml';
import { renderNames } from './write-names';
import type { Package } from './package';

/** One sheet of the workbook in its new order: a tab of the book, or a sheet without cells that is carried. */
export interface ListedSheet {
  readonly tab: Tab | null;
  readonly entry: SheetEntry;
}

/** Rewrites the workbook part: the list of sheets, the names, and that formulas are to be computed when it is opened. */
export function writeBookPart(
  file: Package,
  book: Book,
  sheets: readonly ListedSheet[],
  before: readonly SheetEntry[],
  plainBefore: ReadonlySet<string>,
): void {
  const part = file.workbookPart();
  const root = splitRoot(file.text(part));
  const list = `<sheets>${sheets.map(renderSheet).join('')}</sheets>`;
  const moved = (scope: number): number | null => {
    const index = sheets.findIndex((sheet) => sheet.entry.part === before[scope]?.part);
    return index < 0 ? null : index;
  };
  const names = renderNames(book, listNames(file), plainBefore, moved);
  const children = [
    ['sheets', list],
    ['definedNames', names],
    ['calcPr', '<calcPr calcId="191029" fullCalcOnLoad="1"/>'],
  ].reduce((all, [name = '', xml = '']) => replaceInBook(all, name, xml), root.children);
  file.write(part, joinRoot({ ...root, children }));
}

function renderSheet({ tab, entry }: ListedSheet): string {
  if (tab === null || (tab.name === entry.name && tab.hidden === entry.hidden)) return entry.xml;
  return withAttributes(entry.xml, { name: tab.name, state: tab.hidden ? 'hidden' : null });
}

const order = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

function rankOf(name: string): number {
  return order.indexOf(name.slice(name.indexOf(':') + 1));
}

function replaceInBook(children: readonly XmlChild[], name: string, xml: string): XmlChild[] {
  const others = children.filter((child) => child.name !== name);
  if (xml === '') return others;
  const at = others.findIndex((child) => rankOf(child.name) > rankOf(name));
  const index = at < 0 ? others.length : at;
  return [...others.slice(0, index), { name, xml }, ...others.slice(index)];
}
