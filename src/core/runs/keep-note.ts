import { keepText } from '../archive/keep-text';
import { cellText, type Cell } from '../tables/cell';
import { isSheetError } from '../tables/decode-value';

/** Characters of a note that the terms and the log know it by. */
const MOST = 500;

/** The note of a closed run as its terms hold it. */
export function keepNote(note: string): string {
  return keepText(note, MOST);
}

/** The note in a cell, as a row that is decoded has it. */
export function noteIn(cell: Cell): string {
  return isSheetError(cell) ? '' : cellText(cell).replace(/^'/, '');
}
