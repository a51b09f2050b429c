import type { Calendar } from '../time/calendar-types';
import type { Instant, LocalDateTime, LocalTime, Zone } from '../time/local';
import type { HolidayRoll } from './cadence';

/** One question of the command `cadence`, as its flags or one line of a batch give it; all texts as written. */
export interface CadenceQuestion {
  readonly text?: string;
  readonly rrule?: string;
  readonly dtstart?: string;
  readonly zone?: string;
  readonly from?: string;
  readonly to?: string;
  readonly count?: number;
  readonly exdate?: readonly string[];
  readonly rdate?: readonly string[];
  readonly holidays?: readonly string[];
  /** Days without work, `["SA","SU"]`; blank: Saturday and Sunday. */
  readonly weekend?: readonly string[];
  readonly onHolidays?: string;
}

/** What the asker does not say: the clock, the zone of the file, its calendar, and where zones are found. */
export interface CadenceSurroundings {
  readonly now: Instant;
  readonly zone: Zone;
  readonly findZone: (name: string) => Zone | null;
  readonly dueAt: LocalTime;
  readonly yearStartsIn: number;
}

/** The answer in the shape of the contract; `next` local, `instants` with Z, both ascending. */
export interface CadenceAnswer {
  readonly ok: boolean;
  readonly rrule: string | null;
  readonly inWords: string | null;
  readonly next: readonly LocalDateTime[];
  readonly instants: readonly string[];
  readonly error: string | null;
  readonly suggestion: string | null;
  readonly undated: boolean;
  /** Why a process would not accept a rule that could be expanded; null where it would. */
  readonly refusedByProcess: string | null;
}

/** A question whose dates, zone and calendar have been read. Moments are wall-clock milliseconds. */
export interface ReadQuestion {
  readonly zone: Zone;
  readonly start: number | null;
  readonly from: number;
  readonly to: number | null;
  readonly count: number | null;
  readonly exdates: readonly number[];
  readonly rdates: readonly number[];
  readonly calendar: Calendar;
  /** null: nothing was said about days off, so none are looked at. */
  readonly onHolidays: HolidayRoll | 'usual' | null;
  readonly dueAt: LocalTime;
}

/** An answer that says no. */
export function refuseCadence(error: string, suggestion: string | null = null, undated = false): CadenceAnswer {
  return { ok: false, rrule: null, inWords: null, next: [], instants: [], error, suggestion, undated, refusedByProcess: null };
}
