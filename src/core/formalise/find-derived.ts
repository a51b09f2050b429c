import { nameSpot, type SheetTab } from './sheet-tab';

/** A column of typed numbers that follow from others. */
export interface Derived {
  /** 1-based. */
  readonly column: number;
  /** How it follows, in cells of the first row that shows it: `D2 = B2 * C2`. */
  readonly says: string;
  readonly row: number;
  /** Rows in which it fits; it fits in all that have the numbers. */
  readonly rows: number;
}

/** So many rows have to fit, and so many different results. */
const LEAST_ROWS = 8;
const LEAST_RESULTS = 5;
/** Columns looked at to the left of a result. */
const REACH = 8;
/** Columns with numbers that are looked at on a tab. */
const MOST_COLUMNS = 60;

type Numbers = ReadonlyMap<number, number>;

interface Operation {
  readonly sign: string;
  readonly of: (a: number, b: number) => number;
  /** The operand that would leave the other as it is; where it is usual, nothing is shown by a fit. */
  readonly idle: number;
  readonly turns: boolean;
}

const OPERATIONS: readonly Operation[] = [
  { sign: '*', of: (a, b) => a * b, idle: 1, turns: false },
  { sign: '+', of: (a, b) => a + b, idle: 0, turns: false },
  { sign: '-', of: (a, b) => a - b, idle: 0, turns: true },
  { sign: '/', of: (a, b) => a / b, idle: 1, turns: true },
];

function decimalsOf(value: number): number {
  const [, digits = ''] = String(value).split('.');
  return digits.includes('e') ? 12 : digits.length;
}

/** Equal, or the rounding of it to the decimals shown, where that still says something. */
function fits(shown: number, counted: number): boolean {
  if (!Number.isFinite(counted)) return false;
  const gap = Math.abs(shown - counted);
  if (gap <= 1e-9 * Math.max(1, Math.abs(shown))) return true;
  const rounding = 0.5 * 10 ** -decimalsOf(shown);
  return rounding <= 0.005 * Math.abs(shown) && gap <= rounding * 1.000001;
}

function numbersOf({ cells, formulas }: SheetTab, column: number, typedOnly: boolean): Numbers {
  const found = new Map<number, number>();
  cells.forEach((line, r) => {
    const value = line[column - 1];
    const isTyped = (formulas[r]?.[column - 1] ?? '') === '';
    if (typeof value === 'number' && Number.isFinite(value) && (isTyped || !typedOnly)) found.set(r + 1, value);
  });
  return found;
}

function matchRows(result: Numbers, left: Numbers, right: Numbers, { of, idle }: Operation): readonly number[] | null {
  const rows: number[] = [];
  const results = new Set<number>();
  let moving = 0;
  for (const [row, shown] of result) {
    const [a, b] = [left.get(row), right.get(row)];
    if (a === undefined || b === undefined) continue;
    if (!fits(shown, of(a, b))) return null;
    rows.push(row);
    results.add(shown);
    if (a !== idle && b !== idle && a !== 0 && b !== 0) moving += 1;
  }
  return rows.length >= LEAST_ROWS && results.size >= LEAST_RESULTS && moving * 2 >= rows.length ? rows : null;
}

interface Candidate {
  readonly first: number;
  readonly second: number;
  readonly rows: () => readonly number[] | null;
  readonly sign: string;
}

type Placed = readonly [number, Numbers];

function pairOf(result: Numbers, [a, left]: Placed, [b, right]: Placed): readonly Candidate[] {
  return OPERATIONS.flatMap((operation) => {
    const { sign, turns } = operation;
    const straight = { first: a, second: b, sign, rows: () => matchRows(result, left, right, operation) };
    const turned = { first: b, second: a, sign, rows: () => matchRows(result, right, left, operation) };
    return turns ? [straight, turned] : [straight];
  });
}

function explain(column: number, result: Numbers, before: readonly Placed[]): Derived | null {
  const candidates = before.flatMap((one, at) => before.slice(at + 1).flatMap((other) => pairOf(result, one, other)));
  for (const { first, second, sign, rows: find } of candidates) {
    const rows = find();
    const row = rows?.[0];
    if (rows === null || row === undefined) continue;
    const says = `${nameSpot({ row, column })} = ${nameSpot({ row, column: first })} ${sign} ${nameSpot({ row, column: second })}`;
    return { column, row, rows: rows.length, says };
  }
  return null;
}

/**
 * Columns of typed numbers of which each is the sum, difference, product or quotient of two columns to its left, in every row that has
 * the three. Only the first relation of a column is told.
 */
export function findDerived(tab: SheetTab): readonly Derived[] {
  const width = Math.max(0, ...tab.cells.map((line) => line.length));
  const columns = Array.from({ length: width }, (_unused, c) => c + 1)
    .map((column) => [column, numbersOf(tab, column, false)] as const)
    .filter(([, numbers]) => numbers.size >= LEAST_ROWS)
    .slice(0, MOST_COLUMNS);
  return columns.flatMap(([column]) => {
    const typed = numbersOf(tab, column, true);
    if (typed.size < LEAST_ROWS) return [];
    const found = explain(
      column,
      typed,
      columns.filter(([other]) => other < column && column - other <= REACH),
    );
    return found === null ? [] : [found];
  });
}
