import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../xlsx/refusal';
import { saveFile } from '../xlsx/save-file';
import { deskPath } from './desk-folder';
import { isAlive } from './is-alive';
import { makeFolder } from './make-folder';
import { numberIn, readJson, textIn } from './read-json';

/** Address of the page another process serves this workbook at, `null` where none does. */
export function servedAt(workbook: string): string | null {
  const mark = readJson(markPath(workbook));
  const pid = numberIn(mark, 'pid', 0);
  return pid !== process.pid && isAlive(pid) ? textIn(mark, 'address', '') : null;
}

/** Refuses a workbook that another process serves: its hourly checks would run twice. */
export function refuseServed(workbook: string): void {
  const address = servedAt(workbook);
  if (address === null) return;
  throw new Refusal(
    `${workbook} is open already at ${address}; stop that page first (if there is none, delete ${markPath(workbook)}).`,
    'served',
  );
}

/** Notes that this process serves the workbook. */
export function markServed(workbook: string, address: string): void {
  makeFolder(deskPath(workbook));
  saveFile(markPath(workbook), `${JSON.stringify({ pid: process.pid, address })}\n`);
}

/** Takes the note away. */
export function unmarkServed(workbook: string): void {
  rmSync(markPath(workbook), { force: true });
}

function markPath(workbook: string): string {
  return join(deskPath(workbook), 'serving.json');
}
