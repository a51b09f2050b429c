import type { Cell } from '../tables/cell';
import type { LocalDate } from '../time/local';
import type { AdoptTable } from './table-reading';

/** Something of the team's table that could not be taken over, and why. */
export interface AdoptReject {
  /** Row of the tab, 1-based. */
  readonly row: number;
  /** Their header, or the column's letter; `''` where it concerns the whole row. */
  readonly column: string;
  /** As it stands in the cell, at most 200 characters. */
  readonly value: string;
  /** Listed in `docs/codes.md`. */
  readonly code: string;
  /** One sentence that says what to do. */
  readonly message: string;
  /** True where the whole row is left out; else only the cell is, and the row is taken without it. */
  readonly whole: boolean;
}

/** A row of the team's table as a row of ours. */
export interface AdoptedRow {
  readonly table: AdoptTable;
  /** Row of the tab it comes from, 1-based. */
  readonly row: number;
  readonly title: string;
  /** Cells by key of our column, in the form our columns take. Persons are names. */
  readonly values: Readonly<Record<string, Cell>>;
  /** Values of a scorecard by first day of the period. */
  readonly periods: readonly { readonly start: LocalDate; readonly value: Cell }[];
  /** What we have no column for and keep beside the row, by their header. */
  readonly kept: Readonly<Record<string, Cell>>;
  /** Rows under it: milestones of a Rock, steps of a process. They get the link to it once it has an id. */
  readonly under: readonly AdoptedRow[];
  /** What was understood with a grain of salt, a sentence each. */
  readonly notes: readonly string[];
}

/** How cells of a column are to be read; what was decided for the whole column. */
export interface ColumnFormat {
  /** Order of numbers in a date, where the column has such texts. */
  readonly dates?: 'day first' | 'month first' | 'year first';
  readonly decimal?: ',' | '.';
  /** `%`, `$`, `€`, `h` */
  readonly unit?: string;
}

/** A team's own table, read. */
export interface AdoptedTable {
  readonly rows: readonly AdoptedRow[];
  readonly rejects: readonly AdoptReject[];
  /** What was decided for whole columns, a sentence each: `Due is read day first, because row 7 says 23/4/2026.` */
  readonly notices: readonly string[];
  /** By key of our column. */
  readonly formats: Readonly<Record<string, ColumnFormat>>;
  /** Lines that hold data, sections and totals not counted. */
  readonly lines: number;
}
