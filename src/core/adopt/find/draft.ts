/** A table as it is first drawn up: which rows belong to it. All rows and columns are 0-based. */
export interface Draft {
  readonly left: number;
  readonly right: number;
  /** Rows above it that name or explain it, from top to bottom. */
  readonly titles: readonly number[];
  readonly headerRows: readonly number[];
  /** Rows below its header with at least one cell. */
  readonly rows: readonly number[];
  /** Those of them that repeat the header. */
  readonly repeated: ReadonlySet<number>;
}
