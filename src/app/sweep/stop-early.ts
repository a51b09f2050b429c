import { writeBlocks } from './write-home';
import type { ReadTables } from './read-tables';
import type { Clock, Workbook } from '../ports';
import { HOME } from '../../core/home/layout';

/** No tab or block, and no mail, begins after this, well before the six minutes of Google, milliseconds. */
const LIMIT_MS = 270_000;
/** Everything is to be over by then where calls are slow, milliseconds. */
const END_MS = 310_000;

/** Thrown where a sweep ends itself for want of time. */
export class OutOfTime extends Error {}

export const OUT_OF_TIME =
  'This check ran out of time before it was done, as Google was slow or there was much to do. What it did is kept; the next check goes on.';

/** Until when mail may be handed over, milliseconds: to record everything takes up to half as long as reading did. */
export function limitAfterReading(clock: Clock): number {
  return Math.min(LIMIT_MS, END_MS - clock.elapsed() / 2);
}

/** Throws `OutOfTime` after that moment of the execution, milliseconds. */
export function requireTime(clock: Clock, limit: number = LIMIT_MS): void {
  if (clock.elapsed() > limit) throw new OutOfTime(OUT_OF_TIME);
}

/** The workbook, which ends the sweep at the first tab or block for which there is no time left. */
export function stopInTime(workbook: Workbook, clock: Clock): Workbook {
  const timed =
    <A extends readonly unknown[], R>(work: (...given: A) => R) =>
    (...given: A): R => {
      requireTime(clock);
      return work(...given);
    };
  return { ...workbook, read: timed(workbook.read), write: timed(workbook.write), append: timed(workbook.append) };
}

/** Keeps what was written so far and says on Home why it ends here. */
export function sayOnHome(workbook: Workbook, read: ReadTables, says: string): void {
  writeBlocks(workbook, read, [{ block: HOME.notice, cells: [[says]] }]);
  workbook.flush();
}
