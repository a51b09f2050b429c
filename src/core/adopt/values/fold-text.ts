/** Longest piece of a cell that is compared with words. */
const LONGEST = 200;
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff]/g;
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652]/g;
/** Arabic and Persian digits; their code ends in the digit. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const DIGIT_BITS = 15;
const TEN = 10;
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['ς', 'σ'],
]);

/** Text as it is compared with words: lower case, no accents, single blanks, what nobody sees taken out; at most 200 characters. */
export function foldText(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(UNSEEN, '')
    .replace(DIGITS, (digit) => String((digit.charCodeAt(0) & DIGIT_BITS) % TEN))
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/[łøßæœđıς]/g, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/[\s_]+/g, ' ')
    .trim();
}
