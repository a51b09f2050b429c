import { isBlankCell } from './clean-cell';
import type { ColumnPlan } from './draft-rows';
import { doneToday, tellDone } from './read-done';
import { addTo, type RowDraft } from './row-draft';
import type { TableAround } from './table-around';

const SAYING = ['done', 'status', 'progress', 'done_on'];

/** A row without its day of being done, where another column says that it is done: the day of adoption, said in a note. */
export function finishDone(draft: RowDraft, field: string, plan: ColumnPlan, around: TableAround): RowDraft {
  if (draft.values.has(field)) return draft;
  const saying = plan.beside.filter(({ concept }) => SAYING.includes(concept));
  const column = saying.find(({ cells }) => tellDone(cells[draft.at] ?? '', around) === 'done');
  const cell = column?.cells[draft.at] ?? '';
  if (column === undefined || isBlankCell(cell)) return draft;
  const reading = doneToday(cell, around);
  return addTo(draft, { values: { [field]: reading.value }, notes: reading.notes.map((note) => `${column.name}: ${note}`) });
}
