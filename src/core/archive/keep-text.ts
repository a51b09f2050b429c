import { digest } from '../ids/digest';

/** Half a character would come back from the file as another one. */
const HALF = /[\ud800-\udbff]$/;

/** How many characters a text takes inside JSON, its quotes left out. */
function jsonLength(text: string): number {
  return JSON.stringify(text).length - 2;
}

/** A beginning of a text that takes at most `most` characters inside JSON; no character is cut in two. */
export function cutText(text: string, most: number): string {
  let cut = text.slice(0, most).replace(HALF, '');
  while (jsonLength(cut) > most) cut = cut.slice(0, Math.floor(cut.length / 2)).replace(HALF, '');
  return cut;
}

/**
 * A text as a record keeps it: whole where it takes at most `most` characters inside JSON, else its beginning with its length and its
 * SHA-256, so that a copy of the whole can still be recognised. The note about it takes up to 100 characters more.
 */
export function keepText(text: string, most: number, hash = digest): string {
  if (text.length <= most && jsonLength(text) <= most) return text;
  return `${cutText(text, most)}… (${text.length} characters, sha256 ${hash(text)})`;
}
