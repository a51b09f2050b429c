import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { readSheets } from '../files/read-sheets';
import { newWorkbook } from '../xlsx/read-workbook';
import { Refusal } from '../xlsx/refusal';
import { writeWorkbook } from '../xlsx/write-workbook';
import { placeTabs } from './place-tabs';

/** True for the name of a spreadsheet that is read but never saved: .ods, or text with delimiters. */
export const isReadOnlySheet = (name: string): boolean => /\.(?:ods|csv|tsv|txt)$/i.test(name);

/** The name or path of the workbook that is made of such a file: `plan.xlsx` beside `plan.ods`. */
export const workbookOf = (name: string): string => name.replace(/\.[^./\\]*$/, '.xlsx');

/**
 * Makes a workbook at `to` of an .ods or a text file, which stays as it is: values, formulas, formats, notes and merges.
 * Refuses with one sentence what cannot be read, and a `to` that exists.
 */
export async function makeWorkbook(from: string, to: string): Promise<void> {
  if (existsSync(to)) {
    throw new Refusal(
      `${basename(to)} is there already; open it, or rename it to have ${basename(from)} made into a workbook anew.`,
      'exists',
    );
  }
  const source = await readSheets(from);
  const { file, book } = await newWorkbook(to);
  placeTabs(source, book, { file: basename(from), kept: new Set() });
  writeWorkbook(file, book, to);
}
