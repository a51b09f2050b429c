import type { Cell } from '../tables/cell';

/** A rectangle of a tab, 1-based. */
export interface SheetArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A tab of a team's own file as it is looked at for the first time. Nothing is known of it. */
export interface AdoptSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Used cells from A1, rectangular. */
  readonly cells: readonly (readonly Cell[])[];
  /** Number formats from A1 (`0%`, `dd-mm-yyyy`); shorter or absent where they are not known. */
  readonly formats: readonly (readonly string[])[];
  readonly merges: readonly SheetArea[];
}
