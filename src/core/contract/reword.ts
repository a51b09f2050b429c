/** Words that are said otherwise, by the usual word in lower case; empty where all are as usual. */
export type Words = Readonly<Record<string, string>>;

function inCase(word: string, like: string): string {
  return like.charAt(0) === like.charAt(0).toLowerCase() ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/**
 * A text of the product in the words of the file; a large first letter stays one. Only for texts before a team's own are filled in.
 * `reword('Rocks off track', { rocks: 'priorities' })` is `Priorities off track`.
 */
export function reword(text: string, words: Words): string {
  const usual = Object.keys(words);
  if (usual.length === 0) return text;
  return text.replace(new RegExp(`\\b(${usual.join('|')})\\b`, 'gi'), (found) => inCase(words[found.toLowerCase()] ?? found, found));
}
