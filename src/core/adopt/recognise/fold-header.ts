const LONGEST = 200;
const PLAIN = new Map<string, string>([
  ...([
    ['ß', 'ss'],
    ['ł', 'l'],
    ['ø', 'o'],
    ['đ', 'd'],
    ['ı', 'i'],
    ['æ', 'ae'],
    ['œ', 'oe'],
    ['ς', 'σ'],
    ['ى', 'ي'],
    ['ة', 'ه'],
    ['ـ', ''],
  ] as const),
  ...([
    ['%', ' percent '],
    ['#', ' no '],
    ['№', ' no '],
    ["'", ''],
    ['’', ''],
    ['`', ''],
  ] as const),
]);
const OPENING = '([{（【［';
const CLOSING = ')]}）】］';

function plainLetters(text: string): string {
  return [...text].map((letter) => PLAIN.get(letter) ?? letter).join('');
}

/** Without what stands in brackets; as it was where nothing else stands there. */
function outsideBrackets(text: string): string {
  let depth = 0;
  let rest = '';
  for (const letter of text) {
    if (OPENING.includes(letter)) depth += 1;
    else if (CLOSING.includes(letter)) depth = Math.max(0, depth - 1);
    else if (depth === 0) rest += letter;
  }
  return rest.trim() === '' ? text : rest;
}

function tidy(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N}]/gu, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
}

/** Without a numbering before it: `1. Owner`, `2) Due`. */
function withoutNumber(text: string): string {
  const rest = text.trimStart().replace(/^\d{1,3}[.):]\s*/, '');
  return /\p{L}/u.test(rest) ? rest : text;
}

/** Words that are written together: `DueDate`. */
function splitHumps(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}

/**
 * A header as it is compared with known words: lower case, without accents, punctuation, numbering and what stands in
 * brackets, nor letters that nobody sees such as marks of direction. `1. Due-Date (dd/mm)*` becomes `due date`. Looks
 * at 200 characters.
 */
export function foldHeader(text: string, humps = false): string {
  const seen = text.slice(0, LONGEST).replace(/\p{Cf}/gu, '');
  const short = withoutNumber(seen.normalize('NFKC'));
  const plain = plainLetters((humps ? splitHumps(short) : short).toLowerCase());
  const bare = plain
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u0655]/g, '')
    .normalize('NFC');
  return tidy(outsideBrackets(bare));
}
