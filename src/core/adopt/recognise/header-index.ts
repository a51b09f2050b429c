import { foldHeader } from './fold-header';
import { isWrittenTogether } from './written-together';
import type { AdoptWords } from '../adopt-words';

/** A known way to write a header. */
export interface KnownHeader {
  readonly concept: string;
  readonly language: string;
  /** As it stands in the list of words. */
  readonly text: string;
}

/** Known headers, ready to be looked up by folded text. */
export interface HeaderIndex {
  readonly exact: ReadonlyMap<string, readonly KnownHeader[]>;
  /** By their words in alphabetical order. */
  readonly sorted: ReadonlyMap<string, readonly KnownHeader[]>;
  /** Without the blanks in them, for writing that does without. */
  readonly together: ReadonlyMap<string, readonly KnownHeader[]>;
  /** Words of six letters and more, by length and by first and by last letters: where one letter differs, one of the two is the same. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly words: ReadonlySet<string>;
  /** Words that hint at a kind of table, by kind, folded. */
  readonly hints: ReadonlyMap<string, readonly string[]>;
}

const SHORTEST_SPELLING = 6;
const BUCKET = 3;
const indexes = new WeakMap<AdoptWords, HeaderIndex>();

/** The words of a header in alphabetical order. */
export function sortWords(folded: string): string {
  return folded.split(' ').sort().join(' ');
}

/** Places where a word is kept so that it is found with one letter wrong; none for words of writing where one letter is a word. */
export function spellingPlaces(word: string): readonly string[] {
  return word.length < SHORTEST_SPELLING || isWrittenTogether(word) ? [] : [`<${word.slice(0, BUCKET)}`, `${word.slice(-BUCKET)}>`];
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

function listHeaders(words: AdoptWords): readonly (readonly [string, KnownHeader])[] {
  return words.headers.flatMap(({ language, headers }) =>
    Object.entries(headers).flatMap(([concept, texts]) =>
      texts.map((text) => [foldHeader(text), { concept, language, text }] as const).filter(([folded]) => folded !== ''),
    ),
  );
}

function indexHints(words: AdoptWords): ReadonlyMap<string, readonly string[]> {
  const hints = new Map<string, string[]>();
  for (const { tables } of words.headers)
    for (const [kind, texts] of Object.entries(tables)) for (const text of texts) push(hints, kind, foldHeader(text));
  return hints;
}

function build(words: AdoptWords): HeaderIndex {
  const exact = new Map<string, KnownHeader[]>();
  const sorted = new Map<string, KnownHeader[]>();
  const together = new Map<string, KnownHeader[]>();
  const spellings = new Map<string, string[]>();
  const known = new Set<string>();
  for (const [folded, header] of listHeaders(words)) {
    push(exact, folded, header);
    push(together, folded.replace(/ /g, ''), header);
    if (folded.includes(' ')) push(sorted, sortWords(folded), header);
    for (const word of folded.split(' ')) {
      if (known.has(word)) continue;
      known.add(word);
      for (const place of spellingPlaces(word)) push(spellings, place, word);
    }
  }
  return { exact, sorted, together, spellings, words: known, hints: indexHints(words) };
}

/** Known headers of all languages; made once for each set of words. */
export function indexHeaders(words: AdoptWords): HeaderIndex {
  const before = indexes.get(words);
  if (before !== undefined) return before;
  const index = build(words);
  indexes.set(words, index);
  return index;
}
