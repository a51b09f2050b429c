import type { AdoptWords } from '../adopt-words';

/** The words of all languages as the build gathered them; the product's own data, checked by the tests of the words. */
export function asWords(json: unknown): AdoptWords {
  return json as AdoptWords;
}
