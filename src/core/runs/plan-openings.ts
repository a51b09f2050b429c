import { expandOccasions, windowEnd, type Occasion, type OccasionScope } from './occasion';
import { openRun } from './open-run';
import type { Process } from './process';
import { isReview, runKey, type Run } from './run';
import type { RunContext } from './run-context';
import type { ProcessVersion } from './version';
import { closeAsExcused } from './close-run';
import { sayMoment } from '../texts/say-time';
import { addDays, addMinutesLocal, atTime, dateOf } from '../time/arith';
import type { LocalDate, LocalDateTime } from '../time/local';

/** Runs that appear in this sweep for one process and location, and the next due time. */
export interface Openings {
  /** Open now. */
  readonly opened: readonly Run[];
  /** Passed entirely while no sweep ran; excused at once. */
  readonly unseen: readonly Run[];
  /** How many occurrences are too old to be written at all. */
  readonly forgotten: number;
  readonly nextDue: LocalDateTime | null;
}

/** How far back unseen occurrences are accounted for one by one, days. */
const LOOK_BACK_DAYS = 31;
/** How far back of the last sweep a missing row of a run is noticed and restored, days. */
const RESTORE_DAYS = 8;
const NOTHING: Openings = { opened: [], unseen: [], forgotten: 0, nextDue: null };

function latest(...moments: readonly LocalDateTime[]): LocalDateTime {
  return moments.reduce((a, b) => (a > b ? a : b));
}

/** Nothing due before this moment is asked for: the later of the process's own pause and the pause of everything, `''` where none. */
export function pausedBefore(process: Process, context: Pick<RunContext, 'settings'>): LocalDateTime {
  const own = process.pausedUntil === null ? '' : atTime(process.pausedUntil, '00:00');
  return latest(own, context.settings.pausedUntil ?? '');
}

/** Missing rows are looked for once a day; in between it is enough to look at what opened since the last sweep. */
function lookFrom(version: ProcessVersion, context: RunContext): LocalDateTime {
  const seen = dateOf(context.lastSweep ?? context.now);
  const days = seen === dateOf(context.now) ? 1 : RESTORE_DAYS;
  const restore = atTime(addDays(seen, -days), '00:00');
  const oldest = atTime(addDays(dateOf(context.now), -LOOK_BACK_DAYS), '00:00');
  return latest(restore, oldest, version.since);
}

function lookTo(process: Process, context: RunContext): LocalDateTime {
  const ahead = Math.max(1, Math.ceil(Math.abs(process.opensBefore ?? 0) / 24) + 1);
  return atTime(addDays(dateOf(context.now), ahead), '23:59');
}

function countForgotten(scope: OccasionScope, version: ProcessVersion, context: RunContext): number {
  const oldest = atTime(addDays(dateOf(context.now), -LOOK_BACK_DAYS), '00:00');
  const seen = latest(context.lastSweep ?? context.now, version.since);
  if (seen >= oldest) return 0;
  return expandOccasions(scope, addMinutesLocal(seen, 1), addMinutesLocal(oldest, -1)).filter((occasion) => occasion.due < oldest).length;
}

function isWanted(occasion: Occasion, process: Process, version: ProcessVersion, context: RunContext): boolean {
  const resumed = pausedBefore(process, context);
  // The day of a review may be typed when it is over already: an edit makes nothing due.
  const isLate = isReview(process.id) && context.lastSweep !== null && occasion.due <= context.lastSweep;
  return !isLate && resumed <= context.now && occasion.opens <= context.now && occasion.due >= version.since && occasion.due >= resumed;
}

/** The occasions around now, and the first one after them: what can open, has opened lately, or comes next. */
export function occasionsAround(scope: OccasionScope, version: ProcessVersion, context: RunContext): readonly Occasion[] {
  return expandOccasions(scope, lookFrom(version, context), lookTo(scope.process, context));
}

function endOf(occasions: readonly Occasion[], index: number, scope: OccasionScope): LocalDateTime | null {
  const occasion = occasions[index];
  if (occasion === undefined) return null;
  return occasions[index + 1]?.opens ?? windowEnd(scope, occasion.due);
}

function unseenReason(context: RunContext): string {
  const from = context.lastSweep === null ? 'the start' : sayMoment(context.lastSweep);
  return `Runsheet did not run from ${from} to ${sayMoment(context.now)}.`;
}

/**
 * What opens now. `existing` holds the keys of all runs there are, so that an occurrence never happens twice.
 * An occurrence whose whole window passed since the last sweep is written as excused: it counts for nobody.
 */
export function planOpenings(
  scope: OccasionScope,
  occasions: readonly Occasion[],
  version: ProcessVersion,
  existing: ReadonlySet<string>,
  taken: ReadonlySet<string>,
  context: RunContext,
): Openings {
  const { process, location } = scope;
  if (!process.active) return NOTHING;
  const opened: Run[] = [];
  const unseen: Run[] = [];
  occasions.forEach((occasion, index) => {
    if (!isWanted(occasion, process, version, context) || existing.has(runKey(process.id, location, occasion.due))) return;
    const end = endOf(occasions, index, scope);
    const run = openRun(scope, occasion, version.number, taken, context);
    if (end === null || end > context.now) opened.push(run);
    else if (context.lastSweep !== null && latest(occasion.opens, pausedBefore(process, context)) > context.lastSweep) {
      const excused = closeAsExcused(run, unseenReason(context), context);
      unseen.push({ ...excused, terms: { ...excused.terms, unseen: true } });
    }
  });
  const nextDue = occasions.find((occasion) => occasion.due > context.now && occasion.due >= pausedBefore(process, context))?.due ?? null;
  return { opened, unseen, forgotten: countForgotten(scope, version, context), nextDue };
}

/** The first day of a process: Starts, or the day its schedule was first seen. */
export function startOf(process: Process, version: ProcessVersion): LocalDate {
  return process.starts ?? dateOf(version.since);
}
