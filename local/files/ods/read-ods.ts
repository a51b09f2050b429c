import { Book } from '../../store/book';
import { Refusal } from '../../xlsx/refusal';
import { ContentReader } from './content-reader';

/**
 * The tabs of an .ods from its parts: values with their types, formulas as text beside the value they had, merged cells,
 * hidden tabs, rows and columns, notes. Number formats are kept by kind (date, time, percent, currency), not to the letter.
 * Refuses a file that is protected by a password, damaged or endless; the sentence goes on after the file's name.
 */
export function readOds(parts: ReadonlyMap<string, Buffer>, name: string): Book {
  const manifest = parts.get('META-INF/manifest.xml')?.toString('utf8') ?? '';
  if (manifest.includes('encryption-data') || parts.has('encrypted-package')) {
    throw new Refusal('is protected by a password; save it without one first', 'old-or-encrypted');
  }
  const content = parts.get('content.xml');
  if (content === undefined) throw new Refusal('is damaged: it has no content', 'damaged');
  const book = new Book({ id: '', name, timeZone: 'Etc/UTC', locale: 'en_US' });
  new ContentReader(book).read(content.toString('utf8').replace(/^\uFEFF/, ''));
  if (book.tabs.length === 0) throw new Refusal('is damaged: it has no tables', 'damaged');
  for (const tab of book.tabs) tab.dirty = false;
  return book;
}
