import { basename } from 'node:path';
import { Book } from '../store/book';
import { errorMessage } from '../xlsx/error-code';
import { readWorkbook } from '../xlsx/read-workbook';
import { Refusal } from '../xlsx/refusal';
import { readZip } from '../xlsx/zip-read';
import { decodeText } from './decode-text';
import { fillTextTab } from './fill-text-tab';
import { mendTexts } from './mend-text';
import { readOds } from './ods/read-ods';
import { readFileBytes } from './read-file-bytes';
import { refuseNoSheet } from './refuse-no-sheet';
import { splitRecords } from './split-records';

/** Parts of packages that are no .xlsx, and what the person is told. */
const foreignPackages: readonly (readonly [part: string, says: string])[] = [
  ['xl/workbook.bin', 'is a binary workbook (.xlsb); save it as .xlsx'],
  ['word/', 'is a text document, not a spreadsheet'],
  ['ppt/', 'is a presentation, not a spreadsheet'],
  ['Index/', 'is a Numbers document; export it as .xlsx'],
];

/** Name of the one tab of a text file, as other programs call it. */
const textTab = 'Sheet1';

/**
 * The tabs of any spreadsheet a team may hand over: .xlsx, .ods, or text with delimiters (.csv, .tsv, .txt), told apart by
 * what is in the file and not by its name. Cells of text files stay texts. Refuses everything else with one sentence.
 * Zone, locale and id of the book are set by the caller; nothing is ever written.
 */
export async function readSheets(path: string): Promise<Book> {
  const bytes = readFileBytes(path);
  const name = basename(path);
  try {
    refuseNoSheet(bytes);
    if (!isZip(bytes)) return readText(bytes, name);
    const parts = readZip(bytes);
    if (isOds(parts)) return readOds(parts, withoutEnding(name));
    refusePackage(parts);
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(`${name} ${error.message}.`, error.code);
    throw new Refusal(`${name} cannot be read as a spreadsheet (${errorMessage(error)}).`, 'unreadable');
  }
  return (await readWorkbook(path)).book;
}

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString('latin1') === 'PK';
}

function isOds(parts: ReadonlyMap<string, Buffer>): boolean {
  const kind = parts.get('mimetype')?.toString('latin1') ?? '';
  return kind.startsWith('application/vnd.oasis.opendocument.spreadsheet') || (kind === '' && parts.has('content.xml'));
}

function refusePackage(parts: ReadonlyMap<string, Buffer>): void {
  const kind = parts.get('mimetype')?.toString('latin1') ?? '';
  if (kind !== '') throw new Refusal('is another kind of document, not a spreadsheet', 'not-a-sheet');
  const found = foreignPackages.find(([start]) => [...parts.keys()].some((name) => name.startsWith(start)));
  if (found !== undefined) throw new Refusal(found[1], 'not-a-sheet');
}

function readText(bytes: Buffer, name: string): Book {
  const book = new Book({ id: '', name: withoutEnding(name), timeZone: 'Etc/UTC', locale: 'en_US' });
  fillTextTab(book, textTab, mendTexts(splitRecords(decodeText(bytes))));
  for (const tab of book.tabs) tab.dirty = false;
  return book;
}

function withoutEnding(name: string): string {
  return name.replace(/\.[A-Za-z]{2,4}$/, '');
}
