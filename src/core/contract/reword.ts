/** Words that are said otherwise, by the usual word in lower case; empty where all are as usual. */
export type Words = Readonly<Record<string, string>>;

const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What is between braces, and what is called a tab or a column, keeps its name. */
const KEPT = '\\{[^}]*\\}|\\b(?:tabs?|columns?) [\\w-]+';

function patternOf(words: Words): RegExp {
  return new RegExp(`${KEPT}|\\b(an? )?(${Object.keys(words).join('|')})\\b(?!\\.\\w)`, 'gi');
}

function isCapital(text: string): boolean {
  return text !== text.toLowerCase();
}

/**
 * A text of the product in the words of the file; only for texts before a team's own are filled in. A large letter stays one at the
 * beginning of a sentence. `reword('Rocks off track', { rocks: 'priorities' })` is `Priorities off track`.
 */
export function reword(text: string, words: Words): string {
  if (Object.keys(words).length === 0) return text;
  return text.replace(patternOf(words), (found: string, article: string | undefined, usual: string | undefined, at: number) => {
    const word = words[(usual ?? '').toLowerCase()];
    if (usual === undefined || word === undefined) return found;
    const told = article === undefined ? word : `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
    return isCapital(found.charAt(0)) && /(^|[.!?:]\s)$/.test(text.slice(0, at)) ? upperFirst(told) : told;
  });
}
