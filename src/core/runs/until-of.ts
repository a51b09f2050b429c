import { nextMoveAt } from './advance-run';
import type { RunOutcome } from './plan-runs';
import { isClosed } from './run';
import type { RunContext } from './run-context';
import type { LocalDateTime } from '../time/local';

/** The id of an open run with the moment until which whoever holds it has it: its next move, or the end of its window; nothing where both are open. */
export function untilOf({ run, windowEnds }: RunOutcome, context: RunContext): readonly (readonly [string, LocalDateTime])[] {
  if (isClosed(run)) return [];
  const [first] = [nextMoveAt(run, context), windowEnds].filter((at) => at !== null).sort();
  return first === undefined ? [] : [[run.id, first]];
}
