import type { Cell } from '../../src/core/tables/cell';

/** What a tab shows, and its formulas by 0-based `row,column`. */
interface Cells {
  readonly cells: readonly (readonly Cell[])[];
  readonly formulas: ReadonlyMap<string, string>;
}

/** Rows down to the last that shows something; an unticked box shows nothing. */
export function filledRows(tab: Cells): number {
  for (let row = tab.cells.length; row > 0; row -= 1) {
    if ((tab.cells[row - 1] ?? []).some((cell) => cell !== '' && cell !== false)) return row;
  }
  return 0;
}

/** A row whose formulas show nothing counts as used, as Google counts it, though nothing of it is read. */
export function usedRows(tab: Cells): number {
  return Math.max(filledRows(tab), ...[...tab.formulas.keys()].map((place) => Number(place.split(',')[0]) + 1));
}

/** Columns up to the last that shows something. */
export function usedColumns(tab: Cells): number {
  return tab.cells.reduce(
    (most, row) => row.reduce<number>((width, cell, index) => (cell === '' ? width : Math.max(width, index + 1)), most),
    0,
  );
}
