import type { Book } from '../store/book';
import { childXml } from './read-layout';
import type { WorkbookFile } from './workbook-file';

/**
 * What saving would lose of this file, one phrase each; everything that is not named stays byte for byte.
 * @param ahead true for what would be lost once every tab is changed; else of those that are
 */
export function findUncarried(file: WorkbookFile, book: Book, ahead = false): string[] {
  const parts = [...file.package.parts.keys()];
  const found: string[] = [];
  if (parts.some((part) => part.startsWith('_xmlsignatures/'))) found.push('the digital signature');
  for (const tab of book.tabs) {
    const source = file.sources.get(tab.id);
    if (source === undefined || (!ahead && tab.version === source.snapshot.version)) continue;
    const cells = childXml(source.root, 'sheetData');
    if (/<c\s[^>]*\scm="/.test(cells)) found.push(`the spilling of array formulas on ${tab.name}`);
    if (/<f\s[^>]*t="dataTable"/.test(cells)) found.push(`the what-if tables on ${tab.name}`);
    if (/<rPh[\s>]/.test(cells)) found.push(`the reading aids of texts on ${tab.name}`);
  }
  return found;
}
