import { specOf, type ReadTables } from './read-tables';
import type { Workbook } from '../ports';
import type { LogHead } from '../../core/log/chain';
import { findBreak } from '../../core/log/find-break';
import { summarizeLog } from '../../core/log/decode-log';
import type { LogLine } from '../../core/plan/plan';
import type { EngineState } from '../../core/plan/sweep-input';
import { bindTable } from '../../core/tables/bind-table';
import { candidateTabs } from '../../core/tables/locate-table';
import { cellText, isDateCell, type Cell } from '../../core/tables/cell';
import type { RawTable } from '../../core/tables/raw-table';
import type { LocalDateTime } from '../../core/time/local';

/** Where the log ends. */
export interface LogEnd {
  readonly tab: string;
  /** Header only, columns found. */
  readonly raw: RawTable;
  /** Last used row, 1-based. */
  readonly lastRow: number;
  readonly head: LogHead;
  /** When the last line was written, `''` where there is none. */
  readonly lastAt: LocalDateTime;
  readonly moves: EngineState['moves'];
  /** The line that says the log is not what the engine remembers of it; none where it is, or says so already. */
  readonly broken: readonly LogLine[];
}

function momentOf(cell: Cell): LocalDateTime {
  return isDateCell(cell) ? cell.local : cellText(cell).slice(0, 16);
}

/**
 * Finds the end of the log with one call. Only where the log is not as the engine left it, because somebody wrote into it, moved
 * its columns, or a sweep was cut short, it is read whole. Where its tab is gone `tab` is `''` and it goes on where it ended; `null` where
 * there never was one.
 */
export function readLogEnd(workbook: Workbook, read: ReadTables, state: EngineState): LogEnd | null {
  const spec = specOf('log');
  const tab = candidateTabs(spec, read.names, read.bindings)[0]?.tab;
  const raw = bindTable(spec, tab ?? '', [spec.columns.map((column) => column.header)], read.bindings);
  const { log: head, moves } = state;
  if (tab === undefined) return head.seq === 0 ? null : { tab: '', raw, lastRow: head.rows, lastAt: '', head, moves, broken: [] };
  const tail = workbook.tail(tab, 1);
  const lastRow = tail.firstRow + tail.rows.length - 1;
  const lastAt = lastRow < 2 ? '' : momentOf(tail.rows[0]?.[raw.binding.columns['at'] ?? -1] ?? '');
  const hash = cellText(tail.rows[0]?.[raw.binding.columns['hash'] ?? -1] ?? '');
  const asLeft = lastRow === head.rows && lastRow > 1 && hash === head.hash;
  if (asLeft) return { tab, raw, lastRow, lastAt, head, moves, broken: [] };
  const whole = bindTable(spec, tab, workbook.read(tab), read.bindings);
  return { tab, raw: { ...whole, grid: [] }, lastRow, lastAt, ...summarizeLog(whole), broken: findBreak(whole, head) };
}

/** The last lines of the log by column key, the oldest first; one call. */
export function readTail(workbook: Workbook, { tab, raw }: LogEnd, count: number): readonly Readonly<Record<string, Cell>>[] {
  const columns = Object.entries(raw.binding.columns);
  const { firstRow, rows } = workbook.tail(tab, count);
  return rows.slice(firstRow === 1 ? 1 : 0).map((row) => Object.fromEntries(columns.map(([key, index]) => [key, row[index] ?? ''])));
}
