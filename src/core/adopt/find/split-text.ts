import type { AdoptSheet } from '../adopt-sheet';
import type { Cell } from '../../tables/cell';

/** A tab whose text was split into columns, and the separator: `''` where nothing was split. */
export interface SplitSheet {
  readonly sheet: AdoptSheet;
  readonly split: string;
}

/** Separators by how seldom prose has them, with the least number a line has. */
const SEPARATORS = [
  { mark: '\t', least: 1 },
  { mark: '|', least: 1 },
  { mark: ';', least: 2 },
] as const;

/** Lines by which a tab is judged. */
const SAMPLE = 200;
const ruler = /^[\s|:+=-]*-{2,}[\s|:+=-]*$/;

/** The one column that is used at all, `-1` where several are. */
function findOnlyColumn(cells: readonly (readonly Cell[])[]): number {
  let only = -1;
  for (const row of cells)
    for (const [column, cell] of row.entries()) {
      if (cell === '' || column === only) continue;
      if (only !== -1) return -1;
      only = column;
    }
  return only;
}

function countMark(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

function isSplitBy(lines: readonly string[], mark: string, least: number): boolean {
  const counts = lines.map((line) => countMark(line, mark));
  const split = counts.filter((count) => count >= least);
  if (split.length < 2 || split.length < lines.length * 0.6) return false;
  const usual = [...split].sort((a, b) => a - b)[Math.floor(split.length / 2)] ?? 0;
  return split.filter((count) => Math.abs(count - usual) <= 1).length >= split.length * 0.7;
}

function splitLine(text: string, mark: string): Cell[] {
  if (mark === '|' && ruler.test(text)) return [];
  const framed = mark === '|' ? text.trim().replace(/^\|/, '').replace(/\|$/, '') : text;
  return framed.split(mark).map((part) => part.trim());
}

function splitCells(cells: readonly (readonly Cell[])[], column: number, mark: string): Cell[][] {
  const rows = cells.map((row) => {
    const cell = row[column] ?? '';
    return typeof cell === 'string' ? splitLine(cell, mark) : [cell];
  });
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array.from<Cell>({ length: width - row.length }).fill('')]);
}

/**
 * Splits the text of a tab that has one column only, where most of its lines hold the same number of separators
 * (tab, `|`, `;`). Any other tab comes back as it is.
 */
export function splitText(sheet: AdoptSheet): SplitSheet {
  const column = findOnlyColumn(sheet.cells);
  if (column === -1) return { sheet, split: '' };
  const lines: string[] = [];
  for (const row of sheet.cells) {
    const cell = row[column];
    if (typeof cell === 'string' && cell.trim() !== '') lines.push(cell.slice(0, 5000));
    if (lines.length >= SAMPLE) break;
  }
  const found = SEPARATORS.find(({ mark, least }) => isSplitBy(lines, mark, least));
  if (found === undefined) return { sheet, split: '' };
  return {
    sheet: { ...sheet, cells: splitCells(sheet.cells, column, found.mark), formats: [], merges: [] },
    split: found.mark,
  };
}
