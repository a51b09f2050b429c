import type { Cell } from '../tables/cell';
import { lettersOf } from '../tables/column-letters';

/** A tab as it stands in the file. */
export interface SheetTab {
  readonly name: string;
  readonly hidden: boolean;
  /** Used cells from A1. */
  readonly cells: readonly (readonly Cell[])[];
  /** Formulas of the same cells, `''` where none. */
  readonly formulas: readonly (readonly string[])[];
}

/** A place on a tab, 1-based. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** `C7` of row 7, column 3. */
export function nameSpot({ row, column }: Spot): string {
  return `${lettersOf(column - 1)}${row}`;
}
