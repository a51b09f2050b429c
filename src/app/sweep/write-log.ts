import type { LogEnd } from './read-log-end';
import type { Workbook } from '../ports';
import { chainLines } from '../../core/log/chain';
import type { LogLine } from '../../core/plan/plan';
import { placeAppends } from '../../core/plan/place-changes';
import type { EngineState } from '../../core/plan/sweep-input';
import { cellText, type Cell } from '../../core/tables/cell';
import type { LocalDateTime } from '../../core/time/local';

/** Lines looked through first for what a sweep that was cut short has logged already, and how many times more where they do not reach back to the last complete one. */
const TAIL_AFTER_CUT = 500;
const MORE = 8;

function signature(line: Readonly<Record<string, Cell>>): string {
  return JSON.stringify(['what', 'row', 'before', 'after', 'reason'].map((key) => cellText(line[key] ?? '')));
}

/** What was logged after the last complete sweep, by one that was cut short or by a request. */
function alreadyLogged(workbook: Workbook, end: LogEnd, since: LocalDateTime | null, lines: readonly LogLine[]): ReadonlySet<string> {
  const isDoubtful = lines.some(({ doubtful }) => doubtful === true);
  const isLater = (at: LocalDateTime): boolean => (isDoubtful ? at >= (since ?? '') : at > (since ?? ''));
  if (lines.length === 0 || !isLater(end.lastAt)) return new Set();
  const columns = Object.entries(end.raw.binding.columns);
  for (let count = TAIL_AFTER_CUT; ; count *= MORE) {
    const { firstRow, rows } = workbook.tail(end.tab, count);
    const logged = rows.map((row) => Object.fromEntries(columns.map(([key, index]) => [key, row[index] ?? ''])));
    const later = logged.filter((line) => isLater(cellText(line['at'] ?? '')));
    if (firstRow === 1 || later.length < logged.length) return new Set(later.map(signature));
  }
}

/** Appends lines chained to the last one; lines that a sweep cut short has written already are left out. Says where the log ends then. */
export function writeLog(
  workbook: Workbook,
  end: LogEnd | null,
  lines: readonly LogLine[],
  now: LocalDateTime,
  since: LocalDateTime | null,
): EngineState['log'] {
  if (end === null) return { rows: 0, seq: 0, hash: '' };
  const known = alreadyLogged(workbook, end, since, lines);
  const chained = chainLines(
    end.head,
    now,
    lines.filter((line) => !known.has(signature({ ...line }))),
  );
  if (chained.length === 0) return { rows: end.lastRow, ...end.head };
  const { blocks } = placeAppends(end.raw, chained);
  blocks.forEach(({ column, values }) => workbook.append(end.tab, Math.max(1, end.lastRow), values, column));
  const last = chained[chained.length - 1] ?? {};
  return { rows: Math.max(1, end.lastRow) + chained.length, seq: Number(last['seq'] ?? 0), hash: cellText(last['hash'] ?? '') };
}
