const LETTERS = /^[A-Z]{1,3}$/;

/** 0-based column of `A`, `AB`; -1 where the text is none. */
export function indexOfLetters(text: string): number {
  if (!LETTERS.test(text)) return -1;
  return [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `A` of 0, `AB` of 27. */
export function lettersOf(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : `${lettersOf(Math.floor(index / 26) - 1)}${rest}`;
}
