/** Something a person has to mend: a sentence that names tab, row and column and says what to do. */
export interface Issue {
  /** Machine code, listed in `docs/codes.md`. */
  readonly code: string;
  readonly tab: string;
  /** Sheet row, 1-based; 0 where it concerns the whole tab. */
  readonly row: number;
  /** Header of the column, `''` where it concerns the whole row. */
  readonly column: string;
  readonly message: string;
}
