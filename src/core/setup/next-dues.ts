import { nextDue } from '../runs/occasion';
import { pausedBefore } from '../runs/plan-openings';
import type { Process } from '../runs/process';
import type { ScheduleContext } from '../runs/say-cadence';
import { addMinutesLocal, dateOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';

const DATES_TOLD = 5;

/** The next five due times of a process that is first seen now, at its first location; fewer where it ends, none where its cadence cannot be read. */
export function nextDues(process: Process, { now, zone, settings }: ScheduleContext): readonly LocalDateTime[] {
  const { cadence, locations, starts } = process;
  if (cadence === null) return [];
  const scope = {
    process,
    cadence,
    location: locations[0] ?? '',
    starts: starts ?? dateOf(now),
    lastDone: null,
    calendar: settings.calendar,
    zone,
  };
  const paused = pausedBefore(process, { settings });
  const dues: LocalDateTime[] = [];
  let last: LocalDateTime | null = paused > now ? addMinutesLocal(paused, -1) : now;
  while (last !== null && dues.length < DATES_TOLD) {
    last = nextDue(scope, last);
    if (last !== null) dues.push(last);
  }
  return dues;
}
