import type { LogEnd } from './read-log-end';
import type { Workbook } from '../ports';
import { chainLines } from '../../core/log/chain';
import { signLine } from '../../core/log/sign-line';
import type { LogLine } from '../../core/plan/plan';
import { placeAppends } from '../../core/plan/place-changes';
import type { EngineState } from '../../core/plan/sweep-input';
import { cellText, type Cell } from '../../core/tables/cell';
import type { LocalDateTime } from '../../core/time/local';

/** Lines looked through first for what a sweep that was cut short has logged already, and how many times more where they do not reach back to the last complete one. */
const TAIL_AFTER_CUT = 500;
const MORE = 8;

type Logged = Readonly<Record<string, Cell>>;

/** What is in the log already: lines as they are, and the newest about each row. */
interface Known {
  readonly signs: ReadonlySet<string>;
  readonly newest: ReadonlyMap<string, Logged>;
}

/** True where a change that a check found was made in the sidebar: a line says so, and who. Whoever starts the checks sets mail and domains. */
function isTold({ who, row, after }: LogLine, newest: Known['newest']): boolean {
  if (who !== 'unknown') return false;
  const start = newest.get('Settings') ?? {};
  const says = [newest.get(row)?.['after'], start['after']].some((cell) => cell !== undefined && cellText(cell) === after);
  return says || (after !== '' && row === 'Approved domains' && cellText(start['reason'] ?? '').includes(after));
}

/** The lines of the log that are later, the newest last; as many as there are. */
function linesSince(workbook: Workbook, end: LogEnd, isLater: (at: LocalDateTime) => boolean): readonly Readonly<Record<string, Cell>>[] {
  const columns = Object.entries(end.raw.binding.columns);
  for (let count = TAIL_AFTER_CUT; ; count *= MORE) {
    const { firstRow, rows } = workbook.tail(end.tab, count);
    const logged = rows.map((row) => Object.fromEntries(columns.map(([key, index]) => [key, row[index] ?? ''])));
    const later = logged.filter((line) => isLater(cellText(line['at'] ?? '')));
    if (firstRow === 1 || later.length < logged.length) return later;
  }
}

/**
 * Lines that somebody wrote already after the last complete sweep: one that was cut short, or a request. What was written of a row does not
 * count once another line about it follows at a later moment: then it happened again.
 */
function alreadyLogged(workbook: Workbook, end: LogEnd, since: LocalDateTime | null, lines: readonly LogLine[]): Known {
  const isDoubtful = lines.some(({ doubtful }) => doubtful === true);
  const isLater = (at: LocalDateTime): boolean => (isDoubtful ? at >= (since ?? '') : at > (since ?? ''));
  if (lines.length === 0 || !isLater(end.lastAt)) return { signs: new Set(), newest: new Map() };
  const own = new Set(lines.map((line) => signLine({ ...line })));
  const byRow = new Map<string, Map<string, LocalDateTime>>();
  const newest = new Map<string, Logged>();
  for (const line of linesSince(workbook, end, isLater)) {
    const [row, at] = [cellText(line['row'] ?? ''), cellText(line['at'] ?? '')];
    newest.set(row, line);
    const known = byRow.get(row) ?? new Map<string, LocalDateTime>();
    if (own.has(signLine(line))) byRow.set(row, known.set(signLine(line), at));
    else known.forEach((moment, sign) => moment < at && known.delete(sign));
  }
  return { signs: new Set([...byRow.values()].flatMap((known) => [...known.keys()])), newest };
}

/** Appends lines chained to the last one, all of them: what is said twice stands twice. Says where the log ends then. */
export function writeLog(workbook: Workbook, end: LogEnd | null, lines: readonly LogLine[], now: LocalDateTime): EngineState['log'] {
  if (end === null) return { rows: 0, seq: 0, hash: '' };
  if (end.tab === '') return { rows: end.lastRow, ...end.head };
  const chained = chainLines(end.head, now, [...end.broken, ...lines]);
  if (chained.length === 0) return { rows: end.lastRow, ...end.head };
  const { blocks } = placeAppends(end.raw, chained);
  blocks.forEach(({ column, values }) => workbook.append(end.tab, Math.max(1, end.lastRow), values, column));
  const last = chained[chained.length - 1] ?? {};
  return { rows: Math.max(1, end.lastRow) + chained.length, seq: Number(last['seq'] ?? 0), hash: cellText(last['hash'] ?? '') };
}

/**
 * The same for what follows from how the file stands, so that it may have been written already: lines that one who was cut short wrote after
 * `since` are left out. `null` where any line before counts.
 */
export function completeLog(
  workbook: Workbook,
  end: LogEnd | null,
  lines: readonly LogLine[],
  now: LocalDateTime,
  since: LocalDateTime | null,
): EngineState['log'] {
  if (end === null || end.tab === '') return writeLog(workbook, end, lines, now);
  const known = alreadyLogged(workbook, end, since, lines);
  const fresh = lines.filter((line) => !known.signs.has(signLine({ ...line })) && !isTold(line, known.newest));
  return writeLog(workbook, end, fresh, now);
}
