import type { Workbook } from '../ports';
import type { AdoptionRecord } from '../../core/adopt/plan/adoption-record';
import { cellText, type Cell } from '../../core/tables/cell';
import { normalizeHeader } from '../../core/tables/normalize-header';

/** First of the neighbouring cells that hold these headers, 0-based; -1 where they do not stand there. */
function findHeaders(cells: readonly Cell[], headers: readonly string[]): number {
  return cells.findIndex((_cell, at) => headers.every((header, turn) => cellText(cells[at + turn] ?? '') === header));
}

/** The tab of that name where it holds only what Runsheet wrote, or nothing. */
function isOurs(grid: readonly (readonly Cell[])[], headers: readonly string[]): boolean {
  return grid.length === 0 || findHeaders(grid[0] ?? [], headers) === 0;
}

/**
 * Takes back what a binding that was cut off before the Columns tab named it has left: its columns at the end of the team's tab, or the
 * tab beside it. True where something was there.
 */
export function clearHalf(workbook: Workbook, { sheet, added }: AdoptionRecord): boolean {
  const [[place = '', headers = []] = []] = Object.entries(added);
  const tab = workbook.tabs().find(({ name }) => normalizeHeader(name) === normalizeHeader(place))?.name;
  if (tab === undefined || headers.length === 0) return false;
  const grid = workbook.read(tab);
  if (normalizeHeader(place) !== normalizeHeader(sheet)) {
    if (!isOurs(grid, headers)) return false;
    workbook.deleteTab(tab);
  } else {
    const row = grid.findIndex((cells) => findHeaders(cells, headers) >= 0);
    if (row < 0) return false;
    workbook.clearColumns(tab, row + 1, findHeaders(grid[row] ?? [], headers) + 1, headers.length);
  }
  workbook.flush();
  return true;
}
