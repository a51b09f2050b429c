import { bindTable, specOf, type ReadTables } from './read-tables';
import type { Workbook } from '../ports';
import { chainLines, EMPTY_LOG, type LogHead } from '../../core/log/chain';
import type { LogLine } from '../../core/plan/plan';
import { placeAppends } from '../../core/plan/place-changes';
import { candidateTabs } from '../../core/tables/locate-table';
import { cellText, isDateCell, type Cell } from '../../core/tables/cell';
import type { RawTable } from '../../core/tables/raw-table';
import type { LocalDateTime } from '../../core/time/local';

/** Lines looked through for what a sweep that was cut short has logged already. */
const TAIL_AFTER_CUT = 500;

interface LogEnd {
  readonly raw: RawTable;
  readonly lastRow: number;
  readonly head: LogHead;
  readonly lastAt: LocalDateTime;
}

function headOf(raw: RawTable, row: readonly Cell[]): { readonly head: LogHead; readonly lastAt: LocalDateTime } {
  const at = row[raw.binding.columns['at'] ?? -1] ?? '';
  const seq = Number(cellText(row[raw.binding.columns['seq'] ?? -1] ?? ''));
  const hash = cellText(row[raw.binding.columns['hash'] ?? -1] ?? '');
  return { head: Number.isFinite(seq) && hash !== '' ? { seq, hash } : EMPTY_LOG, lastAt: isDateCell(at) ? at.local : '' };
}

function readEnd(workbook: Workbook, read: ReadTables): LogEnd | null {
  const spec = specOf('log');
  const tab = candidateTabs(spec, read.names, read.bindings)[0]?.tab;
  if (tab === undefined) return null;
  const header = spec.columns.map((column) => column.header);
  const tail = workbook.tail(tab, 1);
  const raw = bindTable(spec, tab, [header], read.bindings);
  return { raw, lastRow: tail.firstRow + tail.rows.length - 1, ...headOf(raw, tail.rows[0] ?? []) };
}

function signature(line: Readonly<Record<string, Cell>>): string {
  return JSON.stringify(['what', 'row', 'before', 'after', 'reason'].map((key) => cellText(line[key] ?? '')));
}

/** What was logged after the last complete sweep: lines of a sweep that was cut short. */
function alreadyLogged(workbook: Workbook, end: LogEnd, since: LocalDateTime | null): ReadonlySet<string> {
  if (since === null || end.lastAt <= since) return new Set();
  const { rows } = workbook.tail(end.raw.tab, TAIL_AFTER_CUT);
  const lines = rows.map((row) =>
    Object.fromEntries(Object.entries(end.raw.binding.columns).map(([key, index]) => [key, row[index] ?? ''])),
  );
  return new Set(lines.filter((line) => isDateCell(line['at'] ?? '') && cellText(line['at'] ?? '') > since).map(signature));
}

/** Appends lines to the log, chained to its last one; lines that a sweep cut short has written already are left out. */
export function writeLog(
  workbook: Workbook,
  read: ReadTables,
  lines: readonly LogLine[],
  now: LocalDateTime,
  since: LocalDateTime | null,
): void {
  if (lines.length === 0) return;
  const end = readEnd(workbook, read);
  if (end === null) return;
  const known = alreadyLogged(workbook, end, since);
  const fresh = lines.filter((line) => !known.has(signature({ ...line })));
  if (fresh.length === 0) return;
  const { values } = placeAppends(end.raw, chainLines(end.head, now, fresh));
  workbook.append(end.raw.tab, Math.max(1, end.lastRow), values);
}
