import { isRecord, listIn } from '../desk/read-json';
import { plain } from './print';

/** The objects of a list in an answer. */
export function recordsIn(answer: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>>[] {
  return listIn(answer, key).filter(isRecord);
}

/** What a field says, on one line; lists are joined, absent is `''`. */
export function say(record: Readonly<Record<string, unknown>>, key: string): string {
  const value = record[key];
  if (Array.isArray(value)) return plain(value.map(String).join(', '));
  return value === undefined || value === null || typeof value === 'object' ? '' : plain(String(value));
}
