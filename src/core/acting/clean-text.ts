import { found, refuse, type Found } from './action';
import { dropUnseen } from '../texts/drop-unseen';

/** Characters of a text that somebody gives; more belongs into a document of its own. */
const MOST = 2000;

/** The lines of a text without what cannot be seen and without blank ends; too long a text is refused, because nothing is cut silently. */
export function cleanText(text: string, name: string): Found<string> {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const clean = lines
    .map((line) => dropUnseen(line).trim())
    .join('\n')
    .trim();
  return clean.length > MOST
    ? refuse(`${name} has ${clean.length} characters, ${MOST} at most; shorten it or put it behind a link.`)
    : found(clean);
}
