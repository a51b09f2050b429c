import { callRun, diffHeld, findOpenRun, isStillWith, judgeNow, momentOf } from './act-run';
import { logText } from './act-row';
import { nothing, refuse, type ActContext, type ActPlan } from './action';
import { findPresent } from './find-present';
import { undoHeld, withPendingMove } from './held-run';
import type { Reassigning } from './reassigning';
import type { Run } from '../runs/run';
import type { LocalDateTime } from '../time/local';

/** The run with somebody else, at the place of the chain where it is. Answers of who had it are not theirs; the note is. */
export function handTo(run: Run, name: string, at: LocalDateTime | null, giver: string): Run {
  const { held: _held, cannot: _cannot, cannotHop: _hop, covered: _covered, given: _given, giver: _giver, ...rest } = run.terms;
  const { stuck, stayed, ...free } = rest;
  const terms = stuck === true ? free : rest;
  const told = at === null ? {} : { given: at, giver };
  return {
    ...run,
    assignee: name,
    answer: '',
    terms: { ...terms, ...(stuck !== true && stayed !== undefined ? { stayed } : {}), ...told },
  };
}

/** Hands an open run to somebody, who is told at the next check. A move that the next check would make is made before, so that it does not undo this. */
export function planHandRun({ id, to, from, why = '' }: Reassigning, context: ActContext): ActPlan {
  const run = findOpenRun(context, id);
  if (!run.ok) return run;
  const held = withPendingMove(run.value, context);
  const before = held.run;
  const person = findPresent(to, before.location, context);
  if (!person.ok) return person;
  const name = callRun(before);
  if (before.assignee === person.value.written) return nothing(`${name} is with ${before.assignee} already. Nothing was written.`);
  if (![held.read, before].some((one) => isStillWith(one, from, context)))
    return refuse(`${name} is with ${before.assignee || 'nobody'} by now. Look again.`);
  const after = handTo(before, person.value.written, momentOf(context), context.who.name || context.who.label);
  const judged = judgeNow(after, context);
  if (judged === null) return refuse(`${name} has all it needs and closes at the next check, so it is not handed over.`);
  const changes = diffHeld(held.read, { ...after, why: judged.why });
  const note = before.note === '' ? [] : ['Its note goes with it.'];
  return {
    ok: true,
    says: [`${name} is now with ${person.value.written}, who is told at the next check.`, ...note, ...person.value.says],
    changes,
    log: [...held.log, { what: 'reassigned', row: before.id, before: before.assignee, after: person.value.written, reason: logText(why) }],
    rows: [before.id],
    undo: undoHeld(changes, held),
  };
}
