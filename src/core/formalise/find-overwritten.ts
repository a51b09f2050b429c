import { shapeFormula } from './relative-formula';
import { nameSpot, type SheetTab, type Spot } from './sheet-tab';
import { cellText, isDateCell, type Cell } from '../tables/cell';

/** A cell in which somebody typed over a formula. */
export interface Overwritten extends Spot {
  /** What stands there. */
  readonly shows: string;
  /** A cell beside it that still calculates, and its formula. */
  readonly beside: string;
  readonly formula: string;
}

/** One cell of a column or a row; `null` where nothing stands. */
interface LineCell extends Spot {
  readonly value: Cell;
  readonly relative: string;
  readonly formula: string;
}

/** As many cells have to calculate alike before another one is the exception. */
const LEAST_ALIKE = 5;
/** The exceptions are at most this part of them; more are a second kind of row. */
const MOST_SHARE = 0.2;

type Line = readonly (LineCell | null)[];

function kindOf(cell: Cell): string {
  return isDateCell(cell) ? 'date' : typeof cell;
}

/** Which shape most cells have; `null` where no shape is usual. */
function usualShape(line: Line): string | null {
  const counts = new Map<string, number>();
  for (const cell of line) if (cell !== null && cell.relative !== '') counts.set(cell.relative, (counts.get(cell.relative) ?? 0) + 1);
  const [shape, count] = [...counts].reduce<readonly [string, number]>((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
  return count >= LEAST_ALIKE ? shape : null;
}

function judge(line: Line, at: number, shape: string, kinds: ReadonlySet<string>): Overwritten | null {
  const cell = line[at] ?? null;
  if (cell === null || cell.formula !== '' || cellText(cell.value) === '' || !kinds.has(kindOf(cell.value))) return null;
  const beside = [line[at - 1], line[at + 1]].find((other) => other?.relative === shape);
  if (beside === undefined || beside === null) return null;
  return { row: cell.row, column: cell.column, shows: cellText(cell.value), beside: nameSpot(beside), formula: beside.formula };
}

function searchLine(line: Line): readonly Overwritten[] {
  const shape = usualShape(line);
  if (shape === null) return [];
  const alike = line.flatMap((cell, at) => (cell?.relative === shape ? [at] : []));
  const shown = alike.map((at) => line[at]?.value ?? '').filter((value) => cellText(value) !== '');
  // Formulas that mostly show nothing are there to be typed over.
  if (shown.length * 2 < alike.length) return [];
  const kinds = new Set(shown.map(kindOf));
  const [first = 0, last = 0] = [alike[0], alike[alike.length - 1]];
  const found: Overwritten[] = [];
  for (let at = first + 1; at < last; at += 1) {
    const one = judge(line, at, shape, kinds);
    if (one !== null) found.push(one);
  }
  return found.length <= alike.length * MOST_SHARE ? found : [];
}

function lineCells({ cells, formulas }: SheetTab): readonly (readonly (LineCell | null)[])[] {
  return cells.map((line, r) =>
    line.map((value, c) => {
      const formula = formulas[r]?.[c] ?? '';
      if (formula === '' && cellText(value) === '') return null;
      const spot = { row: r + 1, column: c + 1 };
      return { ...spot, value, formula, relative: formula === '' ? '' : shapeFormula(formula, spot.row, spot.column).relative };
    }),
  );
}

/**
 * Cells that hold a typed value inside a column, or a row, that is otherwise one formula: between cells that calculate alike, next to
 * one of them, of the kind they give. Where many cells are typed they are no exception and nothing is found.
 */
export function findOverwritten(tab: SheetTab): readonly Overwritten[] {
  if (tab.formulas.every((line) => line.every((formula) => formula === ''))) return [];
  const rows = lineCells(tab);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_unused, c): Line => rows.map((row) => row[c] ?? null));
  const found = new Map<string, Overwritten>();
  for (const line of [...columns, ...rows])
    for (const one of searchLine(line)) if (!found.has(nameSpot(one))) found.set(nameSpot(one), one);
  return [...found.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
