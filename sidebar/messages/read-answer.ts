import { isRecord, isText, isTruth } from './read-shape';
import type { Answer } from '../../src/core/contract/answer';

const isHead = isRecord<{ readonly ok: boolean; readonly version: string }>({ ok: isTruth, version: isText });
const isRefusal = isRecord<{ readonly error: string }>({ error: isText });

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The answer in the text that the door gave back, `null` where there is none in it. */
export function readAnswer(given: unknown): Answer | null {
  const value = isText(given) ? parse(given) : undefined;
  if (!isHead(value)) return null;
  if (!value.ok) return isRefusal(value) ? { ok: false, version: value.version, error: value.error } : null;
  return { ok: true, version: value.version, result: (value as { readonly result?: unknown }).result };
}
