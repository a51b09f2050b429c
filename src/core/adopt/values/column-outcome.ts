import type { ColumnFormat } from '../adopted-table';
import type { CellReading } from './cell-reading';
import type { ColumnToRead, TableAround } from './table-around';

/** A column read: one reading for each line, and what was decided for all of them. */
export interface ColumnOutcome {
  readonly readings: readonly CellReading[];
  readonly notices: readonly string[];
  readonly format: ColumnFormat;
}

export type ColumnReader = (column: ColumnToRead, around: TableAround) => ColumnOutcome;

/** An outcome where nothing had to be decided for the whole column. */
export function plainOutcome(readings: readonly CellReading[]): ColumnOutcome {
  return { readings, notices: [], format: {} };
}
