import { issueAt, issueOfTab, quote } from './issue-texts';
import { cellText } from '../tables/cell';
import { indexOfLetters } from '../tables/column-letters';
import type { Issue } from '../tables/issue';
import type { Grid } from '../tables/locate-table';

/** A tab as it was read. */
export interface RefusingTab {
  readonly tab: string;
  readonly grid: Grid;
}

/**
 * That Google refuses what is to be written into a tab; the row and column are named where Google names the cell.
 * @param says Google's own words
 * @param rests what is not done until then, as a sentence; `''` where nothing else waits
 */
export function describeRefusal({ tab, grid }: RefusingTab, says: string, rests: string): Issue {
  const [, letters = '', row = '0'] = /\b([A-Z]{1,3})(\d{1,7})\b/.exec(says.slice(0, 500)) ?? [];
  const column = cellText(grid[0]?.[indexOfLetters(letters)] ?? '');
  const waits = rests === '' ? '' : ` ${rests}`;
  const sentence = `Google refuses what Runsheet writes here: ${quote(says)}. Take the rule or the protection away; the next check writes it.${waits}`;
  return column === '' ? issueOfTab('cannot-write', tab, sentence) : issueAt('cannot-write', { tab, row: Number(row), column }, sentence);
}
