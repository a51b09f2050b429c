import type { Book } from '../store/book';
import type { Tab } from '../store/tab';
import { cellStyler } from './cell-style';
import type { Package } from './package';
import { saveFile } from './save-file';
import type { SheetEntry } from './sheet-list';
import { snapshotTab } from './snapshot-tab';
import { StyleSheet, emptyStyles } from './style-sheet';
import type { SheetSource, WorkbookFile } from './workbook-file';
import type { ListedSheet } from './write-book-part';
import { writeBookPart } from './write-book-part';
import { cutText } from './long-texts';
import type { WriteContext } from './write-cells';
import { writeSheet } from './write-sheet';
import type { XmlRoot } from './xml';
import { escapeXml, splitRoot } from './xml';
import { writeZip } from './zip-write';

/** What came of a save. */
export interface Saved {
  readonly file: WorkbookFile;
  /** False where nothing had changed and the file was left alone. */
  readonly written: boolean;
}

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Saves the book into its .xlsx: untouched tabs and everything else in the file stay byte for byte. Refuses with one sentence where it cannot write; the old file is then untouched. */
export function writeWorkbook(file: WorkbookFile, book: Book, path: string): Saved {
  const sheets = listTargets(file, book);
  const touched = book.tabs.filter((tab) => isTouched(tab, file.sources.get(tab.id)));
  if (!file.fresh && touched.length === 0 && !listChanged(file, book, sheets)) return { file, written: false };
  const { package: parts } = file;
  const styles = new StyleSheet(parts.text(stylesPart(parts)));
  const context = { date1904: file.date1904, styleOf: cellStyler(styles), shorten: cutText };
  const sources = new Map<number, SheetSource>();
  for (const { tab, entry } of sheets) {
    if (tab === null) continue;
    const source = file.sources.get(tab.id);
    const root = touched.includes(tab) ? writeTab(parts, tab, entry, source, styles, context) : source?.root;
    if (root !== undefined)
      sources.set(tab.id, { entry: { ...entry, name: tab.name, hidden: tab.hidden }, root, snapshot: snapshotTab(tab) });
  }
  if (styles.changed) parts.write(stylesPart(parts), styles.toXml());
  finishPackage(file, book, sheets);
  saveFile(path, writeZip(parts.parts));
  for (const tab of book.tabs) tab.dirty = false;
  const entries = sheets.map(({ tab, entry }) => (tab === null ? entry : { ...entry, name: tab.name, hidden: tab.hidden }));
  return {
    file: { ...file, sources, entries, fresh: false, names: namesOf(book), plainNames: new Set(book.namedRanges.keys()) },
    written: true,
  };
}

function isTouched(tab: Tab, source: SheetSource | undefined): boolean {
  return source === undefined || tab.dirty || tab.version !== source.snapshot.version;
}

function listChanged(file: WorkbookFile, book: Book, sheets: readonly ListedSheet[]): boolean {
  const same =
    sheets.length === file.entries.length && sheets.every(({ tab, entry }, index) => isSameEntry(tab, entry, file.entries[index]));
  return !same || namesOf(book) !== file.names;
}

function isSameEntry(tab: Tab | null, entry: SheetEntry, before: SheetEntry | undefined): boolean {
  return before?.part === entry.part && (tab === null || (tab.name === before.name && tab.hidden === before.hidden));
}

/** The book's named ranges as text, to see whether they changed. */
export function namesOf(book: Book): string {
  return JSON.stringify([...book.namedRanges].map(([name, { tab, area }]) => [name, tab.id, area]));
}

/** The sheets in their new order; sheets without cells keep their distance from the start. */
function listTargets(file: WorkbookFile, book: Book): ListedSheet[] {
  const listed: ListedSheet[] = book.tabs.map((tab) => ({ tab, entry: file.sources.get(tab.id)?.entry ?? addSheet(file.package, tab) }));
  file.entries.forEach((entry, index) => {
    if (!entry.grid) listed.splice(Math.min(index, listed.length), 0, { tab: null, entry });
  });
  return listed;
}

function addSheet(file: Package, tab: Tab): SheetEntry {
  const part = file.freeName('xl/worksheets/sheet#.xml');
  const book = file.workbookPart();
  file.write(part, '');
  file.declare(part, `${main}.worksheet+xml`);
  const link = file.relate(book, 'worksheet', part);
  const numbers = [...file.text(book).matchAll(/sheetId="(\d+)"/g)].map((found) => Number(found[1]));
  const id = Math.max(0, ...numbers) + tab.id + 1;
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const state = tab.hidden ? ' state="hidden"' : '';
  const xml = `<sheet xmlns:r="${namespace}" name="${escapeXml(tab.name)}" sheetId="${id}"${state} r:id="${link}"/>`;
  return { name: tab.name, part, hidden: tab.hidden, xml, grid: true };
}

function writeTab(
  file: Package,
  tab: Tab,
  entry: SheetEntry,
  source: SheetSource | undefined,
  styles: StyleSheet,
  context: WriteContext,
): XmlRoot {
  const root = source?.root ?? splitRoot(emptySheet);
  return writeSheet(file, tab, { part: entry.part, root, before: source?.snapshot ?? null }, styles, context);
}

const emptySheet =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>';

function stylesPart(file: Package): string {
  const book = file.workbookPart();
  const known = file.related(book, 'styles');
  if (known !== '') return known;
  file.write('xl/styles.xml', emptyStyles);
  file.declare('xl/styles.xml', `${main}.styles+xml`);
  file.relate(book, 'styles', 'xl/styles.xml');
  return 'xl/styles.xml';
}

function finishPackage(file: WorkbookFile, book: Book, sheets: readonly ListedSheet[]): void {
  const parts = file.package;
  const bookPart = parts.workbookPart();
  writeBookPart(parts, book, sheets, file.entries, file.plainNames);
  // The order of computation names cells that may be gone; every program makes it anew.
  const chain = parts.related(bookPart, 'calcChain');
  if (chain !== '') parts.drop(bookPart, chain);
  for (const entry of file.entries) {
    if (entry.grid && !sheets.some((sheet) => sheet.entry.part === entry.part)) parts.drop(bookPart, entry.part);
  }
}
