import type { Calendar } from '../time/calendar-types';
import type { Instant, LocalDate, LocalDateTime, LocalTime, Zone } from '../time/local';
import { fromWallMs } from '../time/wall-clock';
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
  /** Time of day that `dtstart` names; null where it is a day only. */
  readonly startTime: LocalTime | null;
  readonly from: number;
  /** True where `from` was asked for, and not only follows from the start. */
  readonly fromGiven: boolean;
  readonly to: number | null;
  readonly count: number | null;
  /** Moments, and days like `2026-12-25`, on which nothing is due. */
  readonly excluded: ReadonlySet<number | LocalDate>;
  readonly rdates: readonly number[];
  readonly calendar: Calendar;
  /** null: nothing was said about days off, so none are looked at. */
  readonly onHolidays: HolidayRoll | 'usual' | null;
  readonly dueAt: LocalTime;
}

/** True where an exception names that moment or its whole day. */
export function isExcluded(wall: number, { excluded }: ReadQuestion): boolean {
  return excluded.has(wall) || excluded.has(fromWallMs(wall).slice(0, 10));
}

/** An answer that says no. */
export function refuseCadence(error: string, suggestion: string | null = null, undated = false): CadenceAnswer {
  return { ok: false, rrule: null, inWords: null, next: [], instants: [], error, suggestion, undated, refusedByProcess: null };
}
