import type { SteppedRun } from './advance-steps';
import { isStale, sayStale } from './cell-conditions';
import { keepNote } from './keep-note';
import { nameOf, settleMark, type SettledMark } from './marks';
import { THE_RUN, type Mark, type Run, type RunStatus, type RunStep, type SignOff, type Terms } from './run';
import type { MarkContext, RunContext } from './run-context';
import { nameSeen, needsSignOff, sayUnsigned, signMark, type Piece } from './sign-offs';
import { checkProof } from '../proof/check-proof';
import { readProofRule } from '../proof/proof-rule';
import { sayList } from '../texts/say-list';
import { sayMoment } from '../texts/say-time';
import type { LocalDateTime } from '../time/local';

/** Whether the team's marks close a run, and what is missing where they do not. */
export interface Completion {
  readonly done: boolean;
  /** The first thing missing behind a tick, `''` where none. */
  readonly missing: string;
  /** Why it does not tick itself although its cell says so, `''` where that is not so. */
  readonly stale: string;
  readonly proofMissing: boolean;
  /** The tick of the run where nothing but sign-offs is missing, else `null`. */
  readonly mark: Mark | null;
  /** False where that tick was not accepted. */
  readonly accepted: boolean;
  /** The run itself, where a second person has to sign it. */
  readonly piece: Piece | null;
  /** Every tick that stands, those of the steps included. */
  readonly marks: readonly SettledMark[];
}

/** When the last mark was made that the run needed: a run that was ticked first is done with its last required step. */
function lastMark(run: Run, steps: readonly RunStep[], context: MarkContext): SettledMark {
  const { mark, isNew } = settleMark(run, { of: THE_RUN, ...run }, context);
  const at = steps.reduce((last, { required, doneAt }) => (required && doneAt !== null && doneAt > last ? doneAt : last), mark.at);
  return at === mark.at ? { mark, isNew } : { mark: { ...mark, at }, isNew: true };
}

/** What a signer of a run looks at: its proof, and its required steps with theirs. */
function seenOf(run: Run, steps: readonly RunStep[]): string {
  const shown = steps.filter(({ required }) => required).map(({ order, doneBy, doneAt, proof }) => [order, doneBy, doneAt, proof]);
  return nameSeen([run.proof, shown]);
}

/** The tick of the run, and how its sign-off stands where it needs one. */
interface OwnTick {
  readonly settled: SettledMark | null;
  readonly piece: Piece | null;
}

function settleTick(run: Run, stepped: SteppedRun, lacks: string, context: MarkContext): OwnTick {
  const isSigned = needsSignOff(run.terms.proof);
  if (lacks !== '') return { settled: null, piece: isSigned ? { of: THE_RUN, mark: null, seen: '', given: null, lacks } : null };
  const settled = lastMark(run, stepped.steps, context);
  if (!isSigned) return { settled, piece: null };
  const { piece, ...signed } = signMark(run, settled, seenOf(run, stepped.steps), context);
  return { settled: signed, piece: { ...piece, lacks: stepped.missing[0] ?? '' } };
}

function itLacks(says: string): string {
  return says.startsWith('needs') ? `it ${says}` : says;
}

/** What the run itself lacks, sign-offs left out; `''` where nothing. */
function sayOwnLack(run: Run, context: MarkContext): string {
  const isSigned = needsSignOff(run.terms.proof);
  const own = checkProof(run.terms.proof, run.proof, { ...context.proofOf(run.id), ...(isSigned ? { unsigned: '' } : {}) });
  return own.valid ? '' : itLacks(own.says);
}

/** Whether the tick of the run stands, and what it lacks itself. */
interface OwnState {
  readonly own: string;
  /** True where it is ticked, by somebody or by its cell. */
  readonly isTicked: boolean;
  readonly stale: string;
}

function judgeOwn(run: Run, context: MarkContext): OwnState {
  const own = sayOwnLack(run, context);
  const isCell = own === '' && readProofRule(run.terms.proof)?.kind === 'cell';
  const isTicked = run.tick || (isCell && !isStale(run, THE_RUN));
  return { own, isTicked, stale: isCell && !isTicked ? sayStale(run.terms.proof) : '' };
}

/** What keeps the tick of the run from standing, sign-offs left out. */
function sayUnmarked({ own, isTicked }: OwnState, stepped: SteppedRun): string {
  if (!isTicked) return 'it is not ticked yet';
  return own !== '' || stepped.marked ? own : (stepped.missing[0] ?? '');
}

/**
 * A run is done when it is ticked (a cell proof ticks itself) and every required proof, its own and its steps', is valid. Its tick counts
 * from when nothing but sign-offs was missing.
 */
export function judgeCompletion(run: Run, stepped: SteppedRun, context: MarkContext): Completion {
  const state = judgeOwn(run, context);
  const { settled, piece } = settleTick(run, stepped, sayUnmarked(state, stepped), context);
  const unsigned = piece === null || settled === null ? '' : itLacks(sayUnsigned(piece));
  const missing = [state.own, ...stepped.missing, unsigned].filter((says) => says !== '');
  return {
    done: settled !== null && missing.length === 0,
    missing: run.tick ? (missing[0] ?? '') : '',
    stale: state.stale,
    proofMissing: stepped.proofMissing || (run.tick && missing.length > 0),
    mark: settled?.mark ?? null,
    accepted: piece?.given?.verdict !== 'reject',
    piece,
    marks: settled === null ? stepped.marks : [settled, ...stepped.marks],
  };
}

/** Terms with other ticks and sign-offs. */
export function withMarks(terms: Terms, marks: readonly Mark[], signed: readonly SignOff[]): Terms {
  const { marks: _marks, signed: _signed, ...rest } = terms;
  return { ...rest, ...(marks.length === 0 ? {} : { marks }), ...(signed.length === 0 ? {} : { signed }) };
}

/** A run with its ticks noted; sign-offs of ticks that were taken back or made anew are forgotten. */
export function noteMarks(run: Run, { mark, accepted, marks }: Completion): Run {
  const { signed = [] } = run.terms;
  const left = signed.filter(({ of }) => marks.some((one) => one.mark.of === of && !one.isNew));
  const stamp = mark === null || !accepted ? { doneBy: '', doneAt: null } : { doneBy: mark.by, doneAt: mark.at };
  return {
    ...run,
    ...stamp,
    terms: withMarks(
      run.terms,
      marks.map((one) => one.mark),
      left,
    ),
  };
}

/** Terms of a run that has its result: what was only needed on the way is gone, and its note is the record's from now on. */
function endTerms(run: Run, now: LocalDateTime): Run['terms'] {
  const { marks: _marks, before: _before, ...terms } = run.terms;
  return { ...terms, closed: now, noted: keepNote(run.note) };
}

function resultOf({ due }: Run, { at, hop }: Mark): RunStatus {
  if (at < due) return 'Done';
  return hop === 0 ? 'Done late' : 'Done by backup';
}

function saySigned(signed: readonly SignOff[]): string {
  const say = ({ of, by, email, at }: SignOff): string =>
    `${of === THE_RUN ? '' : `step ${of} by `}${by === email || email === '' ? by : `${by} (${email})`} on ${sayMoment(at)}`;
  return signed.length === 0 ? '' : ` Signed off: ${sayList(signed.map(say))}.`;
}

/**
 * Closes a run as done by what its tick says: before Due it is Done, after it Done late at the owner and Done by backup further on. A
 * sign-off that came later changes neither time nor result.
 */
export function closeAsDone(run: Run, mark: Mark, context: MarkContext): Run {
  const { by: doneBy, at: doneAt } = mark;
  const status = resultOf(run, mark);
  const signed = saySigned(run.terms.signed ?? []);
  const order = run.terms.disorder === true ? ' Steps were ticked before their turn.' : '';
  const why = `${status}: ${doneBy} finished it on ${sayMoment(doneAt)}; it was due ${sayMoment(run.due)}.${order}${signed}`;
  return { ...run, status, doneAt, doneBy, tick: true, why, flags: [], terms: endTerms(run, context.now) };
}

/** Closes a run that stays missed: its window is over. */
export function closeAsMissed(run: Run, end: LocalDateTime, context: RunContext): Run {
  const terms = { ...endTerms(run, context.now), missed: run.terms.missed ?? end };
  const half =
    run.doneAt === null
      ? 'nobody closed it with its proof'
      : `${nameOf(run.doneBy)} ticked it on ${sayMoment(run.doneAt)}, but nobody signed it off`;
  const why = `Missed for good: ${half} before its window ended on ${sayMoment(end)}; it was due ${sayMoment(run.due)}.`;
  return { ...run, status: 'Missed', doneBy: '', doneAt: null, why, terms };
}

/** Closes a run that counts for nobody, with the reason in plain words. */
export function closeAsExcused(run: Run, reason: string, context: RunContext): Run {
  const terms = { ...endTerms(run, context.now), reason };
  return { ...run, status: 'Excused', doneBy: '', doneAt: null, why: `Excused: ${reason}`, terms };
}
