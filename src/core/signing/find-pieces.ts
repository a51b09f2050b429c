import { advanceSteps } from '../runs/advance-steps';
import { judgeCompletion, noteMarks } from '../runs/close-run';
import { missingSteps } from '../runs/open-run';
import type { Run, RunStep } from '../runs/run';
import type { MarkContext } from '../runs/run-context';
import type { Piece } from '../runs/sign-offs';

/** An open run judged for its sign-offs. */
export interface SignableRun {
  /** With its ticks noted as the next heartbeat will note them. */
  readonly run: Run;
  readonly steps: readonly RunStep[];
  readonly pieces: readonly Piece[];
}

/** What of a run a second person has to sign, by the functions that will close it. */
export function findPieces(read: Run, rows: readonly RunStep[], context: MarkContext): SignableRun {
  const stepped = advanceSteps(read, [...rows, ...missingSteps(read, rows)], context);
  const completion = judgeCompletion(read, stepped, context);
  const own = completion.piece === null ? [] : [completion.piece];
  return { run: noteMarks(read, completion), steps: stepped.steps, pieces: [...stepped.pieces, ...own] };
}
