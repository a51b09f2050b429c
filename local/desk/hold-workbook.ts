import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../xlsx/error-code';
import { Refusal } from '../xlsx/refusal';
import { isAlive } from './is-alive';

/** How long a command waits for another one that works on the same workbook, and how often it looks, milliseconds. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 50;

const held = new Set<string>();

const markOf = (workbook: string): string => join(dirname(workbook), `.${basename(workbook)}.working`);

/** Number of the process in a mark, 0 where there is none. */
function readHolder(mark: string): number {
  try {
    return Number(readFileSync(mark, 'utf8'));
  } catch {
    return 0;
  }
}

/** Where it could not be made there is nothing to remove; that is said by whoever tried. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A folder that is none, a name that is too long.
  }
}

/** Takes the mark, its content with it; false where another one stands there. */
function takeMark(mark: string, workbook: string): boolean {
  const own = `${mark}.${process.pid}`;
  try {
    writeFileSync(own, String(process.pid));
    linkSync(own, mark);
    held.add(mark);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw new Refusal(`Nothing can be written beside ${basename(workbook)} (${errorCode(error)}). Nothing was changed.`, 'unwritable');
  } finally {
    removeQuietly(own);
  }
}

/** Takes away what a command that was ended from outside left behind; of two that do so at once one finds nothing. */
function discardMark(mark: string): void {
  const aside = `${mark}.${process.pid}.left`;
  try {
    renameSync(mark, aside);
    if (isAlive(readHolder(aside))) linkSync(aside, mark);
  } catch {
    // Somebody else was quicker.
  } finally {
    removeQuietly(aside);
  }
}

const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LOOK_MS));

/**
 * One command at a time works on a workbook, as Google's document lock would have it: between reading and saving nobody else saves.
 * Waits for another one to end; what a command that was ended from outside left behind does not count. Refuses after a minute.
 */
export async function holdWorkbook(workbook: string, notice: (sentence: string) => void): Promise<void> {
  const mark = markOf(workbook);
  if (held.has(mark)) return;
  for (let waited = 0; !takeMark(mark, workbook); waited += LOOK_MS) {
    const holder = readHolder(mark);
    if (!isAlive(holder)) discardMark(mark);
    if (waited === 0 && isAlive(holder)) notice(`Waiting for another command that works on ${basename(workbook)}.`);
    if (waited >= PATIENCE_MS)
      throw new Refusal(`${basename(workbook)} is being worked on by process ${holder}; try again when it has ended.`, 'busy');
    await aWhile();
  }
}

/** Lets go of every workbook that this process works on. */
export function releaseWorkbooks(): void {
  held.forEach((mark) => rmSync(mark, { force: true }));
  held.clear();
}
