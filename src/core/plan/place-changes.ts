import type { CellChange } from './plan';
import { cellText, isDateCell, sameCell, type Cell } from '../tables/cell';
import { PERIODS } from '../tables/column-binding';
import { readAmountCell } from '../tables/column-reading';
import { writeDone } from '../tables/done-words';
import { decodeIdentity } from '../tables/decode-table';
import { headerRowOf, type RawTable } from '../tables/raw-table';

/** One rectangle of cells to write; row and column are 1-based. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Cell[])[];
}

/** Where the changes of a table go in the tab as it stands now. */
export interface PlacedChanges {
  readonly blocks: readonly Block[];
  /** Changes whose row is gone or whose cell holds something else by now; the next sweep decides anew. */
  readonly dropped: readonly CellChange[];
  readonly written: number;
}

interface Target {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  readonly engine: boolean;
}

interface RowFinder {
  find(change: CellChange): number | undefined;
}

/** Rows by identity, 0-based; rows that get their id now are found by number and title, and answer to the new id from then on. */
function makeFinder(raw: RawTable, changes: readonly CellChange[]): RowFinder {
  const byId = new Map<string, number[]>();
  const note = (id: string, index: number): void => {
    const list = byId.get(id);
    if (list === undefined) byId.set(id, [index]);
    else list.push(index);
  };
  raw.grid.forEach((cells, index) => {
    if (index > 0) note(decodeIdentity(cells, raw), index);
  });
  const titleColumn = raw.binding.columns[raw.spec.title] ?? -1;
  const titleAt = (index: number): string => cellText(raw.grid[index]?.[titleColumn] ?? '');
  const fresh = changes.filter((change) => change.id === '' && change.column === 'id');
  const unnamed = (change: CellChange): number | undefined => (titleAt(change.row - 1) === change.title ? change.row - 1 : undefined);
  for (const change of fresh) {
    const index = unnamed(change);
    if (index !== undefined) byId.set(cellText(change.value), [index]);
  }
  return {
    find: (change) => {
      if (change.id === '') return unnamed(change);
      const rows = byId.get(change.id) ?? [];
      return rows.includes(change.row - 1) ? change.row - 1 : rows.length === 1 ? rows[0] : undefined;
    },
  };
}

function columnOf(raw: RawTable, change: CellChange): number | undefined {
  return raw.binding.columns[change.column] ?? raw.binding.periods.find((period) => period.start === change.column)?.index;
}

/** True where the cell still holds what the plan was made from, or holds what it wants already; a value of a week may be written in the team's own way. */
function holdsStill(raw: RawTable, cell: Cell, change: CellChange): boolean {
  if (sameCell(cell, change.expect) || sameCell(cell, change.value)) return true;
  const reading = raw.binding.readings?.[PERIODS];
  return (
    reading !== undefined && raw.binding.columns[change.column] === undefined && sameCell(readAmountCell(cell, reading), change.expect)
  );
}

/** A day that the team's column says in its own word. */
function ownValue(raw: RawTable, { column, value }: CellChange): Cell {
  const words = raw.binding.readings?.[column]?.words;
  return words === undefined || (value !== '' && !isDateCell(value)) ? value : writeDone(value, words);
}

function locate(
  raw: RawTable,
  changes: readonly CellChange[],
): { readonly targets: readonly Target[]; readonly dropped: readonly CellChange[] } {
  const finder = makeFinder(raw, changes);
  const engine = new Set(raw.spec.columns.filter((column) => column.writer === 'engine').map((column) => column.key));
  const targets: Target[] = [];
  const dropped: CellChange[] = [];
  for (const change of changes) {
    const row = finder.find(change);
    const column = columnOf(raw, change);
    if (column === undefined) continue;
    if (row === undefined || !holdsStill(raw, raw.grid[row]?.[column] ?? '', change)) dropped.push(change);
    else targets.push({ row, column, value: ownValue(raw, change), engine: engine.has(change.column) });
  }
  return { targets, dropped };
}

function joinNeighbours(columns: readonly number[]): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const index of [...columns].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last !== undefined && last[1] === index - 1) last[1] = index;
    else spans.push([index, index]);
  }
  return spans;
}

/** Engine columns that stand side by side, as first and last 0-based index. */
function engineSpans(raw: RawTable): readonly (readonly [number, number])[] {
  return joinNeighbours(
    raw.spec.columns.filter((column) => column.writer === 'engine').flatMap((column) => raw.binding.columns[column.key] ?? []),
  );
}

/** One block over all changed rows of the engine columns `first`..`last`; unchanged cells keep what was just read. */
function engineBlock(raw: RawTable, targets: readonly Target[], first: number, last: number): Block | null {
  const inside = targets.filter((target) => target.engine && target.column >= first && target.column <= last);
  if (inside.length === 0) return null;
  const rows = inside.reduce<[number, number]>(([low, high], { row }) => [Math.min(low, row), Math.max(high, row)], [Infinity, -1]);
  const columns = inside.reduce<[number, number]>(
    ([low, high], { column }) => [Math.min(low, column), Math.max(high, column)],
    [last, first],
  );
  const values: Cell[][] = [];
  for (let row = rows[0]; row <= rows[1]; row += 1) {
    const cells: Cell[] = [];
    for (let column = columns[0]; column <= columns[1]; column += 1) cells.push(raw.grid[row]?.[column] ?? '');
    values.push(cells);
  }
  for (const target of inside) {
    const cells = values[target.row - rows[0]];
    if (cells !== undefined) cells[target.column - columns[0]] = target.value;
  }
  return { row: rows[0] + 1, column: columns[0] + 1, values };
}

/** The team's cells are written alone, cells below each other in one go; no other cell of the team is ever rewritten. */
function teamBlocks(targets: readonly Target[]): readonly Block[] {
  const own = targets.filter((target) => !target.engine).sort((a, b) => a.column - b.column || a.row - b.row);
  const blocks: { row: number; column: number; values: Cell[][] }[] = [];
  for (const target of own) {
    const last = blocks[blocks.length - 1];
    const next = last !== undefined && last.column === target.column + 1 && last.row + last.values.length === target.row + 1;
    if (next) last.values.push([target.value]);
    else blocks.push({ row: target.row + 1, column: target.column + 1, values: [[target.value]] });
  }
  return blocks;
}

/** Places the changes of one table in its tab as just read again. */
export function placeChanges(raw: RawTable, changes: readonly CellChange[]): PlacedChanges {
  const { targets, dropped } = locate(raw, changes);
  const engine = engineSpans(raw).flatMap(([first, last]) => engineBlock(raw, targets, first, last) ?? []);
  return { blocks: [...engine, ...teamBlocks(targets)], dropped, written: targets.length };
}

/**
 * Columns of the table that stand side by side, as first and last 0-based index; what lies between is the team's own. On a tab of the
 * team's own these are only the columns that are filled.
 */
function ownSpans(raw: RawTable, lines: readonly (readonly Cell[])[]): readonly (readonly [number, number])[] {
  const columns = Object.values(raw.binding.columns);
  if (raw.adopted === undefined) return joinNeighbours(columns);
  return joinNeighbours(columns.filter((index) => lines.some((cells) => (cells[index] ?? '') !== '')));
}

function cellsOf(raw: RawTable, row: Readonly<Record<string, Cell>>): readonly Cell[] {
  const cells: Cell[] = [];
  for (const [key, value] of Object.entries(row)) {
    const index = raw.binding.columns[key];
    if (index !== undefined) cells[index] = value;
  }
  return cells;
}

/** Tabs whose rows stand for something that happens once. */
const ONCE: ReadonlySet<string> = new Set(['outbox', 'runs', 'run_steps']);

/**
 * The rows that do not stand there yet: where Google's lock failed, another execution may have written the same ones meanwhile.
 * @param isAgain true for rows that were written before and may have been moved: those of any tab are looked for
 */
export function leaveOutPresent(
  raw: RawTable,
  rows: readonly Readonly<Record<string, Cell>>[],
  isAgain = false,
): readonly Readonly<Record<string, Cell>>[] {
  if (rows.length === 0 || !(isAgain || ONCE.has(raw.spec.key))) return rows;
  const present = new Set(raw.grid.map((cells) => decodeIdentity(cells, raw)));
  return rows.filter((row) => !present.has(decodeIdentity(cellsOf(raw, row), raw)));
}

/**
 * Rows to append, and the last used row they go after (1-based). Columns of the team between ours are left out, because formulas may
 * wait in them. The first column comes last: a row that is cut short has no identity yet and counts for nothing.
 */
export function placeAppends(
  raw: RawTable,
  rows: readonly Readonly<Record<string, Cell>>[],
): { readonly after: number; readonly blocks: readonly Pick<Block, 'column' | 'values'>[] } {
  const lines = rows.map((row) => cellsOf(raw, row));
  const blockOf = ([first, last]: readonly [number, number]): Pick<Block, 'column' | 'values'> => ({
    column: first + 1,
    values: lines.map((cells) => Array.from({ length: last - first + 1 }, (_blank, at) => cells[first + at] ?? '')),
  });
  let after = raw.grid.length;
  const first = headerRowOf(raw);
  while (after > first && (raw.grid[after - 1] ?? []).every((cell) => cell === '' || cell === false)) after -= 1;
  return { after: Math.max(first, after), blocks: ownSpans(raw, lines).map(blockOf).reverse() };
}
