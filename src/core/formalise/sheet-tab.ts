import type { Cell } from '../tables/cell';

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

/** Letters of a 1-based column: 27 is AA. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : `${lettersOf(Math.floor((column - 1) / 26))}${last}`;
}

/** `C7` of row 7, column 3. */
export function nameSpot({ row, column }: Spot): string {
  return `${lettersOf(column)}${row}`;
}
