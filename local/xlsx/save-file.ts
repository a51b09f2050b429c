import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './error-code';
import { Refusal } from './refusal';

/** Refuses a workbook that is read-only or that another program has open, and a folder that is not there. */
export function refuseLocked(path: string): void {
  const folder = dirname(path);
  const name = basename(path);
  if (isReadOnly(path)) throw new Refusal(`${name} is read-only; allow writing to it first. Nothing was changed.`, 'unwritable');
  if (!existsSync(folder)) throw new Refusal(`The folder ${folder} does not exist; create it first.`, 'no-folder');
  for (const lock of [`~$${name}`, `.~lock.${name}#`]) {
    if (existsSync(join(folder, lock))) {
      throw new Refusal(`${name} is open in another program; close it there first (if it is not, delete ${lock} beside it).`, 'locked');
    }
  }
}

// Renaming over a file asks nobody's leave of the file itself.
function isReadOnly(path: string): boolean {
  return existsSync(path) && (statSync(path).mode & 0o222) === 0;
}

/** Replaces a file as a whole or not at all: written beside it, forced to disk, then renamed. */
export function saveFile(path: string, bytes: Buffer | string): void {
  const target = existsSync(path) ? realpathSync(path) : path;
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeThrough(beside, bytes, existsSync(target) ? statSync(target).mode : 0o644);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Refusal(describeSaveError(basename(path), error), 'unwritable');
  }
}

function writeThrough(path: string, bytes: Buffer | string, mode: number): void {
  const handle = openSync(path, 'w', mode);
  try {
    const data = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
    for (let done = 0; done < data.length;) done += writeSync(handle, data, done);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function describeSaveError(name: string, error: unknown): string {
  const code = errorCode(error);
  if (code === 'EBUSY' || code === 'EPERM') return `${name} is open in another program; close it there and try again. Nothing was changed.`;
  if (code === 'EACCES' || code === 'EROFS') return `${name} may not be written by this user. Nothing was changed.`;
  if (code === 'ENOSPC') return `The disk is full; ${name} was not changed.`;
  if (code === 'ENOENT') return `The folder of ${name} does not exist; create it first.`;
  return `${name} could not be written (${code}). Nothing was changed.`;
}
