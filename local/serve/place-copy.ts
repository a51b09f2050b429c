import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Refusal } from '../xlsx/refusal';

/** Largest workbook that a window may hand over, bytes. */
export const mostUpload = 10_000_000;

const longestName = 80;
/** Names that some systems keep for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name for a file on any disk: letters, digits and a few signs; never a path, never hidden. */
export function safeName(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replace(/\.xlsx$/i, '');
  const plain = base.replace(/[^\p{L}\p{N} ._()-]+/gu, '-').replace(/^[ .-]+|[ .]+$/g, '');
  const short = [...plain].slice(0, longestName).join('').trim();
  return `${short === '' || reserved.test(short) ? 'workbook' : short}.xlsx`;
}

/** Writes a copy of what a window handed over into a new folder of its own; the path of the copy. */
export function placeCopy(name: string, bytes: Buffer): string {
  if (!/\.xlsx$/i.test(name))
    throw new Refusal(`${safeName(name).replace(/\.xlsx$/, '')} is not named .xlsx; Runsheet opens .xlsx workbooks.`);
  if (bytes.length === 0) throw new Refusal(`${safeName(name)} is empty, so there is nothing to open.`);
  if (bytes.length > mostUpload) throw new Refusal(`${safeName(name)} is larger than 10 MB; start "runsheet serve" with it instead.`);
  const path = join(mkdtempSync(join(tmpdir(), 'runsheet-copy-')), safeName(name));
  writeFileSync(path, bytes);
  return path;
}

/** Takes such a copy away again, with its folder. */
export function removeCopy(path: string): void {
  rmSync(dirname(path), { recursive: true, force: true });
}
