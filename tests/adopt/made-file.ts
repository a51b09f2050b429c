/** A cell of a made file: a date is written as one, `''` is blank. */
export type MadeCell = string | number | boolean | { readonly day: string };

/** One tab of a made file. */
export interface MadeTab {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  /** Merged cells: row, column, rows, columns. */
  readonly merges?: readonly (readonly [number, number, number, number])[];
  /** Number formats by column, 1-based. */
  readonly formats?: Readonly<Record<number, string>>;
}

/** What somebody reads in a made file, as an index of annotated files has it. */
export interface MadeTable {
  readonly sheet: string;
  readonly kind: string;
  readonly headerRow: number;
  readonly headerRows?: readonly number[];
  readonly dataRows: readonly [number, number];
  readonly rowsOfData: number;
  readonly cols?: string;
  readonly expectedMapping: Readonly<Record<string, string>>;
  readonly alsoFine?: { readonly kinds?: readonly string[]; readonly columns?: Readonly<Record<string, readonly string[]>> };
}

/** A file, made of code: a workbook of tabs, or bytes as they stand. */
export interface MadeFile {
  readonly name: string;
  readonly content: readonly MadeTab[] | Buffer;
  /** None for a decoy. */
  readonly tables: readonly MadeTable[];
}

/** A date in a cell. */
export const day = (iso: string): MadeCell => ({ day: iso });
