import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { saveFile } from '../xlsx/save-file';
import { makeFolder } from './make-folder';
import { readJson } from './read-json';

const JOURNAL = 'saving.json';
/** Nothing but these is ever written from a journal, whoever wrote it. */
const OWN_NAME = /^(properties|triggers|extras|desk)\.json$|^outbox\/\d{4,9}-[a-z0-9-]{1,60}\.eml$/;

/** Contents by name inside the desk. */
export type DeskFiles = ReadonlyMap<string, Buffer>;

function writeAll(desk: string, files: DeskFiles): void {
  for (const [name, bytes] of files) {
    makeFolder(dirname(join(desk, name)));
    saveFile(join(desk, name), bytes);
  }
}

/**
 * Writes files of a desk all together or not at all: what is claimed and the letters it is claimed for must not part, or a command that is
 * ended from outside would lose mail, or send it twice.
 */
export function commitFiles(desk: string, files: DeskFiles): void {
  makeFolder(desk);
  const journal = join(desk, JOURNAL);
  saveFile(journal, JSON.stringify(Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.toString('base64')]))));
  writeAll(desk, files);
  rmSync(journal, { force: true });
}

/** Completes a commit that was cut short, if there is one. Refuses a damaged journal with one sentence. */
export function completeCommit(desk: string): void {
  const journal = join(desk, JOURNAL);
  if (!existsSync(journal)) return;
  const own = Object.entries(readJson(journal)).filter(([name, bytes]) => OWN_NAME.test(name) && typeof bytes === 'string');
  writeAll(desk, new Map(own.map(([name, bytes]) => [name, Buffer.from(String(bytes), 'base64')])));
  rmSync(journal, { force: true });
}
