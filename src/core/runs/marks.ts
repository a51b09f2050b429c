import type { Mark, Run } from './run';
import type { MarkContext } from './run-context';
import type { LocalDateTime } from '../time/local';

/** When a mark that this sweep finds was made: just after the sweep before, but not before the run opened. */
export function markedAt(run: Run, context: MarkContext): LocalDateTime {
  const { lastSweep } = context;
  return lastSweep !== null && lastSweep > run.opened ? lastSweep : run.opened;
}

const UNVERIFIED = ' (unverified)';

/** Who made a mark nobody signed: the assignee, said to be unverified. */
export function unverified(run: Run): string {
  return `${run.assignee === '' ? 'unknown' : run.assignee}${UNVERIFIED}`;
}

/** The name in a Done by, without what is said about it. */
export function nameOf(doneBy: string): string {
  return doneBy.endsWith(UNVERIFIED) ? doneBy.slice(0, -UNVERIFIED.length) : doneBy;
}

/** A ticked row as it stands: of which step (or `THE_RUN`), and its stamp. */
export interface Ticked {
  readonly of: number;
  readonly doneBy: string;
  readonly doneAt: LocalDateTime | null;
}

/** A mark, and whether it is another one than was known before. */
export interface SettledMark {
  readonly mark: Mark;
  readonly isNew: boolean;
}

/** A mark that is made now, or was made at a moment that may be believed. */
export function newMark(run: Run, of: number, at: LocalDateTime, { maker }: MarkContext): Mark {
  const { hop } = run;
  if (maker === undefined || maker.name === '' || !maker.of.includes(of)) return { of, by: unverified(run), at, hop };
  return { of, by: maker.name, at, hop, ...(maker.email === '' ? {} : { email: maker.email }) };
}

/**
 * Who made a mark and when. A stamp counts where the engine knows that it wrote it. A time that was typed counts where the mark can have
 * been made then: between the sweep before and now; a name that was typed never does.
 */
export function settleMark(run: Run, { of, doneBy, doneAt }: Ticked, context: MarkContext): SettledMark {
  const known = run.terms.marks?.find((mark) => mark.of === of);
  const isOurs = known !== undefined && (doneBy === '' || doneBy === known.by) && (doneAt === null || doneAt === known.at);
  if (isOurs) return { mark: known, isNew: false };
  const found = markedAt(run, context);
  const isPossible = doneAt !== null && doneAt >= found && doneAt <= context.now;
  return { mark: newMark(run, of, isPossible ? doneAt : found, context), isNew: true };
}
