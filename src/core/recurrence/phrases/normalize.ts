const INVISIBLE = /[\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u2069\u20e3\ufe0f\ufeff]/g;
const PICTURES = /[\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\u{1f1e6}-\u{1f1ff}]/gu;
/** "end-of-month": hyphens around a word that only joins. */
const JOINED = /(?<=[a-z])-(?=(?:of|per|a|the|to|other)-[a-z])/g;
const JOINED_BEFORE = /(?<=[a-z] (?:of|per|a|the|to|other))-(?=[a-z])/g;
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe' };

/** Full-width forms made plain, marks nobody sees and pictures taken out, long dashes made short, spaces made single. */
export function tidyPhrase(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/(\d)[ªº]/g, '$1o')
    .normalize('NFKC')
    .replace(PICTURES, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u301c\uff5e]/g, '~')
    .replace(/[\u2018\u2019`´]/g, "'")
    .replace(/["\u201c-\u201f«»]/g, ' ')
    .replace(/(?<=[\p{L}\d])\.{2,3}(?=[\p{L}\d])|-*[>\u2192\u21d2]/gu, ' - ')
    .replace(/[|\\]/g, '/')
    .replace(/[[{]/g, '(')
    .replace(/[\]}]/g, ')')
    .replace(/[\s\u200b]+/g, ' ')
    .replace(/^[ •·*]+/, '')
    .trim();
}

/** A tidy phrase in lower case and without accents: the form in which words are looked up. */
export function foldPhrase(tidy: string): string {
  return tidy
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[łøßæœ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(JOINED, ' ')
    .replace(JOINED_BEFORE, ' ');
}
