import { editDistance } from './edit-distance';
import type { Token } from './token';
import { lookUp } from './tokenize';
import { TURNING_WORDS } from './turning-words';
import { UNDATED_WORDS } from './undated';
import { DICTIONARY } from './words';

const KNOWN_PHRASES =
  'every day|daily at 8:00|weekdays at 7am|every business day|every week|every Monday|every 2 weeks on Mon|every month|1st and 15th|first Monday of the month|last Friday of the month|last business day of the month|every 3 months|every quarter|Jan / Apr / Jul / Oct|every 90 days|every year|3 months after last done';
const LONGEST_COMPARED = 60;
const SHORTEST_MENDED = 4;
/** From here on two letters may be wrong. */
const LONG_WORD = 7;
const MOST_SPELLINGS = 4;
/** Words of the patterns, which stand in no table. */
const SPELT_RIGHT: ReadonlySet<string> = new Set(
  'business|working|work|bank|following|previous|preceding|prior|next|completion'.split('|'),
);
const CANDIDATES: readonly string[] = [...DICTIONARY.keys(), ...SPELT_RIGHT];
const LOOSE: readonly (Token['kind'] | undefined)[] = ['list', 'slash', 'dash', 'at', 'of', 'on', 'per', 'or', 'from', 'range'];

/** The words of the dictionary that are as close as any to a misspelt one; none where it is known, short or like nothing. */
export function nearestWords(word: string, shortest = SHORTEST_MENDED): readonly string[] {
  const known = lookUp(word) !== undefined || SPELT_RIGHT.has(word) || UNDATED_WORDS.has(word) || TURNING_WORDS.has(word);
  let nearest: string[] = [];
  let best = word.length < LONG_WORD ? 1 : 2;
  for (const candidate of known || word.length < shortest ? [] : CANDIDATES) {
    if (candidate.length < SHORTEST_MENDED || Math.abs(candidate.length - word.length) > best) continue;
    const distance = editDistance(word, candidate);
    if (distance < best) nearest = [];
    if (distance <= best) nearest.push(candidate);
    best = Math.min(best, distance);
  }
  return nearest.slice(0, MOST_SPELLINGS);
}

/** Texts in which every misspelt word is put right, the likeliest first: "evry fridy" is "every friday". */
export function mendedSpellings(text: string, shortest = SHORTEST_MENDED): readonly string[] {
  const parts = text.slice(0, LONGEST_COMPARED).split(/([a-z]+)/);
  const choices = parts.map((part) => nearestWords(part, shortest));
  const first = parts.map((part, index) => choices[index]?.[0] ?? part);
  const others = choices.flatMap((words, at) => words.slice(1).map((word) => first.map((part, index) => (index === at ? word : part))));
  return [first, ...others].map((words) => words.join('')).filter((mended) => mended !== text);
}

/** What is left of a phrase without the words nobody knows, and those that hang in the air then. */
export function withoutUnknown(tokens: readonly Token[]): string {
  const known = tokens.filter(({ kind }) => kind !== 'unknown');
  while (LOOSE.includes(known[known.length - 1]?.kind)) known.pop();
  while (LOOSE.includes(known[0]?.kind)) known.shift();
  return known.map(({ text }) => text).join(' ');
}

/** The known phrase that looks most like a text; there always is one. */
export function nearestPhrase(text: string): string {
  const short = text.slice(0, LONGEST_COMPARED);
  const rank = (phrase: string): number => editDistance(short, phrase.toLowerCase());
  return KNOWN_PHRASES.split('|').reduce((best, next) => (rank(next) < rank(best) ? next : best));
}
