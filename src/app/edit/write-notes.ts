import type { Workbook } from '../ports';
import type { NoteWish } from '../../core/edit/edit';
import { placeNotes } from '../../core/edit/place-notes';
import type { RawTable } from '../../core/tables/raw-table';

/** Brings the notes of the rows with wishes up to date: one call, two where one changes. */
export function writeNotes(workbook: Workbook, raw: RawTable, wishes: readonly NoteWish[]): void {
  if (wishes.length === 0) return;
  const rows = wishes.map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const present = workbook.notes(raw.tab, first, 1, last - first + 1, raw.grid[0]?.length ?? 1);
  const block = placeNotes(present, first, wishes);
  if (block !== null) workbook.writeNotes(raw.tab, block.row, block.column, block.notes);
}
