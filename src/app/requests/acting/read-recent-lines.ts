import type { Workbook } from '../../ports';
import type { LogEnd } from '../../sweep/read-log-end';
import type { LogLine } from '../../../core/plan/plan';
import { cellText } from '../../../core/tables/cell';
import type { LocalDateTime } from '../../../core/time/local';

/** Lines that were written at that moment or later, of the last `count` of the log, the newest last; one call, none where the log is older. */
export function readRecentLines(workbook: Workbook, end: LogEnd | null, since: LocalDateTime, count: number): readonly LogLine[] {
  if (end === null || end.lastAt < since) return [];
  const { columns } = end.raw.binding;
  return workbook.tail(end.tab, count).rows.flatMap((cells) => {
    const text = (key: string): string => cellText(cells[columns[key] ?? -1] ?? '');
    const [who, what, row] = [text('who'), text('what'), text('row')];
    const line = { who, what, row, before: text('before'), after: text('after'), reason: text('reason') };
    return text('at') < since ? [] : [line];
  });
}
