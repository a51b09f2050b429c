import { readRecentLines } from './read-recent-lines';
import type { Ports } from '../../ports';
import { encodeState, STATE_PROPERTY } from '../../sweep/decode-state';
import type { ReadInput } from '../../sweep/read-input';
import type { LogEnd } from '../../sweep/read-log-end';
import { writeLog } from '../../sweep/write-log';
import { movesAfter } from '../../../core/log/moves-after';
import type { LogLine } from '../../../core/plan/plan';
import type { EngineState } from '../../../core/plan/sweep-input';
import { addMinutesLocal, dateOf } from '../../../core/time/arith';

/** A press is repeated within this time after the one that was cut short, minutes. */
const REPEATED_WITHIN = 10;
const TAIL = 50;
const KEYS: readonly (keyof LogLine)[] = ['who', 'what', 'row', 'after', 'reason'];

const sign = (lines: readonly LogLine[]): string => JSON.stringify(lines.map((line) => KEYS.map((key) => line[key])));

/** The state knows the newest line, and no check told it: whoever wrote that line came to the end. */
function isFinished({ head, lastAt }: LogEnd, { log, handledThrough }: EngineState): boolean {
  return head === log && lastAt > (handledThrough ?? '');
}

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
 * @param isOnce true where a press that came to its end is not told twice either
 */
export function logAction(ports: Ports, read: ReadInput, lines: readonly LogLine[], isOnce = false): EngineState['log'] {
  const { log: end, input } = read;
  const isNew = end === null || (!isOnce && isFinished(end, input.state));
  const missing = isNew ? lines : dropWritten(ports, end, lines, read);
  const log = writeLog(ports.workbook, end, missing, read.input.now);
  if (missing.length > 0) ports.workbook.flush();
  return log;
}

/** Tells the state where the log ends, so that the next check need not read it whole, and which rows these lines moved; last of all. */
export function keepLogEnd(
  ports: Ports,
  { input }: ReadInput,
  log: EngineState['log'],
  lines: readonly LogLine[],
  more: Pick<EngineState, 'overrides'> = {},
): void {
  const moves = movesAfter(input.state.moves, lines, dateOf(input.now));
  ports.store.set(STATE_PROPERTY, encodeState({ ...input.state, ...more, log, moves }));
}
