import { found, refuse, type ActContext, type Found } from './action';
import { oneLine } from '../mail/escape-html';
import { isSamePerson } from '../people/is-same-person';
import type { CellChange } from '../plan/plan';
import { planRuns } from '../runs/plan-runs';
import { reviewsOf } from '../runs/review-process';
import { isClosed, type Run } from '../runs/run';
import { diffCells, heldTerms } from '../runs/run-cells';
import { quote } from '../texts/issue-texts';
import { addMinutesLocal } from '../time/arith';
import type { LocalDateTime } from '../time/local';
import { namePlace } from '../runs/name-place';

const LONGEST_NAME = 200;
const CLOSED = 'This run is closed: its record stays as it is. Write a correction into its Note in the tab Runs.';

/** The open run with that id, as it stands in the sheet. */
export function findOpenRun({ plan }: ActContext, written: string): Found<Run> {
  const id = written.trim().toUpperCase();
  const run = plan.ledger.open.find((one) => one.id === id);
  if (run !== undefined && run.row !== null) return found(run);
  const isPast = plan.ledger.past.some((one) => one.id === id);
  return refuse(isPast ? CLOSED : `There is no open run with the id ${quote(written)} in Runs.`);
}

/** A run as it is called in a sentence. */
export function callRun({ terms, location }: Pick<Run, 'terms' | 'location'>): string {
  return oneLine(namePlace(terms.title, location), LONGEST_NAME);
}

/** When something happens that the next check has to tell of: now, and after the check before, whose minute may not be over. */
export function momentOf({ input }: ActContext): LocalDateTime {
  const { handledThrough } = input.state;
  return handledThrough === null || input.now > handledThrough ? input.now : addMinutesLocal(handledThrough, 1);
}

/** The sentence and status the next check gives a run as it is now; `null` where it is about to close. It moves nothing. */
export function judgeNow(run: Run, { plan, input }: ActContext): Pick<Run, 'why' | 'status'> | null {
  const still = { ...run, moved: input.now };
  const processes = [...plan.processes, ...reviewsOf(plan.processes)];
  const outcomes = planRuns(processes, { ...plan.ledger, open: [still] }, { ...plan.mail.context, now: input.now }).outcomes;
  const outcome = outcomes.find((one) => one.before?.id === run.id);
  if (outcome === undefined) return { why: run.why, status: run.status };
  return isClosed(outcome.run) ? null : { why: outcome.run.why, status: outcome.run.status };
}

/** What changes in the row of a run that somebody else holds, answers or moves now. */
export function diffHeld(before: Run, { assignee, hop, moved, answer, note, terms, why, status }: Run): readonly CellChange[] {
  if (before.row === null) return [];
  const own = { ...(answer === before.answer ? {} : { answer }), ...(note === before.note ? {} : { note }) };
  const moment = moved === null ? '' : { local: moved };
  return diffCells(before.row, { assignee, status, hop, why, moved: moment, terms: heldTerms({ terms, hop, assignee }), ...own });
}

/** True where it is still with whom it was shown with. */
export function isStillWith({ assignee, location }: Run, from: string | undefined, { plan }: ActContext): boolean {
  return from === undefined || from.trim() === assignee || isSamePerson(from, assignee, location, plan.workbook.directory);
}
