import { EMPTY_LOG, type LogHead } from './chain';
import { splitLinkId } from '../links/resolve-links';
import { cellReader } from '../tables/cell-reader';
import { cellText, isDateCell } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';
import type { LocalDate } from '../time/local';

/** What the engine needs to know of a log it reads whole. */
export interface LogSummary {
  /** The last line that has a hash. */
  readonly head: LogHead;
  /** Day of the newest line by row that a person caused; what the engine itself notes is no movement. */
  readonly moves: Readonly<Record<string, LocalDate>>;
}

/** Sums up the log. */
export function summarizeLog(raw: RawTable): LogSummary {
  const read = cellReader(raw);
  const moves = new Map<string, LocalDate>();
  let head = EMPTY_LOG;
  raw.grid.forEach((cells, index) => {
    if (index === 0) return;
    const text = (key: string): string => cellText(read(cells, key));
    const seq = Number(text('seq'));
    if (text('hash') !== '' && Number.isFinite(seq)) head = { seq, hash: text('hash') };
    const at = read(cells, 'at');
    const row = splitLinkId(text('row'));
    const day = isDateCell(at) ? at.local.slice(0, 10) : text('at').slice(0, 10);
    if (row === '' || day === '' || text('who') === 'engine') return;
    if (day > (moves.get(row) ?? '')) moves.set(row, day);
  });
  return { head, moves: Object.fromEntries(moves) };
}
