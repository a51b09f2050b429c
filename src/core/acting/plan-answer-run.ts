import { callRun, diffHeld, findOpenRun, judgeNow, momentOf } from './act-run';
import { logText } from './act-row';
import { nothing, refuse, type ActContext, type ActPlan } from './action';
import { cleanText } from './clean-text';
import { findShown, undoHeld, withPendingMove } from './held-run';
import type { Run } from '../runs/run';

/** An answer to a run; `from` is who was shown to have it. */
export interface AnsweringRun {
  readonly run: string;
  readonly answer: 'have' | 'cannot' | 'excuse';
  readonly note?: string;
  readonly from?: string;
}

const WORDS = { have: 'I have it', cannot: 'Cannot do as defined', excuse: 'Excuse' } as const;
const ASKS = {
  cannot: 'Write into the note what cannot be done as it is defined: somebody has to mend it.',
  excuse: 'Write into the note why it is excused: the reason stays in the record.',
} as const;

/** The reason stands first, because it is what the answer is read with; what was handed over before stays behind it. */
function joinReason(reason: string, before: string): string {
  if (before === '' || before === reason || before.startsWith(`${reason} (before: `)) return before === '' ? reason : before;
  return reason === '' ? before : `${reason} (before: ${before})`;
}

/** The answer as the next check would note it, so that it is in the log once and in the name of who gave it. */
function answered(run: Run, { answer }: AnsweringRun, note: string, context: ActContext): Run {
  const told = { ...run, answer: WORDS[answer], note };
  if (answer === 'have') return { ...told, terms: { ...run.terms, held: run.hop } };
  if (answer === 'excuse') return told;
  return { ...told, terms: { ...run.terms, cannot: momentOf(context), cannotHop: run.hop } };
}

function say({ answer }: AnsweringRun, run: Run, { plan }: ActContext): string {
  const name = callRun(run);
  if (answer === 'excuse') return `${name} is excused; it closes now and counts for nobody.`;
  if (answer === 'cannot') return `${name}: noted that it cannot be done as defined. Who decides about it is told at the next check.`;
  return `${name}: noted. ${run.assignee || 'Its holder'} has it, and has ${plan.workbook.settings.acknowledgeHoldsHours} hours more before it moves.`;
}

function isExcused({ plan }: ActContext, { run: id, answer }: AnsweringRun): boolean {
  return answer === 'excuse' && plan.ledger.past.some((one) => one.id === id.trim().toUpperCase() && one.status === 'Excused');
}

function plan(asked: AnsweringRun, open: Run, given: string, context: ActContext): ActPlan {
  const name = callRun(open);
  const held = findShown(open, asked.from, context);
  if (held === null) return refuse(`${name} is with ${withPendingMove(open, context).run.assignee || 'nobody'} by now. Look again.`);
  const before = held.run;
  const note = joinReason(given, before.note);
  const after = answered(before, asked, note, context);
  if (before.answer === after.answer && before.note === note) return nothing(`${name}: it is answered so already. Nothing was written.`);
  const judged = judgeNow(after, context) ?? { why: before.why, status: before.status };
  const changes = diffHeld(held.read, { ...after, why: judged.why });
  return {
    ok: true,
    says: [say(asked, before, context)],
    changes,
    log: [...held.log, { what: 'answer', row: before.id, before: before.answer, after: after.answer, reason: logText(note) }],
    rows: [before.id],
    undo: undoHeld(changes, held),
  };
}

/** Answers a run: I have it, Cannot do as defined, Excuse. The last two need their reason. */
export function planAnswerRun(asked: AnsweringRun, context: ActContext): ActPlan {
  if (isExcused(context, asked)) return nothing('This run is excused already. Nothing was written.');
  const run = findOpenRun(context, asked.run);
  if (!run.ok) return run;
  const note = cleanText(asked.note ?? '', 'The note');
  if (!note.ok) return note;
  if (note.value === '' && asked.answer !== 'have') return refuse(`${callRun(run.value)}: ${ASKS[asked.answer]}`);
  return plan(asked, run.value, note.value, context);
}
