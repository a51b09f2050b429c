import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Desk } from '../host/desk';
import { Refusal } from '../xlsx/refusal';
import { saveFile } from '../xlsx/save-file';
import { decodeDeskState } from './desk-state';
import { numberIn, readJson, textIn } from './read-json';

/** What lies beside a workbook: its identity, zone and account, and everything Google would keep for it. */
export interface DeskFolder {
  readonly path: string;
  /** Random, made once; a workbook copied without its folder is another file. */
  readonly fileId: string;
  readonly zone: string;
  /** Account the commands work as. */
  readonly user: string;
  readonly desk: Desk;
  /** Epoch milliseconds at which the day of the mail quota began, 0 where it has not. */
  readonly quotaSince: number;
  /** What the .xlsx cannot hold; see `describeExtras`. */
  readonly extras: Readonly<Record<string, unknown>>;
}

/** What holds for a workbook that has no desk yet. */
export interface DeskDefaults {
  readonly zone: string;
  readonly user: string;
}

/** `company.xlsx` has its desk in `company.desk` beside it. */
export function deskPath(workbook: string): string {
  return join(dirname(workbook), `${basename(workbook).replace(/\.xlsx$/i, '')}.desk`);
}

/** Reads the desk of a workbook, or begins one in memory. Refuses a damaged file in it with one sentence. */
export function openDesk(workbook: string, defaults: DeskDefaults): DeskFolder {
  const path = deskPath(workbook);
  const record = readJson(join(path, 'desk.json'));
  const state = decodeDeskState(record, readJson(join(path, 'properties.json')), readJson(join(path, 'triggers.json')));
  return {
    path,
    fileId: textIn(record, 'fileId', '') || randomUUID(),
    zone: textIn(record, 'zone', defaults.zone),
    user: textIn(record, 'user', defaults.user),
    desk: Desk.from(state),
    quotaSince: numberIn(record, 'quotaSince', 0),
    extras: readJson(join(path, 'extras.json')),
  };
}

/** Writes the desk's JSON files, each as a whole or not at all; makes the folder where absent. */
export function saveDesk(folder: DeskFolder): void {
  makeFolder(folder.path);
  const { properties, triggers, ...rest } = folder.desk.toJSON();
  const { fileId, zone, user, quotaSince } = folder;
  writeJson(folder, 'properties.json', properties);
  writeJson(folder, 'triggers.json', { triggers });
  writeJson(folder, 'extras.json', folder.extras);
  writeJson(folder, 'desk.json', { fileId, zone, user, quotaSince, ...rest });
}

/** Makes a folder of the desk, where absent. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    throw new Refusal(`The folder ${path} cannot be made; check that you may write beside the workbook.`, 'no-desk');
  }
}

function writeJson(folder: DeskFolder, name: string, value: unknown): void {
  const path = join(folder.path, name);
  const empty = JSON.stringify(value) === '{}' && !existsSync(path);
  if (!empty) saveFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
