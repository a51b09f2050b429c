import { isFailure, type Failure } from './failure';
import type { Said, Sweeper } from './sweeper';
import { isLocalDateTime } from '../time/arith';

function fieldsOf(kept: unknown): Readonly<Record<string, unknown>> {
  return typeof kept === 'object' && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {};
}

function parse(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return null;
  }
}

/** Version of the state this code writes. */
export const STATE_VERSION = 1;

/** True where a newer version of Runsheet wrote the state: this one would not understand what it means. */
export function isNewer(state: string | undefined): boolean {
  const { v } = fieldsOf(parse(state));
  return typeof v === 'number' && v > STATE_VERSION;
}

/** Who checks the file, as the state keeps it; `null` where that is not known. */
export function decodeSweeper(kept: unknown): Sweeper | null {
  const { trigger, who, at } = fieldsOf(kept);
  return typeof trigger === 'string' && typeof who === 'string' && typeof at === 'number' ? { trigger, who, at } : null;
}

/** What is said for a day, as the state keeps it. */
export function decodeSaid(kept: unknown): Said | null {
  const { at, says } = fieldsOf(kept);
  return typeof at === 'string' && isLocalDateTime(at) && typeof says === 'string' ? { at, says } : null;
}

/** The failures a document property counts; `null` where it is missing or damaged. */
export function decodeFailure(json: string | undefined): Failure | null {
  const { count, since, at, told, says } = fieldsOf(parse(json));
  const isWhole = typeof count === 'number' && typeof since === 'number' && typeof at === 'number' && typeof told === 'number';
  return isWhole && typeof says === 'string' ? { count, since, at, told, says } : null;
}

/** The failures that came last of all triggers; `null` where there are none. */
export function lastFailure(properties: Readonly<Record<string, string>>): Failure | null {
  const all = Object.keys(properties).flatMap((name) => (isFailure(name) ? (decodeFailure(properties[name]) ?? []) : []));
  return all.sort((a, b) => b.at - a.at)[0] ?? null;
}
