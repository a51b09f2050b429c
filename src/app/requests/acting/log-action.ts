import type { Ports } from '../../ports';
import { encodeState, STATE_PROPERTY } from '../../sweep/decode-state';
import type { ReadInput } from '../../sweep/read-input';
import type { LogEnd } from '../../sweep/read-log-end';
import { writeLog } from '../../sweep/write-log';
import type { LogLine } from '../../../core/plan/plan';
import type { EngineState } from '../../../core/plan/sweep-input';
import { cellText, type Cell } from '../../../core/tables/cell';
import { addMinutesLocal } from '../../../core/time/arith';

/** A press is repeated within this time after the one that was cut short, minutes. */
const REPEATED_WITHIN = 10;
const TAIL = 50;
const KEYS: readonly (keyof LogLine)[] = ['who', 'what', 'row', 'after', 'reason'];

type Cells = Readonly<Record<string, Cell>>;

const signature = (line: Cells): string => JSON.stringify(KEYS.map((key) => cellText(line[key] ?? '')));

/** Leaves out lines of which the newest about their row says the same: an action that was cut short wrote it, when less of its cells stood. */
function dropWritten(ports: Ports, end: LogEnd, lines: readonly LogLine[], { input }: ReadInput): readonly LogLine[] {
  const since = addMinutesLocal(input.now, -REPEATED_WITHIN);
  if (end.lastAt < since) return lines;
  const columns = Object.entries(end.raw.binding.columns);
  const logged = ports.workbook
    .tail(end.tab, TAIL)
    .rows.map((cells) => Object.fromEntries(columns.map(([key, index]) => [key, cells[index] ?? ''] as const)))
    .filter((line) => cellText(line['at'] ?? '') >= since);
  const newest = new Map(logged.map((line) => [cellText(line['row'] ?? ''), signature(line)]));
  return lines.filter((line) => newest.get(line.row) !== signature({ ...line }));
}

/**
 * Writes the lines of an action before its cells, so that nothing is changed without a line; the same line of one that was cut short
 * counts. Says where the log ends then.
 */
export function logAction(ports: Ports, read: ReadInput, lines: readonly LogLine[]): EngineState['log'] {
  const { log: end } = read;
  const missing = end === null ? lines : dropWritten(ports, end, lines, read);
  return writeLog(ports.workbook, end, missing, read.input.now, null);
}

/** Tells the state where the log ends, so that the next check need not read it whole. */
export function keepLogEnd(ports: Ports, { input }: ReadInput, log: EngineState['log']): void {
  ports.store.set(STATE_PROPERTY, encodeState({ ...input.state, log }));
}
