import type { ClosingLine } from './decode-closing';
import { signLine } from '../log/sign-line';
import type { LogLine } from '../plan/plan';
import { cellText, isDateCell, type Cell } from '../tables/cell';
import { sayCount } from '../texts/say-list';
import type { LocalDateTime } from '../time/local';

/** A line of the log before it is known who pressed. */
export type Unsigned = Omit<LogLine, 'who'>;

/** What the log already says of a closing: lines by column key, the oldest first. */
export type Logged = readonly Readonly<Record<string, Cell>>[];

const plain = (value: Cell): string => (typeof value === 'object' ? value.local.slice(0, 10) : String(value));

/** What a closing did, always in the same words, so that a second press finds what the first one logged. */
export function logClosing({ kind, period, cells, made, done, of }: ClosingLine): readonly Unsigned[] {
  const reason = `${period} closed`;
  const rows = made.length === 0 ? '' : `; ${sayCount(made.length, 'row')} made from what goes on`;
  const says = `${period} is closed: ${done} of ${of} done${rows}.`;
  return [
    ...cells.map(({ id, column, before, after }) => ({ what: column, row: id, before: plain(before), after: plain(after), reason })),
    ...made.map(({ values }) => ({ what: 'made', row: String(values['id']), before: '', after: '', reason })),
    { what: `${kind} closed`, row: '', before: '', after: period, reason: says },
  ];
}

const momentOf = (cell: Cell = ''): string => (isDateCell(cell) ? cell.local : cellText(cell)).slice(0, 16);

/**
 * Those of the lines that are not logged since a moment, nor since the line `undone`, which ended what was logged before; none where
 * `logged` does not reach back that far, because what cannot be looked up was written long ago.
 */
export function lackingLines(lines: readonly Unsigned[], logged: Logged, since: LocalDateTime, undone: string): readonly Unsigned[] {
  const [first] = logged;
  if (Number(first?.['seq'] ?? 1) > 1 && momentOf(first?.['at']) > since) return [];
  const from = logged.map(({ what = '' }) => cellText(what)).lastIndexOf(undone) + 1;
  const known = new Set(logged.filter(({ at }, turn) => turn >= from && momentOf(at) >= since).map(signLine));
  return lines.filter((line) => !known.has(signLine({ ...line })));
}
