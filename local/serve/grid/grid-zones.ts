import { areaName } from '../../xlsx/address';
import type { DrawnCell } from './grid-tab';

/** Styles or formats of a workbook, each under a number of its own from 1 on. */
export class NumberedParts {
  private readonly numbers = new Map<unknown, number>();

  numberOf(part: unknown): number {
    const number = this.numbers.get(part) ?? this.numbers.size + 1;
    this.numbers.set(part, number);
    return number;
  }

  list(): Readonly<Record<number, unknown>> {
    return Object.fromEntries([...this.numbers].map(([part, number]) => [number, part]));
  }
}

/** Numbers of cells by area: cells below each other with the same number are one area. 0 stands for none. */
export function describeZones(cells: readonly DrawnCell[], numberOf: (cell: DrawnCell) => number): Record<string, number> {
  const zones: Record<string, number> = {};
  const columns = new Map<number, { row: number; number: number }[]>();
  for (const cell of cells) {
    const number = numberOf(cell);
    if (number === 0) continue;
    const column = columns.get(cell.column) ?? [];
    columns.set(cell.column, column);
    column.push({ row: cell.row, number });
  }
  columns.forEach((marks, column) => {
    for (const { row, rows, number } of joinRuns(marks)) zones[areaName({ row, rows, column, columns: 1 })] = number;
  });
  return zones;
}

function joinRuns(marks: readonly { row: number; number: number }[]): { row: number; rows: number; number: number }[] {
  const runs: { row: number; rows: number; number: number }[] = [];
  for (const { row, number } of [...marks].sort((one, other) => one.row - other.row)) {
    const last = runs.at(-1);
    if (last !== undefined && last.number === number && last.row + last.rows === row) last.rows++;
    else runs.push({ row, rows: 1, number });
  }
  return runs;
}
