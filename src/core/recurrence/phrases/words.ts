import type { Entry } from './entry';
import type { Meaning } from './token';
import { MONTHS, NUMBERS, WEEKDAYS } from './words-of-days';
import { ADVERBS, EDGES, FIXED, UNITS } from './words-of-periods';
import { MOMENTS, RELATIONS } from './words-of-relations';

const TABLES: readonly (readonly Entry[])[] = [FIXED, MOMENTS, EDGES, WEEKDAYS, RELATIONS, NUMBERS, ADVERBS, UNITS, MONTHS];

/** A word that two tables know means what the first of them says. */
function addWords(dictionary: Map<string, Meaning>, [meaning, words]: Entry): void {
  for (const word of words.split('|')) if (!dictionary.has(word)) dictionary.set(word, meaning);
}

function buildDictionary(): ReadonlyMap<string, Meaning> {
  const dictionary = new Map<string, Meaning>();
  for (const table of TABLES) for (const entry of table) addWords(dictionary, entry);
  return dictionary;
}

/** Every word and fixed phrase with its meaning, in the languages of the field. A new one is one word in a table. */
export const DICTIONARY: ReadonlyMap<string, Meaning> = buildDictionary();
