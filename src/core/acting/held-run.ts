import { isStillWith, momentOf } from './act-run';
import type { ActContext } from './action';
import { undoOf } from './undo-of';
import type { CellChange, LogLine } from '../plan/plan';
import { moveLines } from '../plan/run-log';
import type { Run } from '../runs/run';

/** An open run that somebody holds, answers or moves on. */
export interface HeldRun {
  /** As it stands in the sheet. */
  readonly read: Run;
  /** What is acted on: as it stands, or with the move made that the next check would make. */
  readonly run: Run;
  /** The lines about that move. */
  readonly log: readonly LogLine[];
}

const asRead = (run: Run): HeldRun => ({ read: run, run, log: [] });

/** With the move that the next check makes, where it makes one: what is shown to people shows it already. */
export function withPendingMove(run: Run, context: ActContext): HeldRun {
  const outcome = context.plan.runs.outcomes.find(({ before }) => before?.id === run.id);
  if (outcome?.movedNow !== true) return asRead(run);
  return { read: run, run: { ...outcome.run, moved: momentOf(context) }, log: moveLines(outcome) };
}

/** The run with whom it was shown with: as it stands, else with its pending move; `null` where it is with neither. */
export function findShown(run: Run, from: string | undefined, context: ActContext): HeldRun | null {
  if (isStillWith(run, from, context)) return asRead(run);
  const moved = withPendingMove(run, context);
  return isStillWith(moved.run, from, context) ? moved : null;
}

/** What takes an action back to where the run was acted on: a move that was pending stays made. */
export function undoHeld(changes: readonly CellChange[], { run }: HeldRun): ReturnType<typeof undoOf> {
  const was: Readonly<Record<string, string | undefined>> = { assignee: run.assignee, answer: run.answer };
  const own = changes.map((change) => ({ ...change, expect: was[change.column] ?? change.expect }));
  return undoOf(
    own.filter(({ expect, value }) => expect !== value),
    [],
  );
}
