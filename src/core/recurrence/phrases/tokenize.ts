import { PATTERNS } from './patterns';
import type { Meaning, Token } from './token';
import { DICTIONARY } from './words';

const LONGEST_WORD = 40;
const SHORTEST_PLURAL = 4;
const FIRST_SIGN = 0x2e80;
const LETTER = /[a-z0-9]/;
const INERT = /[\s.:()!'*_]/;

interface Scan {
  readonly meaning: Meaning;
  readonly length: number;
}

function scanPattern(text: string, at: number): Scan | null {
  for (const [pattern, mean] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const meaning = match === null ? null : mean(match);
    if (match !== null && meaning !== null) return { meaning, length: match[0].length };
  }
  return null;
}

/** What a word means, as it stands or without the s of a plural. */
export function lookUp(word: string): Meaning | undefined {
  const plural = word.length >= SHORTEST_PLURAL && word.endsWith('s');
  return DICTIONARY.get(word) ?? (plural ? DICTIONARY.get(word.slice(0, -1)) : undefined);
}

function scanWord(text: string, at: number): Scan | null {
  for (let length = Math.min(LONGEST_WORD, text.length - at); length > 0; length -= 1) {
    const end = at + length;
    const meaning = lookUp(text.slice(at, end));
    if (meaning !== undefined && !(LETTER.test(text.charAt(end - 1)) && LETTER.test(text.charAt(end)))) return { meaning, length };
  }
  return null;
}

/** A number, or a word nobody knows; in scripts without spaces it ends where a known one begins. */
function scanRest(text: string, at: number): Scan {
  const rest = text.slice(at, at + LONGEST_WORD);
  const [digits = ''] = /^\d{1,4}/.exec(rest) ?? [];
  if (digits !== '') return { meaning: { kind: 'number', value: Number(digits) }, length: digits.length };
  const [word = '.'] = /^[^\s\d.,;:/&+()!'*-]+/.exec(rest) ?? [];
  let length = 1;
  while (
    length < word.length &&
    (text.charCodeAt(at + length) < FIRST_SIGN || (scanPattern(text, at + length) ?? scanWord(text, at + length)) === null)
  )
    length += 1;
  return { meaning: { kind: 'unknown' }, length };
}

/** Cuts a folded phrase into words with a meaning; the longest words win, and one that nobody knows stays as `unknown`. */
export function tokenizePhrase(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const { meaning, length } = INERT.test(text.charAt(at))
      ? { meaning: { kind: 'filler' as const }, length: 1 }
      : (scanPattern(text, at) ?? scanWord(text, at) ?? scanRest(text, at));
    if (meaning.kind !== 'filler') tokens.push({ ...meaning, text: text.slice(at, at + length) });
    at += length;
  }
  return tokens;
}
