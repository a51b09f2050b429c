import type { AdoptSheet, SheetArea } from '../adopt-sheet';
import type { KnownWords } from './known-words';
import type { Cell } from '../../tables/cell';
import { cellText } from '../../tables/cell';
import { Kind, tellKind } from './kind';

/** A rectangle of a tab, 0-based, its last row and column included. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A tab made ready for looking: its used cells, what each looks like, and which belong to merged areas. */
export interface Grid {
  readonly height: number;
  readonly width: number;
  readonly cells: readonly (readonly Cell[])[];
  /** Number formats by row and column, as far as they are known. */
  readonly formats: readonly (readonly string[])[];
  /** By row times width plus column; of a merged area only the first cell is not blank. */
  readonly kinds: Uint8Array;
  /** First cell of the merged area that covers a cell, by the index of the cell. */
  readonly merged: ReadonlyMap<number, Area>;
  readonly words: KnownWords;
}

/** Cells that merged areas may cover together; a tab with more has merged areas that mean nothing. */
const MOST_MERGED = 300000;

function isUsed(cell: Cell): boolean {
  return typeof cell !== 'string' || (cell !== '' && /\S/.test(cell));
}

function measure(cells: readonly (readonly Cell[])[]): { height: number; width: number } {
  let height = 0;
  let width = 0;
  cells.forEach((row, at) => {
    let last = row.length - 1;
    while (last >= 0 && !isUsed(row[last] ?? '')) last -= 1;
    if (last < 0) return;
    height = at + 1;
    width = Math.max(width, last + 1);
  });
  return { height, width };
}

function clip(merge: SheetArea, height: number, width: number): Area {
  const top = merge.row - 1;
  const left = merge.column - 1;
  return {
    top,
    left,
    bottom: Math.min(top + merge.rows, height) - 1,
    right: Math.min(left + merge.columns, width) - 1,
  };
}

function coverMerges(sheet: AdoptSheet, height: number, width: number): Map<number, Area> {
  const merged = new Map<number, Area>();
  for (const merge of sheet.merges) {
    const area = clip(merge, height, width);
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (area.top < 0 || area.left < 0 || size <= 1 || merged.size + size > MOST_MERGED) continue;
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) merged.set(row * width + column, area);
  }
  return merged;
}

/** Makes a tab ready. Takes time for each cell once, whatever the tab claims as used. */
export function makeGrid(sheet: AdoptSheet, words: KnownWords): Grid {
  const { height, width } = measure(sheet.cells);
  const merged = coverMerges(sheet, height, width);
  const kinds = new Uint8Array(height * width);
  for (let row = 0; row < height; row += 1) {
    const line = sheet.cells[row] ?? [];
    const end = Math.min(line.length, width);
    for (let column = 0; column < end; column += 1) {
      const cell = line[column] ?? '';
      if (cell === '') continue;
      const area = merged.size === 0 ? undefined : merged.get(row * width + column);
      if (area !== undefined && (area.top !== row || area.left !== column)) continue;
      kinds[row * width + column] = tellKind(cell, words.months);
    }
  }
  return { height, width, cells: sheet.cells, formats: sheet.formats, kinds, merged, words };
}

/** What a cell looks like; blank outside the tab and inside a merged area. */
export function kindAt(grid: Grid, row: number, column: number): number {
  if (row < 0 || column < 0 || row >= grid.height || column >= grid.width) return Kind.blank;
  return grid.kinds[row * grid.width + column] ?? Kind.blank;
}

/** The merged area over a cell. */
export function mergeAt(grid: Grid, row: number, column: number): Area | undefined {
  return grid.merged.size === 0 ? undefined : grid.merged.get(row * grid.width + column);
}

/** The value of a cell; all cells of a merged area have the value of its first. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  const area = mergeAt(grid, row, column);
  const cell = grid.cells[area?.top ?? row]?.[area?.left ?? column] ?? '';
  return typeof cell === 'string' && cell.trim() === '' ? '' : cell;
}

const uneven = /\s\s|[^\S ]/;

/** The text of a cell in one line, at most 200 characters. */
export function textAt(grid: Grid, row: number, column: number): string {
  const cell = cellAt(grid, row, column);
  if (typeof cell === 'number') return String(cell);
  const text = cellText(cell).slice(0, 400);
  return (uneven.test(text) ? text.replace(/\s+/g, ' ').trim() : text).slice(0, 200);
}

/** Columns of a row that are filled, from left to right. */
export function filledColumns(grid: Grid, row: number, left: number, right: number): number[] {
  const columns: number[] = [];
  for (let column = left; column <= right; column += 1) if (kindAt(grid, row, column) !== Kind.blank) columns.push(column);
  return columns;
}
