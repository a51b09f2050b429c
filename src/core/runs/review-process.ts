import type { PlannedProcess } from './plan-runs';
import type { Process } from './process';
import { REVIEW_MARK } from './run';
import { readCadence } from '../recurrence/read-cadence';
import type { Cadence } from '../recurrence/cadence';
import { addDays } from '../time/arith';
import type { LocalDate } from '../time/local';

/** The review may be done in the week before its day. */
const OPENS_BEFORE_DAYS = 7;

/** One occurrence. It names no weekdays of its own, so waits count ordinary working days. */
function onceOn(day: LocalDate): Cadence | null {
  const reading = readCadence('FREQ=DAILY;COUNT=1', { yearStartsIn: 1 });
  return reading.ok ? { ...reading.cadence, anchor: day, namedWeekdays: [], dailyOrMore: false, weeklyOrMore: false } : null;
}

function reviewOf(process: Process, day: LocalDate): Process {
  return {
    ...process,
    id: `${process.id}${REVIEW_MARK}`,
    title: `Review of ${process.title}`,
    cadenceText: `once on ${day}`,
    cadence: onceOn(day),
    problem: '',
    undated: '',
    dueAt: '17:00',
    opensBefore: OPENS_BEFORE_DAYS * 24,
    grace: 2,
    movesAfter: 24,
    onHolidays: 'later',
    locations: [''],
    proof: 'text 20',
    strict: false,
    optional: false,
    starts: addDays(day, -OPENS_BEFORE_DAYS),
    ends: null,
    steps: [],
  };
}

/**
 * The review of each process whose Review by has a day: a run of its own on that day, held by the same people, closed by a note on
 * what was found. It is in force as long as the process is, and rests with it.
 */
export function reviewsOf(planned: readonly PlannedProcess[]): readonly PlannedProcess[] {
  return planned.flatMap(({ process, version }) =>
    process.reviewBy === null ? [] : [{ process: reviewOf(process, process.reviewBy), version }],
  );
}
