import type { Cell } from './cell';
import type { TableSpec } from './spec';

/** Where the columns of a table stand in its tab; indexes are 0-based. */
export interface TableBinding {
  readonly columns: Readonly<Record<string, number>>;
  readonly periods: readonly { readonly index: number; readonly start: string }[];
  /** Keys of declared columns that were not found. */
  readonly missing: readonly string[];
  /** Headers that stand there more than once. */
  readonly duplicate: readonly string[];
}

/** A tab as read, with its columns found. `grid[0]` is the header row. */
export interface RawTable {
  readonly spec: TableSpec;
  readonly tab: string;
  readonly grid: readonly (readonly Cell[])[];
  readonly binding: TableBinding;
}
