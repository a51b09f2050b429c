import { readRecentLines } from './read-recent-lines';
import type { Ports } from '../../ports';
import { encodeState, STATE_PROPERTY } from '../../sweep/decode-state';
import type { ReadInput } from '../../sweep/read-input';
import type { LogEnd } from '../../sweep/read-log-end';
import { writeLog } from '../../sweep/write-log';
import type { LogLine } from '../../../core/plan/plan';
import type { EngineState } from '../../../core/plan/sweep-input';
import { addMinutesLocal } from '../../../core/time/arith';

/** A press is repeated within this time after the one that was cut short, minutes. */
const REPEATED_WITHIN = 10;
const TAIL = 50;
const KEYS: readonly (keyof LogLine)[] = ['who', 'what', 'row', 'after', 'reason'];

const sign = (lines: readonly LogLine[]): string => JSON.stringify(lines.map((line) => KEYS.map((key) => line[key])));

/** Leaves out lines where the newest about their row say the same: an action that was cut short wrote them, when less of its cells stood. */
function dropWritten(ports: Ports, end: LogEnd, lines: readonly LogLine[], { input }: ReadInput): readonly LogLine[] {
  const logged = readRecentLines(ports.workbook, end, addMinutesLocal(input.now, -REPEATED_WITHIN), TAIL);
  const about = (list: readonly LogLine[], row: string): readonly LogLine[] => list.filter((line) => line.row === row);
  return lines.filter(({ row }) => {
    const own = about(lines, row);
    return sign(about(logged, row).slice(-own.length)) !== sign(own);
  });
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
