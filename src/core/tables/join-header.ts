import { cellText, type Cell } from './cell';
import type { Grid } from './locate-table';

/** A line of a header; a blank cell of an upper line belongs to what stands left of it, where something stands below. */
function spreadLine(cells: readonly Cell[], width: number): readonly Cell[] {
  let last: Cell = '';
  return Array.from({ length: width }, (_unused, index) => {
    const cell = cells[index] ?? '';
    if (cellText(cell) !== '') last = cell;
    return last;
  });
}

/** What an upper line says of a column: its own text, or what is spread over it where the column has a name of its own. */
function aboveOf(spread: readonly Cell[], line: readonly Cell[], lowest: readonly Cell[], index: number): Cell {
  const own = line[index] ?? '';
  if (cellText(own) !== '') return own;
  return cellText(lowest[index] ?? '') === '' ? '' : (spread[index] ?? '');
}

function joinColumn(upper: readonly Cell[], lowest: Cell): Cell {
  const filled = upper.filter((cell) => cellText(cell) !== '');
  if (filled.length === 0) return lowest;
  const own = cellText(lowest) === '' ? [] : [lowest];
  const parts = [...filled, ...own].map(cellText).filter((part, at, all) => part !== all[at - 1]);
  return parts.join(' / ');
}

/**
 * The header of a table as one line: names of several lines are joined with ` / `, from top to bottom, and blanks of an upper line take
 * what stands left of them. `Q1` over `Goal`, `Actual` gives `Q1 / Goal`, `Q1 / Actual`. A header of one line comes back as it is.
 * @param from first row of the header, 1-based
 * @param to its last row
 */
export function joinHeader(grid: Grid, from: number, to: number): readonly Cell[] {
  const lowest = grid[to - 1] ?? [];
  if (from >= to) return lowest;
  const lines = grid.slice(from - 1, to - 1);
  const width = Math.max(lowest.length, ...lines.map((line) => line.length));
  const upper = lines.map((line) => spreadLine(line, width));
  return Array.from({ length: width }, (_unused, index): Cell => {
    const above = upper.map((line, at) => aboveOf(line, lines[at] ?? [], lowest, index));
    return joinColumn(above, lowest[index] ?? '');
  });
}
