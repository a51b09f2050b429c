import { shortHash } from '../ids/short-hash';
import type { Process } from './process';
import { dateOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';

/** Which definition of a process is in force and since when its schedule has been; nothing before that is ever due. */
export interface ProcessVersion {
  readonly number: number;
  /** When the engine first saw this schedule. */
  readonly since: LocalDateTime;
  /** The text of the Version cell. */
  readonly text: string;
  /** True where the engine sees this process for the first time. */
  readonly first: boolean;
}

const FORM = /^(\d+) since (\d{4}-\d\d-\d\d) (\d\d:\d\d) \(([0-9a-f]{6})-([0-9a-f]{6})\)$/;

const hash = (parts: unknown): string => shortHash(JSON.stringify(parts));

function definitionHash(process: Process): string {
  const { title, owner, backup, fallback, grace, movesAfter, proof, strict, optional, steps } = process;
  return hash([title, owner, backup, fallback, grace, movesAfter, proof, strict, optional, steps]);
}

function scheduleHash(process: Process, firstSeen: LocalDateTime, pausedUntil: LocalDateTime | null): string {
  const { cadenceText, dueAt, opensBefore, onHolidays, locations, ends, active } = process;
  const starts = process.starts ?? dateOf(firstSeen);
  return hash([cadenceText, dueAt, opensBefore, onHolidays, locations, starts, ends, active, process.pausedUntil, pausedUntil]);
}

function textOf(number: number, since: LocalDateTime, definition: string, schedule: string): string {
  return `${number} since ${since.replace('T', ' ')} (${definition}-${schedule})`;
}

/**
 * Compares the definition with the one noted in the Version cell. A changed definition counts one up;
 * a changed schedule (pauses included) counts from now on, so that an edit never makes the past due.
 * @param rezoned true where the zone of the file changed since: every schedule then counts from now on
 */
export function deriveVersion(
  process: Process,
  noted: string,
  now: LocalDateTime,
  pausedUntil: LocalDateTime | null,
  rezoned = false,
): ProcessVersion {
  const definition = definitionHash(process);
  const match = FORM.exec(noted);
  const schedule = scheduleHash(process, match === null ? now : `${match[2] ?? ''}T${match[3] ?? ''}`, pausedUntil);
  if (match === null) return { number: 1, since: now, text: textOf(1, now, definition, schedule), first: true };
  const [, count = '1', day = '', time = '', oldDefinition = '', oldSchedule = ''] = match;
  const since = oldSchedule === schedule && !rezoned ? `${day}T${time}` : now;
  const changed = oldDefinition !== definition || oldSchedule !== schedule;
  const number = Number(count) + (changed ? 1 : 0);
  return { number, since, text: textOf(number, since, definition, schedule), first: false };
}
