import { Refusal } from './refusal';

/** Refuses bytes that are no zip file, saying what they seem to be. */
export function refuseForeignFile(name: string, bytes: Buffer): void {
  if (bytes.length === 0) throw new Refusal(`${name} is empty; it is not an .xlsx workbook.`, 'empty');
  const head = bytes.subarray(0, 8).toString('latin1');
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return;
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    throw new Refusal(
      `${name} is an old .xls file or protected by a password; save it as an .xlsx without a password.`,
      'old-or-encrypted',
    );
  }
  const text = !bytes.subarray(0, 4000).includes(0);
  const guess = text ? 'looks like a text or CSV file' : 'is another kind of file';
  throw new Refusal(`${name} ${guess}, not an .xlsx workbook; open it in a spreadsheet program and save it as .xlsx.`, 'not-xlsx');
}
