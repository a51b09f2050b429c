import type { Roll } from './plan-roll';
import { cellText, sameCell, type Cell } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';

function cellsOf(raw: RawTable, row: number, key: string): Cell {
  return raw.grid[row]?.[raw.binding.columns[key] ?? -1] ?? '';
}

/** An id given meanwhile is no other row. */
function isSameRow(before: RawTable, now: RawTable, row: number): boolean {
  const { id = '', title = '' } = { id: cellText(cellsOf(before, row, 'id')), title: cellText(cellsOf(before, row, before.spec.title)) };
  return (id === '' || id === cellText(cellsOf(now, row, 'id'))) && title === cellText(cellsOf(now, row, now.spec.title));
}

const places = ({ binding }: RawTable): string => JSON.stringify([binding.columns, binding.periods]);

/** True where every row and column stands where it was read, and the weeks that leave the tab hold what was kept of them. */
export function isSameScorecard(before: RawTable, now: RawTable, { falling }: Roll): boolean {
  if (before.grid.length !== now.grid.length || places(before) !== places(now)) return false;
  const columns = falling.flatMap(({ from }) => from);
  const isKept = (row: number): boolean =>
    columns.every((column) => sameCell(before.grid[row]?.[column] ?? '', now.grid[row]?.[column] ?? ''));
  return now.grid.every((_line, row) => isSameRow(before, now, row) && isKept(row));
}
