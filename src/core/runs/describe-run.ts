import { sayNext, type AdvancedRun } from './advance-run';
import { PLACES } from './choose-holder';
import { isBad } from './past-run';
import { isClosed, type Run } from './run';
import type { RunContext } from './run-context';
import { failedAfter, sayFix, type Fix } from '../patterns/read-fixes';
import { sayMoment } from '../texts/say-time';
import type { LocalDateTime } from '../time/local';

function holderOf(run: Run): string {
  if (run.assignee === '') return 'nobody';
  if (run.terms.given !== undefined) return `${run.assignee} (handed over)`;
  return run.terms.stuck === true ? run.assignee : `${run.assignee} (${PLACES[run.hop]})`;
}

function lead(run: Run): string {
  const due = `due ${sayMoment(run.due)}`;
  if (run.terms.missed !== undefined) return `Missed: ${due}, not closed by ${sayMoment(run.terms.missed)}; ${holderOf(run)} has it now.`;
  return `${due.charAt(0).toUpperCase()}${due.slice(1)} with ${holderOf(run)}.`;
}

/** What the holder answered, while it is theirs to answer. */
function answered({ answer, assignee, note, terms, hop }: Run): string {
  if (answer === 'Cannot do as defined' && note !== '') return ` ${assignee} cannot do it as defined: ${note}.`;
  return answer === 'I have it' && terms.held === hop ? ` ${assignee} has said: I have it.` : '';
}

/** The latest fix of its process where the run is missed or late all the same. */
function brokenFix({ process, due, terms }: Run, context: RunContext): Fix | null {
  const fix = context.fixes.get(process);
  const failed = terms.missed !== undefined || context.now >= due;
  return failed && failedAfter(fix, due) ? fix : null;
}

/** The sentence of an open run: where it stands, what is missing behind a mark, and what happens next. */
export function describeRun(advanced: AdvancedRun, windowEnds: LocalDateTime | null, context: RunContext): string {
  const { run } = advanced;
  const missing = advanced.missing === '' ? '' : ` Ticked, but ${advanced.missing}.`;
  const stale = advanced.stale === '' ? '' : ` ${advanced.stale}.`;
  const { passed: reasons, stuck } = run.terms;
  const passed = reasons === undefined ? '' : ` ${stuck === true ? 'Nobody else could take it' : 'Passed'}: ${reasons}.`;
  const broken = brokenFix(run, context);
  const fix = broken === null ? '' : ` The last fix did not hold: ${sayFix(broken)}.`;
  return `${lead(run)}${missing}${stale}${answered(run)}${passed}${fix} ${sayNext(run, windowEnds, context)}`;
}

/** Gives an open run its status, flags and sentence by the rules; a closed one keeps what its closing said. */
export function judgeRun(advanced: AdvancedRun, windowEnds: LocalDateTime | null, context: RunContext): Run {
  const { run } = advanced;
  const verdict = context.rules.judge('run', {
    closed: isClosed(run),
    closedAs: isClosed(run) ? run.status : '',
    pastDue: context.now >= run.due,
    pastGrace: run.terms.missed !== undefined,
    hop: run.hop,
    proofMissing: advanced.proofMissing,
    outOfOrder: isClosed(run) ? run.terms.disorder === true : advanced.outOfOrder,
    covered: run.terms.covered === true,
    fixFailed: isClosed(run) ? isBad(run) && failedAfter(context.fixes.get(run.process), run.due) : brokenFix(run, context) !== null,
    nextSays: isClosed(run) ? run.why : describeRun(advanced, windowEnds, context),
  });
  if (isClosed(run)) return { ...run, flags: verdict.flags };
  const status = verdict.status === 'Late' || verdict.status === 'Missed' ? verdict.status : 'Open';
  return { ...run, status, why: verdict.why, flags: verdict.flags };
}
