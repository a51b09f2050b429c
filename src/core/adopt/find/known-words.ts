import type { AdoptWords } from '../adopt-words';
import { normalizeHeader } from '../../tables/normalize-header';

/** Words of all languages in the form in which they are compared. */
export interface KnownWords {
  readonly headers: ReadonlySet<string>;
  /** Months, weekdays, week, quarter, year: what columns of periods are called. */
  readonly periods: ReadonlySet<string>;
  readonly totals: ReadonlySet<string>;
  readonly hints: ReadonlySet<string>;
  /** States, yes and no, high and low: what stands in cells, by the sort of word it is. */
  readonly values: ReadonlyMap<string, string>;
  readonly averages: ReadonlySet<string>;
  /** Names of months in lower case as they are written. */
  readonly months: ReadonlySet<string>;
}

/** A text as words are compared: case, spaces, hyphens and accents do not count. */
export function plainWord(text: string): string {
  return normalizeHeader(text).normalize('NFD').replace(/\p{M}/gu, '');
}

const gathered = new WeakMap<AdoptWords, KnownWords>();

/** Puts the words of all languages together, once for each set of words. */
export function gatherWords(words: AdoptWords): KnownWords {
  const before = gathered.get(words);
  if (before !== undefined) return before;
  const known = putTogether(words);
  gathered.set(words, known);
  return known;
}

function putTogether(words: AdoptWords): KnownWords {
  const pick = (key: string): string[] => words.values.flatMap((language) => language.words[key] ?? []);
  const months = words.values.flatMap((language) => language.months.flat());
  const weekdays = words.values.flatMap((language) => language.weekdays.flat());
  const headers = words.headers.flatMap((language) => Object.values(language.headers).flat());
  const units = ['week', 'month', 'quarter', 'year', 'day'].flatMap(pick);
  const set = (list: readonly string[]): Set<string> => new Set(list.map(plainWord).filter((word) => word !== ''));
  const states = words.values.flatMap((language) => Object.values(language.states).flat());
  const sorts: readonly (readonly [string, readonly string[]])[] = [
    ['grade', ['high', 'medium', 'low'].flatMap(pick)],
    ['answer', ['yes', 'no'].flatMap(pick)],
    ['state', states],
  ];
  return {
    headers: set(headers),
    values: new Map(sorts.flatMap(([sort, list]) => list.map((word) => [plainWord(word), sort] as const))),
    averages: set(pick('average')),
    periods: set([...months, ...weekdays, ...units]),
    totals: set(['total', 'sum', 'subtotal', 'average'].flatMap(pick)),
    hints: set(['example', 'enter', 'hint'].flatMap(pick)),
    months: new Set(months.map((month) => month.toLowerCase())),
  };
}

const noise = /[*:#]|\([^)]{0,80}\)|\[[^\]]{0,80}\]/g;

/**
 * How surely a text is the name of a column: 1 a known header or period, 0.5 a text with a known word in it, 0 unknown.
 */
export function knowHeader(text: string, words: KnownWords): number {
  if (text.length > 80) return 0;
  const plain = plainWord(text.replace(noise, ' '));
  if (words.headers.has(plain) || words.periods.has(plain)) return 1;
  const tokens = plain.split(/[ /,.&]/).filter((token) => token.length > 1);
  if (tokens.length > 5) return 0;
  return tokens.some((token) => words.headers.has(token) || words.periods.has(token)) ? 0.5 : 0;
}

/** True where the text begins or ends with a word of the list: `Total hours`, `Gesamt:`, `Grand total`. */
export function startsWithWord(text: string, list: ReadonlySet<string>): boolean {
  const plain = plainWord(text.slice(0, 80).replace(/[:.()]/g, ' '));
  if (plain === '' || list.size === 0) return false;
  if (list.has(plain)) return true;
  const tokens = plain.split(' ');
  if (list.has(tokens[0] ?? '')) return true;
  return tokens.length <= 3 && list.has(tokens[tokens.length - 1] ?? '');
}
