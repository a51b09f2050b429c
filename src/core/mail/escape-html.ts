import { dropUnseen } from '../texts/drop-unseen';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe to stand anywhere in HTML: it stays text. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** One line without control or direction characters, at most `length` characters: fit for a subject. */
export function oneLine(text: string, length: number): string {
  const plain = dropUnseen(text).trim();
  return plain.length > length ? `${plain.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…` : plain;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^\p{L}\n]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])*/gu;

/** Words written from right to left, each run of them kept from turning round what stands beside it. */
export function isolateWords(line: string): string {
  return line.replace(RIGHT_TO_LEFT, '\u2068$&\u2069');
}
