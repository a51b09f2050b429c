import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '../xlsx/refusal';

/** A JSON file of the desk as an object; `{}` where there is none. Refuses a damaged one with one sentence. */
export function readJson(path: string): Readonly<Record<string, unknown>> {
  if (!existsSync(path)) return {};
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (isRecord(value)) return value;
  } catch {
    // Said below for every kind of damage.
  }
  throw new Refusal(`${path} is damaged; restore it from a backup, or delete ${basename(path)} to start over without it.`, 'damaged-desk');
}

/** True for a plain object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list in a record, empty where there is none. */
export function listIn(record: Readonly<Record<string, unknown>>, key: string): readonly unknown[] {
  const value = record[key];
  return Array.isArray(value) ? value : [];
}

/** A text in a record. */
export function textIn(record: Readonly<Record<string, unknown>>, key: string, otherwise: string): string {
  const value = record[key];
  return typeof value === 'string' ? value : otherwise;
}

/** A number in a record. */
export function numberIn(record: Readonly<Record<string, unknown>>, key: string, otherwise: number): number {
  const value = record[key];
  return typeof value === 'number' ? value : otherwise;
}
