import { sameStep } from './keep-steps';
import { decodeRunStep } from '../runs/decode-run';
import { firstWord } from '../links/split-links';
import type { KeptStep } from '../runs/run';
import { decodeTable } from '../tables/decode-table';
import { cellReader } from '../tables/cell-reader';
import { cellText, type Cell } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';

/** Rows to delete that stand together; `row` is 1-based. */
export interface RowBlock {
  readonly row: number;
  readonly count: number;
}

/** What stands in a row beside our columns, by header; columns without one are named by their place. */
export function ownCells(raw: RawTable, cells: readonly Cell[]): Readonly<Record<string, string>> {
  const ours = new Set(Object.values(raw.binding.columns));
  const own: Record<string, string> = {};
  cells.forEach((cell, index) => {
    if (ours.has(index) || cell === false || cell === '') return;
    own[cellText(raw.grid[0]?.[index] ?? '') || `column ${index + 1}`] = cellText(cell);
  });
  return own;
}

/** What the terms or the archive kept of the steps of closed runs, by run. */
export type KeptByRun = ReadonlyMap<string, readonly KeptStep[]>;

/**
 * Rows of Run steps (0-based) that say nothing more than what was kept of them.
 * @param withOwn true where what the team wrote beside them was kept too
 */
export function findKeptSteps(raw: RawTable, kept: KeptByRun, withOwn: boolean): readonly number[] {
  const read = cellReader(raw);
  const { rows } = decodeTable(raw, (cells) => kept.has(firstWord(cellText(read(cells, 'run')))));
  return rows.flatMap((row) => {
    const step = decodeRunStep(row);
    const known = kept.get(step.run)?.find(([order]) => order === step.order);
    if (known === undefined || !sameStep(step, known, (part) => part)) return [];
    return withOwn || Object.keys(ownCells(raw, raw.grid[row.row - 1] ?? [])).length === 0 ? [row.row - 1] : [];
  });
}

/**
 * Blocks of rows to delete, the lowest first, so that deleting one moves none of the others; at most `most` of them. A tab keeps one row
 * below its header, because Sheets refuses to delete all that is not frozen.
 * @param indexes 0-based rows
 */
export function toBlocks(indexes: readonly number[], raw: RawTable, most: number): readonly RowBlock[] {
  const sorted = [...indexes].sort((a, b) => b - a);
  if (sorted.length >= raw.grid.length - 1) sorted.shift();
  const blocks: { row: number; count: number }[] = [];
  for (const index of sorted) {
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last.row === index + 2) {
      last.row -= 1;
      last.count += 1;
    } else if (blocks.length === most) break;
    else blocks.push({ row: index + 1, count: 1 });
  }
  return blocks;
}
