import { advanceRun, type AdvancedRun } from './advance-run';
import { noteConditions } from './cell-conditions';
import { judgeRun } from './describe-run';
import type { Ledger } from './ledger';
import { expandDues, windowEnd, type Occasion, type OccasionScope } from './occasion';
import { newestFirst } from './newest-first';
import { missingSteps } from './open-run';
import type { PastRun } from './past-run';
import { occasionsAround, pausedBefore, planOpenings, startOf } from './plan-openings';
import type { Process } from './process';
import { isClosed, isReview, REVIEW_MARK, type Run, type RunStep } from './run';
import type { RunContext } from './run-context';
import type { ProcessVersion } from './version';
import { addDays, atTime } from '../time/arith';
import type { LocalDate, LocalDateTime } from '../time/local';

/** A process with its version and, where its cadence could be read, what its occasions are worked out from. */
export interface PlannedProcess {
  readonly process: Process;
  readonly version: ProcessVersion;
}

/** What happened to one run in this sweep. */
export interface RunOutcome {
  readonly run: Run;
  /** As it was read; `null` for one that opened now. */
  readonly before: Run | null;
  readonly steps: readonly RunStep[];
  readonly openedNow: boolean;
  readonly missedNow: boolean;
  readonly movedNow: boolean;
  readonly closedNow: boolean;
  readonly lateNow: boolean;
  readonly nominal: LocalDateTime | null;
  /** When the next run of this process and location opens, or the process ends; `null` where neither is known. */
  readonly windowEnds: LocalDateTime | null;
}

/** Every run that is open or closed in this sweep, and the next due time by process. */
export interface RunPlan {
  readonly outcomes: readonly RunOutcome[];
  readonly nextDue: Readonly<Record<string, LocalDateTime>>;
  /** Processes with occurrences too old to be written one by one, and how many. */
  readonly forgotten: readonly { readonly process: Process; readonly count: number }[];
}

/** Day from which a floating cadence counts on: the last completion, or the due day of one that was excused after it. */
function lastDoneOf(past: readonly PastRun[]): LocalDate | null {
  return past.reduce<LocalDate | null>((last, run) => {
    const day = (run.doneAt ?? (run.status === 'Excused' ? run.due : '')).slice(0, 10);
    return day === '' || (last !== null && day <= last) ? last : day;
  }, null);
}

function scopeOf(planned: PlannedProcess, location: string, past: readonly PastRun[], context: RunContext): OccasionScope | null {
  const { process, version } = planned;
  if (process.cadence === null) return null;
  const here = process.cadence.floating ? past.filter((run) => run.process === process.id && run.location === location) : [];
  const [lastOwner] = [...here].sort(newestFirst).map((run) => run.tell().owner);
  return {
    ...{ process, cadence: process.cadence, location, starts: startOf(process, version), lastDone: lastDoneOf(here) },
    ...{ calendar: context.settings.calendar, zone: context.zone, ...(lastOwner === undefined ? {} : { lastOwner }) },
  };
}

function toOutcome(advanced: AdvancedRun, before: Run | null, windowEnds: LocalDateTime | null, context: RunContext): RunOutcome {
  const run = judgeRun(advanced, windowEnds, context);
  return {
    run,
    before,
    steps: advanced.steps,
    openedNow: before === null,
    missedNow: advanced.missedNow,
    movedNow: advanced.movedNow,
    closedNow: isClosed(run) && (before === null || !isClosed(before)),
    lateNow: run.status === 'Late' && before?.status !== 'Late',
    nominal: advanced.nominal,
    windowEnds,
  };
}

/** A process at one location with its occasions around now, worked out once. */
interface Place {
  readonly scope: OccasionScope;
  readonly occasions: readonly Occasion[];
}

/** Ids that stand in Processes; `null` where there is no such tab. */
type Listed = ReadonlySet<string> | null;

/** A review falls on the next working day at most this much later, days. */
const FARTHEST_REVIEW_DAYS = 31;

const processOf = (run: Run): string => run.process.replace(REVIEW_MARK, '');

/** Until it is due a review follows its day; from then on moving the day no longer helps. */
function whyMoved({ process }: PlannedProcess, run: Run, place: Place | null, context: RunContext): string {
  const { reviewBy } = process;
  if (!isReview(process.id) || reviewBy === null || place === null || context.now >= run.due) return '';
  const [due] = expandDues(place.scope, atTime(reviewBy, '00:00'), atTime(addDays(reviewBy, FARTHEST_REVIEW_DAYS), '23:59'));
  return due === run.due ? '' : 'Review by was moved to another day.';
}

/** Why a process is not among those planned that a run asks for; `''` where only its review lost its day after it was due. */
function whyMissing(run: Run, listed: Listed, context: RunContext): string {
  if (!isReview(run.process) || listed?.has(processOf(run)) !== true) return `the process "${run.terms.title}" is no longer in Processes.`;
  return context.now < run.due ? `there is no Review by any more for "${run.terms.title}".` : '';
}

interface Circumstances {
  readonly planned: PlannedProcess | undefined;
  readonly place: Place | null;
  readonly ends: LocalDateTime | null;
  readonly listed: Listed;
}

function whyGone(run: Run, { planned, place, ends, listed }: Circumstances, context: RunContext): string {
  if (planned === undefined) return whyMissing(run, listed, context);
  if (!planned.process.active) return `the process "${run.terms.title}" was switched off.`;
  const isOver = ends !== null && ends <= context.now;
  if (isOver && ends <= pausedBefore(planned.process, context)) return 'its window ended while it was paused.';
  return whyMoved(planned, run, place, context);
}

/**
 * A run rests while its process or everything is paused, and while nobody can tell whether its process is still there: its tab cannot be
 * read, or its row has lost its title.
 */
function isResting(run: Run, planned: PlannedProcess | undefined, listed: Listed, context: RunContext): boolean {
  const { now, settings } = context;
  if (planned === undefined && (listed === null || listed.has(run.process))) return true;
  const own = planned?.process.pausedUntil ?? null;
  return (settings.pausedUntil !== null && now < settings.pausedUntil) || (own !== null && now.slice(0, 10) < own);
}

type Places = (process: string, location: string) => Place | null;

function makePlaces(byId: ReadonlyMap<string, PlannedProcess>, past: readonly PastRun[], context: RunContext): Places {
  const places = new Map<string, Place | null>();
  const make = (process: string, location: string): Place | null => {
    const planned = byId.get(process);
    const scope = planned === undefined ? null : scopeOf(planned, location, past, context);
    return planned === undefined || scope === null ? null : { scope, occasions: occasionsAround(scope, planned.version, context) };
  };
  return (process, location) => {
    const key = `${process}|${location}`;
    const known = places.get(key);
    const place = known === undefined ? make(process, location) : known;
    places.set(key, place);
    return place;
  };
}

function endOf(place: Place | null, due: LocalDateTime): LocalDateTime | null {
  if (place === null) return null;
  const { scope, occasions } = place;
  const first = occasions[0];
  const next = first !== undefined && first.due <= due ? occasions.find((occasion) => occasion.due > due) : undefined;
  return windowEnd(scope, due, next);
}

function advanceOpen(
  run: Run,
  ledger: Ledger,
  byId: ReadonlyMap<string, PlannedProcess>,
  places: Places,
  context: RunContext,
): RunOutcome | null {
  const planned = byId.get(run.process);
  const { processIds: listed } = context;
  const resting = isResting(run, planned, listed, context);
  const place = places(run.process, run.location);
  const ends = endOf(place, run.due);
  const present = ledger.stepsOf.get(run.id) ?? [];
  const steps = [...present, ...missingSteps(run, present)];
  const advanced = advanceRun(
    run,
    steps,
    resting ? null : ends,
    resting && planned === undefined ? '' : whyGone(run, { planned, place, ends, listed }, context),
    context,
  );
  const outcome = toOutcome(advanced, run, ends, context);
  // A pause stops the clock of a run, not the people: what they finish meanwhile is finished when they say.
  return resting && !outcome.closedNow ? null : outcome;
}

function advanceNew(run: Run, place: Place, context: RunContext): RunOutcome {
  const ends = endOf(place, run.due);
  const steps = isClosed(run) ? [] : missingSteps(run, []);
  return toOutcome(advanceRun(noteConditions(run, steps, context), steps, ends, '', context), null, ends, context);
}

/** Opens what has come, moves what was missed, closes what is done or over. */
export function planRuns(planned: readonly PlannedProcess[], ledger: Ledger, context: RunContext): RunPlan {
  const byId = new Map(planned.map((item) => [item.process.id, item]));
  const places = makePlaces(byId, ledger.past, context);
  const outcomes = ledger.open.flatMap((run) => advanceOpen(run, ledger, byId, places, context) ?? []);
  const nextDue: Record<string, LocalDateTime> = {};
  const forgotten: { process: Process; count: number }[] = [];
  for (const item of planned) {
    const { process, version } = item;
    for (const location of process.locations) {
      const place = places(process.id, location);
      if (place === null) continue;
      const openings = planOpenings(place.scope, place.occasions, version, ledger.keys, ledger.ids, context);
      outcomes.push(...[...openings.opened, ...openings.unseen].map((run) => advanceNew(run, place, context)));
      const known = nextDue[process.id];
      if (openings.nextDue !== null && (known === undefined || openings.nextDue < known)) nextDue[process.id] = openings.nextDue;
      if (openings.forgotten > 0) forgotten.push({ process, count: openings.forgotten });
    }
  }
  return { outcomes, nextDue, forgotten };
}
