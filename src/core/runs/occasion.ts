import { expectedWithin, nextOccurrence } from '../recurrence/next';
import { expandCadence } from '../recurrence/expand';
import type { Cadence, ExpansionWindow } from '../recurrence/cadence';
import type { Process } from './process';
import { addDays, atTime, dateOf } from '../time/arith';
import type { Calendar } from '../time/calendar-types';
import type { LocalDate, LocalDateTime, Zone } from '../time/local';
import { addHours, hoursBetween } from '../time/zone';

/** One due time of a process at a location, with the moment its run opens. */
export interface Occasion {
  readonly due: LocalDateTime;
  readonly opens: LocalDateTime;
}

/** What occasions of a process are worked out from. */
export interface OccasionScope {
  readonly process: Process;
  readonly cadence: Cadence;
  readonly location: string;
  readonly starts: LocalDate;
  readonly lastDone: LocalDate | null;
  /** Owner of the newest closed run of a floating cadence, as typed; absent where there is none. */
  readonly lastOwner?: string;
  readonly calendar: Calendar;
  readonly zone: Zone;
}

const MOST_AT_ONCE = 1000;

function windowOf(scope: OccasionScope, from: LocalDateTime, to: LocalDateTime): ExpansionWindow {
  return {
    starts: scope.starts,
    ends: scope.process.ends,
    from,
    to,
    dueAt: scope.process.dueAt,
    onHolidays: scope.process.onHolidays,
    location: scope.location,
    lastDone: scope.lastDone,
    limit: MOST_AT_ONCE,
  };
}

function later(a: LocalDateTime, b: LocalDateTime): LocalDateTime {
  return a > b ? a : b;
}

/**
 * When the run due then opens: Due - Opens before, not before Starts, and never before the run before it is due:
 * where that would be so it opens half-way between the two, so that every run has a window of its own.
 */
function opensAt(scope: OccasionScope, due: LocalDateTime, previous: LocalDateTime | null): LocalDateTime {
  const { opensBefore } = scope.process;
  const usual = opensBefore === null ? atTime(dateOf(due), '00:00') : addHours(due, -Math.abs(opensBefore), scope.zone);
  const halfway =
    previous === null || usual > previous ? usual : addHours(previous, hoursBetween(previous, due, scope.zone) / 2, scope.zone);
  return later(halfway, atTime(scope.starts, '00:00'));
}

/** All due times in the window, both ends inclusive, at most a thousand. */
export function expandDues(scope: OccasionScope, from: LocalDateTime, to: LocalDateTime): readonly LocalDateTime[] {
  return expandCadence(scope.cadence, windowOf(scope, from, to), scope.calendar, scope.zone);
}

/** The first due time after that moment; `null` where none comes. */
export function nextDue(scope: OccasionScope, after: LocalDateTime): LocalDateTime | null {
  return nextOccurrence(scope.cadence, windowOf(scope, after, after), after, scope.calendar, scope.zone);
}

/** All due times in the window and the first one after it, found in one expansion where the next one is as near as expected. */
function expandWithNext(scope: OccasionScope, from: LocalDateTime, to: LocalDateTime): readonly LocalDateTime[] {
  const ahead = expandDues(scope, from, to < from ? to : atTime(addDays(dateOf(to), expectedWithin(scope.cadence)), '23:59'));
  const inside = ahead.filter((due) => due <= to).length;
  if (inside < ahead.length && ahead.length < MOST_AT_ONCE) return ahead.slice(0, inside + 1);
  const dues = ahead.slice(0, inside);
  const after = nextDue(scope, dues[dues.length - 1] ?? (to > from ? to : from));
  return after === null ? dues : [...dues, after];
}

/** The occasions due in the window, and the first one after it; `opens` looks at the due time before each. */
export function expandOccasions(scope: OccasionScope, from: LocalDateTime, to: LocalDateTime): readonly Occasion[] {
  const all = expandWithNext(scope, from, to);
  return all.map((due, index) => ({ due, opens: opensAt(scope, due, index === 0 ? null : (all[index - 1] ?? null)) }));
}

/**
 * The moment the window of a run due then ends: the next run opens, or Ends is over; `null` where neither ever comes.
 * @param known the occasion after it, where it is known already
 */
export function windowEnd(scope: OccasionScope, due: LocalDateTime, known?: Occasion): LocalDateTime | null {
  const next = known?.due ?? nextDue(scope, due);
  const opens = next === null ? null : opensAt(scope, next, due);
  const over = scope.process.ends === null ? null : atTime(addDays(scope.process.ends, 1), '00:00');
  if (opens === null || over === null) return opens ?? over;
  return opens < over ? opens : over;
}
