import type { ReviewScope } from './review-scope';
import type { ReviewList, ReviewRow } from '../contract/strategy';
import { oneLine } from '../mail/escape-html';
import { resolveOwner } from '../status/resolve-owner';
import { textOf, type Row } from '../tables/row';

/** Longest title and sentence of a row of the review, characters: a cell may hold 50,000. */
const LONGEST_NAME = 200;
const LONGEST_SENTENCE = 1000;
/** Rows of one list that are shown; the list says how many there are. */
const MOST_ROWS = 100;

/** A row of the review, with the owner by name. */
export function reviewRow({ known, workbook }: ReviewScope, row: Row, why: string): ReviewRow {
  const owner = known.get(row.id)?.owner ?? resolveOwner(workbook.directory, [textOf(row, 'seat'), textOf(row, 'owner')]).name;
  return plainRow(row.id, row.title, owner || textOf(row, 'owner'), why);
}

/** A row of the review made of texts, each fit to be shown. */
export function plainRow(id: string, title: string, owner: string, why: string): ReviewRow {
  return { id, title: oneLine(title, LONGEST_NAME), owner: oneLine(owner, LONGEST_NAME), why: oneLine(why, LONGEST_SENTENCE) };
}

/** A list that shows its first rows and says how many more there are. */
export function reviewList(key: string, title: string, says: string, rows: readonly ReviewRow[]): ReviewList {
  const more = rows.length - MOST_ROWS;
  return { key, title, says: more > 0 ? `${says} There are ${more} more.` : says, rows: rows.slice(0, MOST_ROWS) };
}
