import { oneLine } from '../mail/escape-html';
import { dropUnseen } from '../texts/drop-unseen';

/** Longest name, longest sentence and longest text of a cell that are shown, characters: a cell may hold 50,000. */
const LONGEST_NAME = 200;
const LONGEST_SENTENCE = 1000;
const LONGEST_TEXT = 1000;

/** A name of the team, fit to be shown. */
export const cutName = (text: string): string => oneLine(text, LONGEST_NAME);

/** A sentence with texts of the team in it, fit to be shown. */
export const cutSentence = (text: string): string => oneLine(text, LONGEST_SENTENCE);

/** What somebody wrote into a cell, its lines kept, without other control and direction characters. */
export function cutLines(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').split('\n').map(dropUnseen).join('\n').trim();
  return plain.length > LONGEST_TEXT ? `${plain.slice(0, LONGEST_TEXT - 1)}…` : plain;
}
