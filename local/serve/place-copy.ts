import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { isReadOnlySheet, makeWorkbook, workbookOf } from '../adopt/make-workbook';
import { Refusal } from '../xlsx/refusal';

/** Largest workbook that a window may hand over, bytes. */
export const mostUpload = 10_000_000;

const longestName = 80;
/** Names that some systems keep for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

const isWorkbook = (name: string): boolean => /\.xlsx$/i.test(name);

/** A name for a workbook on any disk: letters, digits and a few signs; never a path, never hidden. */
export function safeName(name: string): string {
  const ending = isReadOnlySheet(name) ? extname(name) : '.xlsx';
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const bare = base.toLowerCase().endsWith(ending.toLowerCase()) ? base.slice(0, base.length - ending.length) : base;
  const plain = bare.replace(/[^\p{L}\p{N} ._()-]+/gu, '-').replace(/^[ .-]+|[ .]+$/g, '');
  const short = [...plain].slice(0, longestName).join('').trim();
  return `${short === '' || reserved.test(short) ? 'workbook' : short}.xlsx`;
}

/** The name of a file as it is told. */
const tellName = (name: string): string =>
  isReadOnlySheet(name) ? safeName(name).replace(/\.xlsx$/, extname(name).toLowerCase()) : safeName(name);

/**
 * Writes a copy of what a window handed over into a new folder of its own; the path of the copy, which is an .xlsx whatever
 * kind of spreadsheet came. Refuses with one sentence, and leaves nothing behind then.
 */
export async function placeCopy(name: string, bytes: Buffer): Promise<string> {
  if (!isWorkbook(name) && !isReadOnlySheet(name)) {
    throw new Refusal(`${safeName(name).replace(/\.xlsx$/, '')} is no .xlsx, .ods or .csv, so it cannot be opened.`);
  }
  if (bytes.length === 0) throw new Refusal(`${tellName(name)} is empty, so there is nothing to open.`);
  if (bytes.length > mostUpload) throw new Refusal(`${tellName(name)} is larger than 10 MB; start "runsheet serve" with it instead.`);
  const path = join(mkdtempSync(join(tmpdir(), 'runsheet-copy-')), tellName(name));
  try {
    writeFileSync(path, bytes);
    return isWorkbook(name) ? path : await turnIntoWorkbook(path);
  } catch (error) {
    removeCopy(path);
    throw error;
  }
}

async function turnIntoWorkbook(path: string): Promise<string> {
  const made = workbookOf(path);
  await makeWorkbook(path, made);
  rmSync(path);
  return made;
}

/** Takes such a copy away again, with its folder. */
export function removeCopy(path: string): void {
  rmSync(dirname(path), { recursive: true, force: true });
}
