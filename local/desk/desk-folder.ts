import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Desk } from '../host/desk';
import { commitFiles } from './commit-files';
import { decodeDeskState } from './desk-state';
import type { Letter } from './outbox';
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

/** Writes what Google would keep and these letters, all together or not at all; makes the folder where absent. */
export function saveDesk(folder: DeskFolder, letters: readonly Letter[]): void {
  const { properties, triggers, ...rest } = folder.desk.toJSON();
  const { fileId, zone, user, quotaSince, extras } = folder;
  const kept = Object.entries({ properties, triggers: { triggers }, extras, desk: { fileId, zone, user, quotaSince, ...rest } });
  const needed = kept.filter(([name, value]) => Object.keys(value).length > 0 || existsSync(join(folder.path, `${name}.json`)));
  const files = needed.map(([name, value]) => [`${name}.json`, Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8')] as const);
  commitFiles(folder.path, new Map([...files, ...letters.map(({ name, bytes }) => [name, bytes] as const)]));
}
