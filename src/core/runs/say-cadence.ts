import { nextDue, type OccasionScope } from './occasion';
import { pausedBefore } from './plan-openings';
import type { Process } from './process';
import type { Settings } from '../settings/settings';
import { sayDay, sayMoment } from '../texts/say-time';
import { addMinutesLocal, dateOf, timeOf } from '../time/arith';
import type { LocalDate, LocalDateTime, Zone } from '../time/local';

const DATES_TOLD = 5;

/** What due times are worked out in. */
export interface ScheduleContext {
  readonly now: LocalDateTime;
  readonly zone: Zone;
  readonly settings: Settings;
}

function nextDues(scope: OccasionScope, after: LocalDateTime): readonly LocalDateTime[] {
  const dues: LocalDateTime[] = [];
  for (let last: LocalDateTime | null = after; last !== null && dues.length < DATES_TOLD;) {
    last = nextDue(scope, last);
    if (last !== null) dues.push(last);
  }
  return dues;
}

function sayDue(due: LocalDateTime, now: LocalDateTime): string {
  return due.slice(0, 4) === now.slice(0, 4) ? sayMoment(due) : `${sayDay(dateOf(due))} ${due.slice(0, 4)} ${timeOf(due)}`;
}

/**
 * A schedule in words with its next five due times; one that cannot be read with what to write.
 * @param since the day it was first seen, where it names no Starts; `null`: today
 */
export function sayCadence(process: Process, { now, zone, settings }: ScheduleContext, since: LocalDate | null): string {
  const { cadence } = process;
  if (cadence === null) return process.problem || process.undated;
  const starts = process.starts ?? since ?? dateOf(now);
  const location = process.locations[0] ?? '';
  const scope = { process, cadence, location, starts, lastDone: null, calendar: settings.calendar, zone };
  const paused = pausedBefore(process, { settings });
  const dues = nextDues(scope, paused > now ? addMinutesLocal(paused, -1) : now).map((due) => sayDue(due, now));
  if (dues.length > 0) return `${cadence.inWords}; next due ${dues.join(', ')}.`;
  return cadence.floating ? `${cadence.inWords}.` : `${cadence.inWords}; no date is left.`;
}
