import type { Cell } from '../tables/cell';

/**
 * One cell to change, found again at apply time by the identity of its row.
 * `id` is the row's identity; `''` for a row that gets its id now, which is then found by row number and title.
 */
export interface CellChange {
  readonly table: string;
  readonly id: string;
  /** Sheet row at reading time, 1-based. */
  readonly row: number;
  readonly title: string;
  /** Column key, or a period's first day. */
  readonly column: string;
  /** What the cell held when the plan was made; any other value now drops the change. */
  readonly expect: Cell;
  readonly value: Cell;
}

/** One row to append; columns not named stay blank. */
export interface RowAppend {
  readonly table: string;
  readonly values: Readonly<Record<string, Cell>>;
}

/** One line for the append-only log. */
export interface LogLine {
  readonly who: string;
  readonly what: string;
  readonly row: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  /** True where a request, or a sweep ended after its heartbeat, may have written it already, at the minute of the last sweep or later. */
  readonly doubtful?: true;
}
