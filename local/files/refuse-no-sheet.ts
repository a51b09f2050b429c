import { Refusal } from '../xlsx/refusal';

/** What a file begins with that is neither a package nor a text: the bytes, and what the person is told. */
const foreign: readonly (readonly [start: string, says: string, code: string])[] = [
  [
    '\u00d0\u00cf\u0011\u00e0',
    'is an old .xls file or protected by a password; save it as an .xlsx without a password',
    'old-or-encrypted',
  ],
  ['%PDF', 'is a PDF; export the sheet as .xlsx or .csv', 'not-a-sheet'],
  ['{\\rtf', 'is a text document, not a spreadsheet', 'not-a-sheet'],
];

/** Refuses bytes that are no spreadsheet, saying what they seem to be; the sentence goes on after the file's name. */
export function refuseNoSheet(bytes: Buffer): void {
  if (bytes.length === 0) throw new Refusal('is empty', 'empty');
  const head = bytes.subarray(0, 1000).toString('latin1');
  for (const [start, says, code] of foreign) if (head.startsWith(start)) throw new Refusal(says, code);
  if (/^(\u00ef\u00bb\u00bf)?\s*<(!doctype|html|\?xml|table|svg|workbook)/i.test(head)) {
    throw new Refusal('is a web page or an XML file under another name; open it in a spreadsheet program and save it as .xlsx', 'markup');
  }
}
