import { digest } from './digest';

/** Crockford's base 32: no I, L, O, U, so that an id survives being read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Prefix of the ids of each table that has them. */
export const RUN_PREFIX = 'U';
const RUN_LENGTH = 6;
const USUAL_LENGTH = 4;

function code(text: string, length: number): string {
  const hex = digest(text);
  let out = '';
  for (let i = 0; i < length; i += 1) out += ALPHABET.charAt(parseInt(hex.slice(i * 2, i * 2 + 2), 16) % 32);
  return out;
}

/**
 * A short id nobody in `taken` has: `R-7K2Q`. Lengthened by one character at each collision.
 * @param seed what it is made of: tab, title, first seen, running number
 */
export function makeId(prefix: string, seed: readonly string[], taken: ReadonlySet<string>): string {
  const text = seed.join('\u001f');
  for (let length = prefix === RUN_PREFIX ? RUN_LENGTH : USUAL_LENGTH; ; length += 1) {
    const id = `${prefix}-${code(text, length)}`;
    if (!taken.has(id)) return id;
  }
}

/** The id of a run, made from its key alone, so that the same occurrence always has the same id. */
export function runId(key: string, taken: ReadonlySet<string>): string {
  return makeId(RUN_PREFIX, [key], taken);
}

/** True where the text has the form of an id. */
export function isId(text: string): boolean {
  return /^[A-Z]-[0-9A-HJKMNP-TV-Z]{4,20}$/.test(text);
}
