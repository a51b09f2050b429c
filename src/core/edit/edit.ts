import type { CellChange } from '../plan/plan';
import type { RawTable } from '../tables/raw-table';
import type { ColumnSpec } from '../tables/spec';

/** Cells that somebody edited; 1-based. */
export interface EditedArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An edit as it is told: what was written is read from the sheet. */
export interface Edit extends EditedArea {
  readonly tab: string;
}

/** What the note of a cell should say; `''`: nothing of ours. Row and column are 1-based. */
export interface NoteWish {
  readonly row: number;
  readonly column: number;
  readonly says: string;
}

/** The answer to an edit. */
export interface EditPlan {
  readonly changes: readonly CellChange[];
  readonly notes: readonly NoteWish[];
}

/** A declared column where it stands; `index` is 0-based. */
export interface PlacedColumn {
  readonly column: ColumnSpec;
  readonly index: number;
}

/** The sheet rows of the area. */
export function rowsOf(area: EditedArea): readonly number[] {
  return Array.from({ length: area.rows }, (_unused, index) => area.row + index);
}

/** True where a column with that 0-based index was edited; a column that is not there was not. */
export function isEdited(area: EditedArea, index: number | undefined): boolean {
  return index !== undefined && index + 1 >= area.column && index + 1 < area.column + area.columns;
}

/** The declared columns that the tab has. */
export function placedColumns(raw: RawTable): readonly PlacedColumn[] {
  return raw.spec.columns.flatMap((column) => {
    const index = raw.binding.columns[column.key];
    return index === undefined ? [] : [{ column, index }];
  });
}
