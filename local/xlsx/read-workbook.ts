import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Book } from '../store/book';
import type { Tab } from '../store/tab';
import { parseArea, cellName } from './address';
import { copyForReading, mendPackage } from './mend';
import { errorCode, errorMessage } from './error-code';
import { largestFile } from '../files/read-file-bytes';
import { emptyWorkbook } from './empty-workbook';
import { Package } from './package';
import { readCells } from './read-cells';
import { readConditionals } from './read-conditionals';
import { childXml, readLayout } from './read-layout';
import { readNames } from './read-names';
import { readNotes } from './read-notes';
import { readValidations } from './read-validations';
import { Refusal } from './refusal';
import { refuseDamaged } from './refuse-damaged';
import { refuseForeignFile } from './refuse-foreign';
import { refuseTangled } from './refuse-tangled';
import { listSheets } from './sheet-list';
import type { SheetEntry } from './sheet-list';
import { snapshotTab } from './snapshot-tab';
import { StyleSheet } from './style-sheet';
import type { SheetSource, WorkbookFile } from './workbook-file';
import { namesOf } from './write-workbook';
import type { XmlRoot } from './xml';
import { attributesOf, innerXml, splitChildren, splitRoot, unescapeXml } from './xml';
import { readZip } from './zip-read';

/** A workbook in memory and the file it came from. */
export interface OpenWorkbook {
  readonly book: Book;
  readonly file: WorkbookFile;
}

/** Puts back into a tab what an .xlsx cannot hold, before it counts as read. */
export type Restore = (tab: Tab) => void;

interface SheetOptions {
  readonly date1904: boolean;
  readonly restore: Restore | null;
}

/** Reads an .xlsx file. Refuses what is none with one sentence; never changes it. Zone, locale and id of the book are set by the caller. */
export async function readWorkbook(path: string, restore: Restore = () => undefined): Promise<OpenWorkbook> {
  const bytes = readBytes(path);
  try {
    return await readPackage(new Package(readZip(bytes)), basename(path), restore);
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(`${basename(path)} ${error.message}.`, error.code);
    throw new Refusal(`${basename(path)} cannot be read as an .xlsx workbook (${sayReason(error)}).`, 'unreadable');
  }
}

/** What a library says of a file; a fault of its own that the file led it into is no sentence for people. */
function sayReason(error: unknown): string {
  if (error instanceof TypeError || error instanceof RangeError) return 'it is damaged';
  return errorMessage(error).replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** A workbook that does not exist yet; its file part is a package without a sheet. */
export async function newWorkbook(path: string): Promise<OpenWorkbook> {
  return readPackage(emptyWorkbook(), basename(path), null);
}

function readBytes(path: string): Buffer {
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new Refusal(`${path} is a folder, not a workbook.`, 'folder');
    if (!found.isFile()) throw new Refusal(`${path} is not a file.`, 'not-a-file');
    if (found.size > largestFile) throw new Refusal(`${path} is larger than 200 MB, which is refused; split it first.`, 'too-large');
    const bytes = readFileSync(path);
    refuseForeignFile(basename(path), bytes);
    return bytes;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(describeReadError(path, error), 'unreadable');
  }
}

function describeReadError(path: string, error: unknown): string {
  const code = errorCode(error);
  if (code === 'ENOENT') return `${path} does not exist; create it with: runsheet install ${basename(path)}`;
  if (code === 'EACCES' || code === 'EPERM') return `${path} may not be read by this user.`;
  if (code === 'EBUSY') return `${path} is open in another program; close it there first.`;
  return `${path} cannot be read (${code}).`;
}

async function readPackage(file: Package, name: string, restore: Restore | null): Promise<OpenWorkbook> {
  refuseTangled(file);
  mendPackage(file);
  const part = file.workbookPart();
  if (part === '' || !file.has(part)) throw new Refusal('is a zip file but no .xlsx workbook', 'no-workbook');
  const book = new Book({ id: '', name: name.replace(/\.xlsx$/i, ''), timeZone: 'Etc/UTC', locale: 'en_US' });
  const entries = listSheets(file);
  if (restore !== null) refuseDamaged(file, entries);
  const grids = entries.filter((entry) => entry.grid);
  const date1904 = /<workbookPr[^>]*\sdate1904="(1|true)"/.test(file.text(part));
  const sources = await readSheets(file, book, grids, { date1904, restore });
  readNames(file, book);
  for (const tab of book.tabs) tab.dirty = false;
  return {
    book,
    file: {
      package: file,
      sources,
      entries,
      date1904,
      names: namesOf(book),
      plainNames: new Set(book.namedRanges.keys()),
      fresh: restore === null,
    },
  };
}

async function readSheets(
  file: Package,
  book: Book,
  grids: readonly SheetEntry[],
  { date1904, restore }: SheetOptions,
): Promise<Map<number, SheetSource>> {
  const { default: ExcelJS } = await import('exceljs');
  const library = new ExcelJS.Workbook();
  const copy = copyForReading(file, grids);
  await library.xlsx.load(new Uint8Array(copy).buffer);
  const styles = new StyleSheet(file.text(file.related(file.workbookPart(), 'styles')));
  const shared = richTexts(file.text(file.related(file.workbookPart(), 'sharedStrings')));
  const sources = new Map<number, SheetSource>();
  grids.forEach((entry, index) => {
    const root = splitRoot(file.text(entry.part));
    const tab = book.addTab(entry.name);
    const sheet = library.getWorksheet(`S${index + 1}`);
    const notes = new Map([...readNotes(file, entry.part)].map(([cell, note]) => [cell, note.text]));
    const rich = new Map([...shared, ...richTexts(childXml(root, 'sheetData'))]);
    if (sheet !== undefined) readCells(sheet, tab, { styles, date1904, rich, links: readLinks(root), notes });
    finishTab(tab, entry, root, styles);
    restore?.(tab);
    sources.set(tab.id, { entry, root, snapshot: snapshotTab(tab) });
  });
  return sources;
}

function finishTab(tab: Tab, entry: SheetEntry, root: XmlRoot, styles: StyleSheet): void {
  tab.hidden = entry.hidden;
  readLayout(root, tab);
  tab.validations = readValidations(root);
  tab.conditionals = readConditionals(root, styles);
}

/** Texts with formatted runs: the plain text to the XML of its runs. */
function richTexts(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, , runs = ''] of xml.matchAll(/<(si|is)>(<r>[\s\S]*?|<r\s[\s\S]*?)<\/\1>/g)) {
    const texts = [...runs.replace(/<rPh[\s>][\s\S]*?<\/rPh>/g, '').matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)];
    found.set(texts.map((text) => unescapeXml(text[1] ?? '')).join(''), runs);
  }
  return found;
}

/** Hyperlink elements by the first cells they cover; a link over a larger block stays with its first hundred cells. */
function readLinks(root: XmlRoot): Map<string, string> {
  const links = new Map<string, string>();
  for (const { xml } of splitChildren(innerXml(childXml(root, 'hyperlinks')))) {
    const area = parseArea(attributesOf(xml)['ref'] ?? '');
    if (area === null) continue;
    for (let index = 0; index < Math.min(100, area.rows * area.columns); index++) {
      links.set(cellName(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)), xml);
    }
  }
  return links;
}
