import { lettersOf } from '../tables/column-letters';
import type { SheetTab } from './sheet-tab';
import { largestShare, type Share } from './share';
import { cellText } from '../tables/cell';
import { normalizeHeader } from '../tables/normalize-header';

/** A column of names in which one name stands nearly everywhere. */
export interface OneName extends Share {
  readonly header: string;
  /** Of the header, 1-based. */
  readonly row: number;
  readonly column: number;
  readonly letters: string;
}

const HEADER_ROWS = 15;
const LEAST = 8;
const MUCH = 0.8;
const LONGEST_NAME = 60;

function namesBelow({ cells }: SheetTab, row: number, column: number): readonly string[] {
  return cells.slice(row).flatMap((line) => {
    const text = cellText(line[column] ?? '');
    return text === '' || text.length > LONGEST_NAME || /^[\d#]/.test(text) ? [] : [text];
  });
}

/**
 * Columns headed as a person's in which one name fills four of five cells.
 * @param headers the headers that name a person, normalized
 */
export function findOneName(tab: SheetTab, headers: ReadonlySet<string>): readonly OneName[] {
  return tab.cells.slice(0, HEADER_ROWS).flatMap((line, r) =>
    line.flatMap((cell, c) => {
      const header = cellText(cell);
      if (header === '' || header.length > LONGEST_NAME || !headers.has(normalizeHeader(header))) return [];
      const share = largestShare(namesBelow(tab, r + 1, c));
      if (share === null || share.of < LEAST || share.count < share.of * MUCH) return [];
      return [{ ...share, header, row: r + 1, column: c + 1, letters: lettersOf(c) }];
    }),
  );
}
