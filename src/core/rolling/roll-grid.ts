import type { Roll, RolledColumn } from './plan-roll';
import type { Block } from '../plan/place-changes';
import { cellText, type Cell } from '../tables/cell';
import { isSheetError } from '../tables/decode-value';
import type { RawTable } from '../tables/raw-table';

/** Formulas of a tab from A1, `''` where none. */
export type Formulas = readonly (readonly string[])[];

const isFormula = (formulas: Formulas, row: number, column: number): boolean => (formulas[row]?.[column] ?? '') !== '';
/** What a period keeps: the error of a formula is no result. */
const kept = (cell: Cell): Cell => (isSheetError(cell) ? '' : cell);
const isFilled = (cell: Cell): boolean => cell !== '' && cellText(cell) !== '';

/**
 * The value of a period in one row. Of two columns of the same week, as a roll that was cut short leaves them, the newer one counts where
 * somebody typed into it; a formula there shows the new week by now.
 */
function valueOf(raw: RawTable, formulas: Formulas, row: number, from: readonly number[]): Cell {
  const cells = raw.grid[row] ?? [];
  const filled = from.filter((column) => isFilled(kept(cells[column] ?? '')));
  const chosen = filled.find((column) => !isFormula(formulas, row, column)) ?? filled[0];
  return chosen === undefined ? '' : (cells[chosen] ?? '');
}

/** The cells of one column after the roll, header first; a formula in the running one is shown by its value. */
function columnCells(raw: RawTable, formulas: Formulas, column: RolledColumn, isRunning: boolean): readonly Cell[] {
  return raw.grid.map((cells, row): Cell => {
    if (row === 0) return { local: `${column.start}T00:00` };
    if (isRunning && isFormula(formulas, row, column.index)) return cells[column.index] ?? '';
    return valueOf(raw, formulas, row, column.from);
  });
}

const allCells = (raw: RawTable, roll: Roll, formulas: Formulas): readonly (readonly Cell[])[] =>
  roll.columns.map((column, at) => columnCells(raw, formulas, column, at === 0));

/**
 * Scorecard as it will be read after the roll, so that a sweep decides from the new week; the periods that leave the tab stand in
 * columns behind it, because they are still to be kept.
 */
export function rolledTable(raw: RawTable, roll: Roll, formulas: Formulas): RawTable {
  const width = Math.max(...raw.grid.map((cells) => cells.length));
  const cells = allCells(raw, roll, formulas);
  const grid = raw.grid.map((line, row) => {
    const rolled: Cell[] = [...line, ...Array.from({ length: width - line.length }, (): Cell => '')];
    roll.columns.forEach(({ index }, at) => (rolled[index] = cells[at]?.[row] ?? ''));
    return [...rolled, ...roll.falling.map(({ from }) => (row === 0 ? '' : valueOf(raw, formulas, row, from)))];
  });
  const periods = [
    ...roll.columns.map(({ index, start }) => ({ index, start })),
    ...roll.falling.map(({ start }, at) => ({ index: width + at, start })),
  ];
  return { ...raw, grid, binding: { ...raw.binding, periods } };
}

/** Neighbouring columns, as places in the list of columns; where the team put others between, a new span begins. */
function toSpans(columns: readonly RolledColumn[], first: number): readonly (readonly number[])[] {
  const spans: number[][] = [];
  for (let at = first; at < columns.length; at += 1) {
    const before = columns[at - 1];
    const touches = at > first && before !== undefined && Math.abs((columns[at]?.index ?? 0) - before.index) === 1;
    if (touches) spans[spans.length - 1]?.push(at);
    else spans.push([at]);
  }
  return spans;
}

/** What is cleared in the running column round the formulas that stay, and its header last: until then the roll is not done. */
function runningBlocks(raw: RawTable, formulas: Formulas, { index }: RolledColumn, cells: readonly Cell[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let row = 1; row < raw.grid.length; row += 1) {
    if (isFormula(formulas, row, index)) continue;
    const first = row;
    while (row + 1 < raw.grid.length && !isFormula(formulas, row + 1, index)) row += 1;
    const values = cells.slice(first, row + 1).map((cell) => [cell]);
    const before = raw.grid.slice(first, row + 1);
    if (before.some((line) => (line[index] ?? '') !== '')) blocks.push({ row: first + 1, column: index + 1, values });
  }
  return [...blocks, { row: 1, column: index + 1, values: [[cells[0] ?? '']] }];
}

/**
 * The writes of a roll in their order: one for all columns that stand together, from the oldest on. A column is written whole, header and
 * values in one, and only after what it held was moved on; a running column with formulas comes last and keeps them.
 */
export function rollBlocks(raw: RawTable, roll: Roll, formulas: Formulas): readonly Block[] {
  const cells = allCells(raw, roll, formulas);
  const [running] = roll.columns;
  const hasFormula = running !== undefined && raw.grid.some((_line, row) => row > 0 && isFormula(formulas, row, running.index));
  const blocks = toSpans(roll.columns, hasFormula ? 1 : 0).map((span): Block => {
    const columns = [...span].sort((a, b) => (roll.columns[a]?.index ?? 0) - (roll.columns[b]?.index ?? 0));
    const values = raw.grid.map((_line, row) => columns.map((at) => cells[at]?.[row] ?? ''));
    return { row: 1, column: (roll.columns[columns[0] ?? 0]?.index ?? 0) + 1, values };
  });
  const last = hasFormula ? runningBlocks(raw, formulas, running, cells[0] ?? []) : [];
  return [...[...blocks].reverse(), ...last];
}
