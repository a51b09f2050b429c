import type { Joint, Meaning } from './token';

/** One meaning and the words for it, parted by `|`; lower case, without accents. */
export type Entry = readonly [Meaning, string];

/** Words that join others. */
export function joint(kind: Joint, words: string): Entry {
  return [{ kind }, words];
}

/** Words for a number, a place in a row, or how many times. */
export function valued(kind: 'number' | 'ordinal' | 'times' | 'quarter', value: number, words: string): Entry {
  return [{ kind, value }, words];
}
