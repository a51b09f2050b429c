import type { LogLine } from '../plan/plan';
import { cellText } from '../tables/cell';
import { dateOf, numberOf, type Row } from '../tables/row';
import type { LocalDateTime } from '../time/local';

/** A line of the log as it stands in the file, in a row of its own or packed with others. */
export interface LoggedLine extends LogLine {
  /** `null` where the cell holds no number. */
  readonly seq: number | null;
  readonly at: LocalDateTime | '';
  readonly hash: string;
}

/** A line and the row that holds it. */
export interface PlacedLine extends LoggedLine {
  readonly place: { readonly tab: string; readonly row: number };
}

/** Reads a row of the Log as it is. */
export function readLoggedLine(row: Row): PlacedLine {
  const said = (key: string): string => cellText(row.cells[key] ?? '');
  return {
    place: { tab: row.tab, row: row.row },
    seq: numberOf(row, 'seq'),
    at: dateOf(row, 'at') ?? '',
    who: said('who'),
    what: said('what'),
    row: said('row'),
    before: said('before'),
    after: said('after'),
    reason: said('reason'),
    hash: said('hash'),
  };
}
