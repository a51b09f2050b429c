import { mkdirSync } from 'node:fs';
import { Refusal } from '../xlsx/refusal';

/** Makes a folder of the desk, where absent. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    throw new Refusal(`The folder ${path} cannot be made; check that you may write beside the workbook.`, 'no-desk');
  }
}
