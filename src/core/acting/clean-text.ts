import { found, refuse, type Found } from './action';

/** Characters of a text that somebody gives; more belongs into a document of its own. */
const MOST = 2000;

const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** The lines of a text without what cannot be seen and without blank ends; too long a text is refused, because nothing is cut silently. */
export function cleanText(text: string, name: string): Found<string> {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const clean = lines
    .map((line) => line.replace(UNSEEN, ' ').trim())
    .join('\n')
    .trim();
  return clean.length > MOST
    ? refuse(`${name} has ${clean.length} characters, ${MOST} at most; shorten it or put it behind a link.`)
    : found(clean);
}
