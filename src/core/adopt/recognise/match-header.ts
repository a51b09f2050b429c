import { differsByOne } from './differs-by-one';
import { foldHeader } from './fold-header';
import { sortWords, spellingPlaces, type HeaderIndex, type KnownHeader } from './header-index';
import { matchTogether } from './match-together';

/** What a header may mean. */
export interface HeaderMatch extends KnownHeader {
  /** 0 to 1. */
  readonly strength: number;
}

const EXACT = 1;
const SORTED = 0.92;
/** Strength of a match with one letter wrong. */
export const SPELT = 0.88;
const HEAD = 0.62;
const LONGER_HEAD = 0.1;
const MOST_QUALIFIERS = 4;
/** Where the word that says what it is comes first: `date de fin`, `responsable de la tarea`. */
const HEAD_FIRST = new Set(['fr', 'es', 'pt', 'it', 'ro', 'pl', 'cs', 'sk', 'ru', 'uk', 'el', 'ar', 'he', 'id', 'vi']);
const TOGETHER = { whole: EXACT, 'name of': SPELT, ending: HEAD + 0.1 };
/** Things that rows are about: `Task owner` and `risk impact` say of the row what `owner` and `impact` say. */
const ABOUT = new Set([
  'task',
  'activity',
  'item',
  'objective',
  'project',
  'milestone',
  'issue',
  'risk',
  'process',
  'check',
  'equipment',
  'step',
]);
const ABOUT_ROW = 0.2;
/** What has a value of its own: `probability score`. */
const VALUED = new Set(['probability', 'severity', 'priority', 'target', 'progress']);
const MOST_HEAD = 0.8;
const OF = new Set(['of', 'for', 'by', 'in', 'per', 'to']);

const withStrength = (headers: readonly KnownHeader[] | undefined, strength: number): readonly HeaderMatch[] =>
  (headers ?? []).map((header) => ({ ...header, strength }));

function mendWord(word: string, index: HeaderIndex): string {
  if (index.words.has(word)) return word;
  const near = spellingPlaces(word).flatMap((place) => index.spellings.get(place) ?? []);
  return near.find((known) => differsByOne(word, known)) ?? word;
}

function matchMended(folded: string, index: HeaderIndex): readonly HeaderMatch[] {
  const mended = folded
    .split(' ')
    .map((word) => mendWord(word, index))
    .join(' ');
  return mended === folded ? [] : withStrength(index.exact.get(mended), SPELT);
}

/** What else a header says: more where it names what a row is; `impact value` is an impact. */
function readQualifiers(words: readonly string[], head: HeaderMatch, length: number, index: HeaderIndex): HeaderMatch {
  const first = (index.exact.get(words.slice(0, length).join(' ')) ?? []).some(({ concept }) => concept === head.concept);
  const rest = (first ? words.slice(length) : words.slice(0, -length)).filter((word) => !OF.has(word)).join(' ');
  const known = (index.exact.get(rest) ?? []).filter(({ language }) => language === head.language);
  const valued = head.concept === 'value' ? known.find(({ concept }) => VALUED.has(concept)) : undefined;
  if (valued !== undefined) return { ...valued, strength: MOST_HEAD };
  const about = known.some(({ concept }) => ABOUT.has(concept)) ? ABOUT_ROW : 0;
  return { ...head, strength: Math.min(MOST_HEAD, head.strength + about) };
}

/** The longest known header that the header ends with, or begins with where the language or `of` puts the head first. */
function matchHead(folded: string, index: HeaderIndex): readonly HeaderMatch[] {
  const words = folded.split(' ');
  for (let length = Math.min(words.length - 1, 4); length >= 1; length -= 1) {
    if (words.length - length > MOST_QUALIFIERS) return [];
    const strength = HEAD + LONGER_HEAD * (length - 1);
    const last = withStrength(index.exact.get(words.slice(-length).join(' ')), strength);
    const first = withStrength(index.exact.get(words.slice(0, length).join(' ')), strength);
    const led = OF.has(words[length] ?? '');
    const heads = [
      ...(words.some((word) => OF.has(word)) ? [] : last.filter(({ language }) => !HEAD_FIRST.has(language))),
      ...first.filter(({ language }) => HEAD_FIRST.has(language) || led),
    ];
    if (heads.length > 0) return heads.map((head) => readQualifiers(words, head, length, index));
  }
  return [];
}

function matchWrittenTogether(folded: string, index: HeaderIndex): readonly HeaderMatch[] {
  const found = matchTogether(folded, index);
  return found === undefined ? [] : withStrength(found.headers, TOGETHER[found.by]);
}

function firstFound(tries: readonly (() => readonly HeaderMatch[])[]): readonly HeaderMatch[] {
  for (const search of tries) {
    const found = search();
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * What a header may mean in any language, exact matches only where there are some; else with the words in another order,
 * with one letter wrong in a word of six letters or more, or by its head noun (`Task owner`). Never by a part of a word.
 */
export function matchHeader(text: string, index: HeaderIndex): readonly HeaderMatch[] {
  const folded = foldHeader(text);
  if (folded === '') return [];
  const humps = foldHeader(text, true);
  return firstFound([
    () => withStrength(index.exact.get(folded), EXACT),
    () => withStrength(index.exact.get(humps), EXACT),
    () => withStrength(index.sorted.get(sortWords(humps)), SORTED),
    () => matchMended(humps, index),
    () => matchWrittenTogether(folded, index),
    () => matchHead(humps, index),
  ]);
}
