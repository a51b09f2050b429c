import { isEdited, rowsOf, type EditedArea, type NoteWish } from './edit';
import { nextDue, type OccasionScope } from '../runs/occasion';
import { pausedBefore } from '../runs/plan-openings';
import { decodeProcess, type Process } from '../runs/process';
import type { Settings } from '../settings/settings';
import { decodeTable } from '../tables/decode-table';
import type { RawTable } from '../tables/raw-table';
import { sayDay, sayMoment } from '../texts/say-time';
import { addMinutesLocal, dateOf, timeOf } from '../time/arith';
import type { LocalDateTime, Zone } from '../time/local';

/** Columns of a process that decide when it is due. */
const SCHEDULE = ['cadence', 'due_at', 'on_holidays', 'location', 'starts', 'ends', 'paused_until'];
const DATES_TOLD = 5;

/** What due times are worked out in. */
export interface ScheduleContext {
  readonly now: LocalDateTime;
  readonly zone: Zone;
  readonly settings: Settings;
}

/** True where the edit may have changed when a process is due. */
export function touchesSchedule(raw: RawTable, area: EditedArea): boolean {
  return raw.spec.key === 'processes' && SCHEDULE.some((key) => isEdited(area, raw.binding.columns[key]));
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

function sayCadence(process: Process, { now, zone, settings }: ScheduleContext): string {
  const { cadence } = process;
  if (cadence === null) return process.problem || process.undated;
  const starts = process.starts ?? dateOf(now);
  const location = process.locations[0] ?? '';
  const scope = { process, cadence, location, starts, lastDone: null, calendar: settings.calendar, zone };
  const paused = pausedBefore(process, { settings });
  const dues = nextDues(scope, paused > now ? addMinutesLocal(paused, -1) : now).map((due) => sayDue(due, now));
  if (dues.length > 0) return `${cadence.inWords}; next due ${dues.join(', ')}.`;
  return cadence.floating ? `${cadence.inWords}.` : `${cadence.inWords}; no date is left.`;
}

/** Echoes each edited schedule at its cadence, in words with its next five due times; one that cannot be read with what to write. */
export function planCadenceNotes(raw: RawTable, area: EditedArea, context: ScheduleContext): readonly NoteWish[] {
  const index = raw.binding.columns['cadence'];
  if (index === undefined) return [];
  const { rows } = decodeTable(raw, (_cells, at) => at + 1 >= area.row && at + 1 < area.row + area.rows);
  return rowsOf(area).map((number) => {
    const row = rows.find((one) => one.row === number);
    const says = row === undefined ? '' : sayCadence(decodeProcess(row, [], context.settings.calendar.yearStartsIn), context);
    return { row: number, column: index + 1, says };
  });
}
