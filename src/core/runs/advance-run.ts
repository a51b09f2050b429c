import { advanceSteps, closeSteps, type SteppedRun } from './advance-steps';
import { chooseHolder, PLACES } from './choose-holder';
import { watchConditions } from './cell-conditions';
import { closeAsDone, closeAsExcused, closeAsMissed, judgeCompletion, noteMarks, type Completion } from './close-run';
import { isClosed, LAST_HOP, type Hop, type Run, type RunStep } from './run';
import type { RunContext } from './run-context';
import { keepSteps } from '../archive/keep-steps';
import { sayMoment } from '../texts/say-time';
import { dateOf } from '../time/arith';
import { addWorkingTime } from '../time/calendar';
import type { LocalDateTime } from '../time/local';
import { addHours, hoursBetween } from '../time/zone';

/** A run after one sweep has looked at it. */
export interface AdvancedRun {
  readonly run: Run;
  readonly steps: readonly RunStep[];
  readonly missedNow: boolean;
  readonly movedNow: boolean;
  /** Nominal time of the move or miss. */
  readonly nominal: LocalDateTime | null;
  readonly outOfOrder: boolean;
  readonly proofMissing: boolean;
  /** The first thing missing behind a tick, `''` where none. */
  readonly missing: string;
  /** Why its cell proof does not tick itself although it holds, `''` where that is not so. */
  readonly stale: string;
}

/** A move seen later than this counts the next wait from when it happened, hours. */
const LATE_MOVE_HOURS = 2;

/** Clock hours from Due to the miss; "I have it" of whoever got it at opening is added. */
function missAt(run: Run, context: RunContext): LocalDateTime {
  const held = run.terms.held === run.hop ? context.settings.acknowledgeHoldsHours : 0;
  return addHours(run.due, run.terms.grace + held, context.zone);
}

function waitEnd(run: Run, context: RunContext): LocalDateTime {
  const held = run.terms.held === run.hop ? context.settings.acknowledgeHoldsHours : 0;
  const scope = { location: run.location, alsoWorkdays: run.terms.days, alsoDates: [dateOf(run.due)], zone: context.zone };
  return addWorkingTime(context.settings.calendar, run.terms.base ?? missAt(run, context), run.terms.moves + held, scope);
}

/** When the next move is due by the timeline; `null` at the last hop. */
export function nextMoveAt(run: Run, context: RunContext): LocalDateTime | null {
  if (run.terms.missed === undefined) return missAt(run, context);
  return run.hop === LAST_HOP ? null : waitEnd(run, context);
}

function after(hop: Hop): Hop {
  return hop === 0 ? 1 : hop === 1 ? 2 : 3;
}

/** The answers of somebody with whom the run stays are theirs at the next hop too. */
function answersAt({ terms, hop }: Run, next: Hop): Partial<Run['terms']> {
  return {
    ...(terms.held === hop ? { held: next } : {}),
    ...(terms.cannot !== undefined && terms.cannotHop === hop ? { cannotHop: next } : {}),
  };
}

/** The run at the next place of its chain that can take it; at the last place, or where nobody can, it stays and notes that. */
export function moveRun(run: Run, nominal: LocalDateTime, context: RunContext): Run {
  const lateHours = hoursBetween(nominal, context.now, context.zone);
  const base = lateHours > LATE_MOVE_HOURS ? context.now : nominal;
  const { held, given, giver, ...terms } = run.terms;
  const handed = given === undefined ? {} : { given, ...(giver === undefined ? {} : { giver }) };
  const missed = run.terms.missed ?? nominal;
  const stays = held === run.hop;
  if (run.hop === LAST_HOP)
    return { ...run, terms: { ...terms, base, missed, stayed: context.now, ...handed, ...(stays ? { held } : {}) } };
  const holder = chooseHolder(run.terms.chain, after(run.hop), dateOf(context.now), run.location, context.directory, run.assignee);
  const changed = holder.person !== null && holder.person.name !== run.assignee;
  return {
    ...run,
    hop: holder.hop,
    assignee: holder.person?.name ?? run.assignee,
    moved: changed ? context.now : run.moved,
    answer: changed ? '' : run.answer,
    terms: {
      ...terms,
      base,
      missed,
      ...(changed ? { from: run.assignee, covered: holder.covers !== '' } : { ...handed, ...answersAt(run, holder.hop) }),
      ...(holder.person === null ? { stuck: true, stayed: context.now } : {}),
      ...(holder.passed === '' ? {} : { passed: holder.passed }),
    },
  };
}

/** True where the holder says for the first time at this hop that it cannot be done as defined, and why. */
export function isImpossible({ answer, note, terms, hop }: Run): boolean {
  const isKnown = terms.cannot !== undefined && (terms.cannotHop ?? hop) === hop;
  return answer === 'Cannot do as defined' && note !== '' && !isKnown;
}

function answered(run: Run, context: RunContext): Run {
  if (run.answer === 'I have it' && run.terms.held === undefined) return { ...run, terms: { ...run.terms, held: run.hop } };
  if (isImpossible(run)) {
    return { ...run, terms: { ...run.terms, cannot: context.now, cannotHop: run.hop } };
  }
  return run;
}

/** A run that came due while its process was paused is first seen late when the pause is over. */
function woken(run: Run, context: RunContext): Run {
  const { lastSweep, now } = context;
  const slept = run.status === 'Open' && now >= run.due && lastSweep !== null && run.due <= lastSweep && run.opened <= lastSweep;
  return slept && run.terms.missed === undefined ? { ...run, terms: { ...run.terms, late: now } } : run;
}

const NOTHING_MISSING = { missing: '', stale: '', proofMissing: false };

function unmoved(run: Run, stepped: SteppedRun, lacks: Pick<Completion, 'missing' | 'stale' | 'proofMissing'>): AdvancedRun {
  const { steps, outOfOrder } = stepped;
  const { missing, stale, proofMissing } = lacks;
  return { run, steps, missedNow: false, movedNow: false, nominal: null, outOfOrder, proofMissing, missing, stale };
}

function closed(run: Run, stepped: SteppedRun, missedNow: boolean): AdvancedRun {
  const steps = closeSteps(stepped.steps);
  const terms = steps.length === 0 ? run.terms : { ...run.terms, kept: keepSteps(steps) };
  return { ...unmoved({ ...run, terms }, { ...stepped, steps }, NOTHING_MISSING), missedNow };
}

/** A step ticked before its turn is part of the record, also once the one before it is done. */
function noteOrder(run: Run, { outOfOrder }: SteppedRun): Run {
  return outOfOrder ? { ...run, terms: { ...run.terms, disorder: true } } : run;
}

function advanceWaiting(run: Run, stepped: SteppedRun, completion: Completion, context: RunContext): AdvancedRun {
  const still = unmoved(run, stepped, completion);
  const nominal = nextMoveAt(run, context);
  // A second sweep at the same moment is no second sweep to the people in the chain.
  if (nominal === null || context.now < nominal || run.moved === context.now) return still;
  const moved = moveRun(run, nominal, context);
  return { ...still, run: moved, nominal, missedNow: run.terms.missed === undefined, movedNow: moved.moved !== run.moved };
}

/**
 * Carries one run through the timeline of the contract: closes it, or ends it with its window, or moves it one hop at most.
 * @param windowEnds when the next run of this process and location opens, `null` where none does
 * @param gone why the process no longer asks for this run, `''` where it does
 */
export function advanceRun(
  given: Run,
  steps: readonly RunStep[],
  windowEnds: LocalDateTime | null,
  gone: string,
  context: RunContext,
): AdvancedRun {
  const read = watchConditions(woken(answered(given, context), context), steps, context);
  const stepped = advanceSteps(read, steps, context);
  if (isClosed(read)) return unmoved(read, { ...stepped, steps }, NOTHING_MISSING);
  const completion = judgeCompletion(read, stepped, context);
  const run = noteOrder(noteMarks(read, completion), stepped);
  if (completion.done && completion.mark !== null) return closed(closeAsDone(run, completion.mark, context), stepped, false);
  if (gone !== '') return closed(closeAsExcused(run, gone, context), stepped, false);
  if (run.answer === 'Excuse' && run.note !== '') return closed(closeAsExcused(run, run.note, context), stepped, false);
  if (windowEnds !== null && context.now >= windowEnds) {
    return closed(closeAsMissed(run, windowEnds, context), stepped, run.terms.missed === undefined);
  }
  return advanceWaiting(run, stepped, completion, context);
}

/** The next thing that will happen to an open run, and when. */
export function sayNext(run: Run, windowEnds: LocalDateTime | null, context: RunContext): string {
  const at = nextMoveAt(run, context);
  if (at === null) {
    return windowEnds === null
      ? 'It stays here until it is done or excused.'
      : `If it is not done its window ends on ${sayMoment(windowEnds)}.`;
  }
  if (windowEnds !== null && windowEnds <= at) return `If it is not done its window ends on ${sayMoment(windowEnds)}.`;
  const place = run.terms.missed === undefined && run.hop === LAST_HOP ? 'it is missed' : `it moves to the ${PLACES[after(run.hop)]}`;
  return `If it is not done ${place} on ${sayMoment(at)}.`;
}
