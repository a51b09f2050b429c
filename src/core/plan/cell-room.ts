/** Cells of one tab, blank ones counted. */
export interface TabSize {
  readonly tab: string;
  readonly cells: number;
}

/** Google's limit for a file, and the share of it from which on the engine warns. */
const MOST_CELLS = 10_000_000;
const WARN_FROM = 0.8;

const MEND = 'Delete blank rows and columns there: Google counts them too.';

function largestOf(sizes: readonly TabSize[]): string {
  const [largest] = [...sizes].sort((a, b) => b.cells - a.cells);
  return largest?.tab ?? '';
}

/** The sentence about a file that is at least four fifths full, `''` for any other. */
export function sayCrowded(sizes: readonly TabSize[]): string {
  const cells = sizes.reduce((sum, size) => sum + size.cells, 0);
  if (cells < MOST_CELLS * WARN_FROM) return '';
  const share = Math.floor((100 * cells) / MOST_CELLS);
  return `This file has ${share} % of the 10 million cells Google allows, most of them in the tab ${largestOf(sizes)}. ${MEND}`;
}

/** The sentence where a row found no room any more. */
export function sayFull(sizes: readonly TabSize[]): string {
  return `This file is full, so nothing more can be written or mailed: it has the 10 million cells Google allows, most of them in the tab ${largestOf(sizes)}. ${MEND}`;
}

/** True for what Google says where a file would get too many cells, in whatever language. */
export function isFullFile(says: string): boolean {
  return /\b10\D?000\D?000\b/.test(says);
}
