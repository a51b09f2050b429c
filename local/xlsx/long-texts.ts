import type { Book } from '../store/book';

/** Excel's limit for a cell; a longer text makes it call the whole file damaged. */
export const longestText = 32_767;

const cutMark = ' … (the rest is kept beside the file)';

/** A text that is longer than the file can hold. */
export interface LongText {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly whole: string;
}

/** What the file gets of a text. */
export function cutText(text: string): string {
  return text.length <= longestText ? text : text.slice(0, longestText - cutMark.length) + cutMark;
}

/** Every text of the book that the file cannot hold whole. */
export function listLongTexts(book: Book): LongText[] {
  const found: LongText[] = [];
  for (const tab of book.tabs) {
    tab.forEachCell((cell, row, column) => {
      if (typeof cell.value === 'string' && cell.value.length > longestText) found.push({ tab: tab.name, row, column, whole: cell.value });
    });
  }
  return found;
}
