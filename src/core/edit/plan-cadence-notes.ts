import { isEdited, rowsOf, type EditedArea, type NoteWish } from './edit';
import { decodeProcess } from '../runs/process';
import { sayCadence, type ScheduleContext } from '../runs/say-cadence';
import { decodeTable } from '../tables/decode-table';
import type { RawTable } from '../tables/raw-table';

/** Columns of a process that decide when it is due. */
const SCHEDULE = ['cadence', 'due_at', 'on_holidays', 'location', 'starts', 'ends', 'paused_until'];

/** True where the edit may have changed when a process is due. */
export function touchesSchedule(raw: RawTable, area: EditedArea): boolean {
  return raw.spec.key === 'processes' && SCHEDULE.some((key) => isEdited(area, raw.binding.columns[key]));
}

/** Echoes each edited schedule at its cadence, in words with its next five due times; one that cannot be read with what to write. */
export function planCadenceNotes(raw: RawTable, area: EditedArea, context: ScheduleContext): readonly NoteWish[] {
  const index = raw.binding.columns['cadence'];
  if (index === undefined) return [];
  const { rows } = decodeTable(raw, (_cells, at) => at + 1 >= area.row && at + 1 < area.row + area.rows);
  return rowsOf(area).map((number) => {
    const row = rows.find((one) => one.row === number);
    const says = row === undefined ? '' : sayCadence(decodeProcess(row, [], context.settings.calendar.yearStartsIn), context, null);
    return { row: number, column: index + 1, says };
  });
}
