import type { Block } from './place-changes';
import { cellText, sameCell, type Cell } from '../tables/cell';
import type { Grid } from '../tables/locate-table';

/** A tab before blocks were written into it, and as it stood right after. Columns are traced by the headers in its first row. */
export interface Written {
  readonly before: Grid;
  readonly after: Grid;
  readonly blocks: readonly Block[];
}

/** Where the columns of a tab stood before, by where they stand now; -1 for a new one. All indexes are 0-based. */
type Trace = readonly number[];

const cellAt = (grid: Grid, row: number, column: number): Cell => grid[row]?.[column] ?? '';

function traceColumns({ before, after }: Written): Trace {
  const width = [...before, ...after].reduce((most, line) => Math.max(most, line.length), 0);
  const [old, now] = [before, after].map((grid) => Array.from({ length: width }, (_none, at) => cellText(cellAt(grid, 0, at))));
  return (now ?? []).map((header, at) => {
    const was = old?.[at] ?? '';
    const from = header === '' ? -1 : (old ?? []).indexOf(header);
    return header === was || (from === -1 && now?.includes(was) === false) ? at : from;
  });
}

/** Columns of a row that came from before and were not written into, as they stand now. */
function freeColumns(row: number, trace: Trace, blocks: readonly Block[]): readonly number[] {
  const written = blocks.filter((block) => row >= block.row - 1 && row < block.row - 1 + block.values.length);
  const isFree = (at: number): boolean =>
    !written.some(({ column, values: [first = []] }) => at >= column - 1 && at < column - 1 + first.length);
  return trace.flatMap((from, at) => (from !== -1 && isFree(at) ? [at] : []));
}

const signOf = (grid: Grid, row: number, columns: readonly number[]): string => JSON.stringify(columns.map((at) => cellAt(grid, row, at)));

/** Finds rows of a tab by what stands in some of their columns: each once, the uppermost first. */
function makeFinder(grid: Grid): {
  readonly used: Set<number>;
  readonly find: (columns: readonly number[], sign: string) => number | undefined;
} {
  const indexes = new Map<string, Map<string, number[]>>();
  const used = new Set([0]);
  const indexOf = (columns: readonly number[]): Map<string, number[]> => {
    const index = new Map<string, number[]>();
    for (let row = grid.length - 1; row > 0; row -= 1) {
      const sign = signOf(grid, row, columns);
      const rows = index.get(sign);
      if (rows === undefined) index.set(sign, [row]);
      else rows.push(row);
    }
    return index;
  };
  const find = (columns: readonly number[], sign: string): number | undefined => {
    const index = indexes.get(columns.join()) ?? indexOf(columns);
    indexes.set(columns.join(), index);
    const rows = index.get(sign) ?? [];
    let row = rows.pop();
    while (row !== undefined && used.has(row)) row = rows.pop();
    if (row !== undefined) used.add(row);
    return row;
  };
  return { used, find };
}

/** Where each row stood before: by all that was not written into, rows that were not touched first; `undefined` for a new one. */
function traceRows({ before, after, blocks }: Written, trace: Trace): readonly (number | undefined)[] {
  const { used, find } = makeFinder(before);
  const rows = after.map((_line, row) => ({ row, free: freeColumns(row, trace, blocks) })).slice(1);
  const origin: (number | undefined)[] = [0];
  const take = (row: number, from: number): void => {
    if (used.has(from) || from >= before.length) return;
    used.add(from);
    origin[row] = from;
  };
  const whole = [...rows].sort((a, b) => b.free.length - a.free.length);
  whole.forEach(({ row, free }) => {
    const from = free.map((at) => trace[at] ?? -1);
    if (free.length > 0) origin[row] = find(from, signOf(after, row, free));
  });
  let above = 0;
  rows.forEach(({ row, free }) => {
    if (origin[row] === undefined && free.length === 0) take(row, above + 1);
    if (origin[row] === undefined && free.some((at) => cellAt(after, row, at) !== '')) take(row, row);
    above = origin[row] ?? above;
  });
  return origin;
}

/** True where what was not written into stands as before, but for cells that somebody typed into. */
function isInPlace({ before, after, blocks }: Written, trace: Trace): boolean {
  if (trace.some((from, at) => from !== at)) return false;
  return before.every((_line, row) => {
    const free = freeColumns(row, trace, blocks);
    return row === 0 || free.every((at) => sameCell(cellAt(before, row, at), cellAt(after, row, at)));
  });
}

/**
 * What brings a tab back to how it would stand if the blocks had not been written, where somebody moved its rows or columns between
 * reading it and writing: the blocks then lie over other cells than they were made for. `[]` where nothing moved.
 */
export function restoreBlocks(written: Written): readonly Block[] {
  const { before, after, blocks } = written;
  const trace = traceColumns(written);
  if (isInPlace(written, trace)) return [];
  const origin = traceRows(written, trace);
  if (trace.every((from, at) => from === at) && origin.every((from, row) => from === row)) return [];
  const wanted = (row: number, column: number): Cell => {
    const from = origin[row];
    if (from !== undefined) return cellAt(before, from, trace[column] ?? -1);
    const isNew = freeColumns(row, trace, blocks).every((at) => cellAt(after, row, at) === '');
    return isNew ? '' : cellAt(after, row, column);
  };
  return blocks.map((block) => ({
    ...block,
    values: block.values.map((line, down) => line.map((_cell, right) => wanted(block.row - 1 + down, block.column - 1 + right))),
  }));
}
