import { isLocalDate } from '../../time/arith';
import type { Token } from './token';
import { DICTIONARY } from './words';

const LONGEST_WORD = 40;
const LETTER = /[a-z0-9]/;

type Scan = { readonly token: Token | null; readonly length: number };
type Scanner = readonly [pattern: RegExp, make: (match: RegExpExecArray) => Token | null];

function clock(hourText: string | undefined, minuteText: string | undefined, half: string | undefined): Token | null {
  const hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  const pm = half !== undefined && half.startsWith('p');
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const hour24 = half === undefined ? hour : (hour % 12) + (pm ? 12 : 0);
  if (hour24 > 23 || minute > 59) return null;
  return { kind: 'time', time: `${String(hour24).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}

const SCANNERS: readonly Scanner[] = [
  [/\d{4}-\d{2}-\d{2}/y, ([text]) => (isLocalDate(text) ? { kind: 'date', date: text } : null)],
  [/(\d{1,2}):(\d{2})(?::00)?(?: ?([ap])\.?m\b\.?)?/y, (match) => clock(match[1], match[2], match[3])],
  [/(\d{1,2})[.h](\d{2})(?: ?([ap])\.?m\b\.?| ?uhr\b|\b)/y, (match) => clock(match[1], match[2], match[3])],
  [/(\d{1,2}) ?([ap])\.?m\b\.?/y, (match) => clock(match[1], undefined, match[2])],
  [/(\d{1,2})(?: ?uhr\b|h\b)/y, (match) => clock(match[1], undefined, undefined)],
  [/(\d{1,2})時(?:(\d{2})分)?/y, (match) => clock(match[1], match[2], undefined)],
  [/(\d{1,3})(?:st|nd|rd|th|er|eme)\b/y, (match) => ({ kind: 'ordinal', value: Number(match[1]) })],
  [/(\d{1,3})\.(?= |$)/y, (match) => ({ kind: 'ordinal', value: Number(match[1]) })],
  [/(\d{1,3})[ºª]/y, (match) => ({ kind: 'ordinal', value: Number(match[1]) })],
];

function scanPattern(text: string, at: number): Scan | null {
  for (const [pattern, make] of SCANNERS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const token = match === null ? null : make(match);
    if (match !== null && token !== null) return { token, length: match[0].length };
  }
  return null;
}

function isInsideWord(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
}

function scanWord(text: string, at: number): Scan | null {
  for (let length = Math.min(LONGEST_WORD, text.length - at); length > 0; length -= 1) {
    const token = DICTIONARY.get(text.slice(at, at + length));
    if (token !== undefined && !isInsideWord(text, at + length)) return { token, length };
  }
  return null;
}

function scanRest(text: string, at: number): Scan {
  const number = /^\d{1,4}/.exec(text.slice(at, at + 4));
  if (number !== null) return { token: { kind: 'number', value: Number(number[0]) }, length: number[0].length };
  const word = /^[^\s\d.,;:/&+()!?'-]+/.exec(text.slice(at, at + LONGEST_WORD));
  if (word !== null) return { token: { kind: 'unknown', text: word[0] }, length: word[0].length };
  return { token: null, length: 1 };
}

/** Cuts a normalised phrase into words with a meaning; longest words win, a word nobody knows stays as `unknown`. */
export function tokenizePhrase(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    if (text.charAt(at) === ' ') {
      at += 1;
      continue;
    }
    const { token, length } = scanPattern(text, at) ?? scanWord(text, at) ?? scanRest(text, at);
    if (token !== null && token.kind !== 'filler') tokens.push(token);
    at += length;
  }
  return tokens;
}
