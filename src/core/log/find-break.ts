import type { LogHead } from './chain';
import type { LogLine } from '../plan/plan';
import { cellReader } from '../tables/cell-reader';
import { cellText } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';

/** What the line is called that says so. */
export const LOG_BROKEN = 'log broken';

const REASON = 'The log does not hold this line any more: lines were removed or rewritten, or an older version was brought back.';

/**
 * The line that says where the log parts from what the engine remembers of it; none where its last line stands as it was written, or where
 * that is said already.
 */
export function findBreak(raw: RawTable, { seq, hash }: LogHead): readonly LogLine[] {
  if (seq === 0) return [];
  const read = cellReader(raw);
  const before = `line ${seq}, ${hash}`;
  const isKnown = raw.grid.some((cells) => {
    const text = (key: string): string => cellText(read(cells, key));
    return text('hash') === hash ? Number(text('seq')) === seq : text('what') === LOG_BROKEN && text('before') === before;
  });
  return isKnown ? [] : [{ who: 'engine', what: LOG_BROKEN, row: 'Log', before, after: '', reason: REASON }];
}
