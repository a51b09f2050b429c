/** What a cell holds, as a spreadsheet does: dates are serial numbers that a date format shows as dates. */
export type StoredValue = string | number | boolean | { readonly error: string };

/** One cell of the store. Absent cells are blank. */
export interface StoredCell {
  /** Computed or typed value; `''` is never stored without formula or format. */
  value: StoredValue;
  /** Formula in Sheets' own syntax with its `=`, absent where none. */
  formula?: string;
  /** Number format pattern; absent = general. `@` is plain text. */
  format?: string;
  note?: string;
  /** Look as the file library knows it; opaque here, it moves with the cell. */
  look?: unknown;
}

/** Data validation as Sheets knows it. */
export interface StoredValidation {
  readonly kind: 'list' | 'range' | 'checkbox' | 'date' | 'number' | 'custom';
  /** Allowed values (list), A1 notation (range), formula (custom), bounds (number). */
  readonly values: readonly string[];
  readonly allowInvalid: boolean;
  readonly help: string;
}

/** A rectangle, 1-based, inclusive. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface StoredConditional {
  readonly areas: readonly Area[];
  /** `text equals` or a custom formula with its `=`. */
  readonly test: { readonly kind: 'text' | 'formula'; readonly value: string };
  readonly background: string | null;
  readonly colour: string | null;
  readonly bold: boolean;
}

export interface StoredProtection {
  readonly area: Area | null;
  readonly description: string;
  readonly warningOnly: boolean;
  /** Addresses that may edit; only looked at where warningOnly is false. */
  readonly editors: readonly string[];
}
