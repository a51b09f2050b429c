import type { AdoptWords } from '../adopt-words';

/** Words that mean nobody or everybody in any language, lower-case. */
export function nobodyIn({ values }: AdoptWords): ReadonlySet<string> {
  const words = values.flatMap((one) => [...(one.words['none'] ?? []), ...(one.words['everybody'] ?? [])]);
  return new Set(words.map((word) => word.toLowerCase()));
}
