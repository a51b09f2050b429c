import { readFileSync, statSync } from 'node:fs';
import { errorCode } from '../xlsx/error-code';
import { Refusal } from '../xlsx/refusal';

/** Largest file that is read, in bytes. */
export const largestFile = 200 * 1024 * 1024;

/** The bytes of a file. Refuses what is not there, no file, too large or locked with one sentence that names it. */
export function readFileBytes(path: string): Buffer {
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new Refusal(`${path} is a folder, not a spreadsheet.`, 'folder');
    if (!found.isFile()) throw new Refusal(`${path} is not a file.`, 'not-a-file');
    if (found.size > largestFile) throw new Refusal(`${path} is larger than 200 MB, which is refused; split it first.`, 'too-large');
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(describe(path, error), 'unreadable');
  }
}

function describe(path: string, error: unknown): string {
  const code = errorCode(error);
  if (path === '') return 'The name of the file is empty.';
  if (code === 'ENAMETOOLONG') return 'The name of the file is longer than a disk takes.';
  if (code === 'ERR_INVALID_ARG_VALUE') return 'The name of the file holds a character that no file name has.';
  if (code === 'ENOENT' || code === 'ENOTDIR') return `${path} does not exist.`;
  if (code === 'EACCES' || code === 'EPERM') return `${path} may not be read by this user.`;
  return `${path} cannot be read (${code}).`;
}
