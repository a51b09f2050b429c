import type { ColumnFacts } from './column-facts';

const FEWEST = 3;
const LONGEST = 30;
/** Columns of grades and states of one length: less may be a short list of problems. */
const MANY = 3;

const isChoice = ({ profile }: ColumnFacts): boolean =>
  profile.cells >= FEWEST && profile.distinct === profile.cells && Math.max(profile.ranks, profile.states) * 2 > profile.cells;

/**
 * True where columns are lists to choose from: grades and states, each of them once, in lists that stand side by side and
 * are of different lengths or many. Rows of such a table mean nothing.
 */
export function tellChoices(columns: readonly ColumnFacts[]): boolean {
  const filled = columns.filter(({ profile }) => profile.cells > 0);
  const once = filled.every(({ profile }) => profile.distinct === profile.cells && profile.dates === 0 && profile.meanLength <= LONGEST);
  const lengths = new Set(filled.map(({ profile }) => profile.cells));
  const choices = filled.filter(isChoice).length;
  return once && choices >= (lengths.size > 1 ? 2 : MANY);
}
