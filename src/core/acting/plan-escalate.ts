import { callRun, diffHeld, findOpenRun, judgeNow, momentOf } from './act-run';
import { logText } from './act-row';
import { nothing, refuse, type ActContext, type ActPlan } from './action';
import { findShown, withPendingMove } from './held-run';
import { moveRun } from '../runs/advance-run';
import { PLACES } from '../runs/choose-holder';
import { LAST_HOP, type Run } from '../runs/run';
import type { LocalDateTime } from '../time/local';

/** A run to move on now; `from` is who was shown to have it. */
export interface Escalating {
  readonly run: string;
  readonly why?: string;
  readonly from?: string;
}

/** A run that is moved on before it is due was not missed: its miss comes at its own time, and moves it one place further. */
function moveNow(run: Run, at: LocalDateTime, { input, plan }: ActContext): Run {
  const moved = moveRun(run, at, { ...plan.mail.context, now: at });
  if (run.terms.missed !== undefined || input.now >= run.due) return moved;
  const { missed: _missed, base: _base, ...terms } = moved.terms;
  return { ...moved, terms };
}

const holderOf = ({ assignee }: Run): string => assignee || 'nobody';

function whyNot(run: Run, moved: Run): string {
  const name = callRun(run);
  if (run.hop === LAST_HOP)
    return `${name} is with ${holderOf(run)}, the last of its chain: nobody comes after. Hand it to somebody, or excuse it.`;
  if (moved.terms.stuck !== true) return '';
  return `${name} stays with ${holderOf(run)}: ${moved.terms.passed ?? 'nobody comes after'}. Hand it to somebody, or excuse it.`;
}

function isMovedAlready({ terms, moved, assignee }: Run, from: string | undefined, at: LocalDateTime): boolean {
  if (moved === null) return false;
  return from === undefined ? moved === at : from.trim() !== assignee && from.trim() === terms.from;
}

/** Moves a run to the next place of its chain as a miss would move it. It cannot be taken back: hand it back instead. */
export function planEscalate({ run: id, why = '', from }: Escalating, context: ActContext): ActPlan {
  const run = findOpenRun(context, id);
  if (!run.ok) return run;
  const at = momentOf(context);
  const name = callRun(run.value);
  if (isMovedAlready(run.value, from, at)) return nothing(`${name} has moved to ${holderOf(run.value)} already. Nothing was written.`);
  const held = findShown(run.value, from, context);
  if (held === null) return refuse(`${name} is with ${holderOf(withPendingMove(run.value, context).run)} by now. Look again.`);
  const before = held.run;
  const moved = moveNow(before, at, context);
  const refusal = whyNot(before, moved);
  if (refusal !== '') return refuse(refusal);
  const judged = judgeNow(moved, context);
  if (judged === null) return refuse(`${name} has all it needs and closes at the next check, so it is not moved on.`);
  const passed = moved.terms.passed === undefined || moved.terms.passed === before.terms.passed ? '' : ` Passed: ${moved.terms.passed}.`;
  const reason = [`hop ${moved.hop}`, logText(why)].filter((text) => text !== '').join(': ');
  return {
    ok: true,
    says: [`${name} is now with ${holderOf(moved)} (${PLACES[moved.hop]}), who is told at the next check.${passed} This cannot be undone.`],
    changes: diffHeld(held.read, { ...moved, ...judged }),
    log: [...held.log, { what: 'escalated', row: before.id, before: before.assignee, after: moved.assignee, reason }],
    rows: [before.id],
  };
}
