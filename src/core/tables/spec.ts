import type { Cell } from './cell';

/** What a column holds; decides decoding, validation and format. */
export type ColumnKind =
  | 'id'
  | 'text'
  | 'person'
  | 'date'
  | 'datetime'
  | 'time'
  | 'number'
  | 'percent'
  | 'choice'
  | 'link'
  | 'links'
  | 'url'
  | 'cadence'
  | 'goal'
  | 'yesno'
  | 'json'
  | 'any';

/** One column as a template declares it: from this come sheet, validation, protection, decoder and help. */
export interface ColumnSpec {
  readonly key: string;
  readonly header: string;
  readonly kind: ColumnKind;
  /** Who writes it; engine columns are protected with a warning. */
  readonly writer: 'team' | 'engine';
  /** What stands in the header's note; known where the product is read whole. */
  readonly help?: string;
  /** Allowed values of a choice; for other kinds, suggestions of the dropdown. */
  readonly choices?: readonly string[];
  /** Table keys a link may point to. */
  readonly links?: readonly string[];
  /** A number format; text that Sheets would reinterpret has `@`. */
  readonly format?: string;
  /** Pixels. */
  readonly width?: number;
  readonly hidden?: boolean;
  /** A row that has a title but not this is reported. */
  readonly required?: boolean;
  /** A yes/no that people tick: shown as a checkbox instead of a list. */
  readonly tick?: boolean;
  /** Files of earlier versions do without it: where it is not there, nothing is reported. */
  readonly extra?: boolean;
}

/** Colours a status text; each also has words, so nobody depends on the colour. */
export interface ColourRule {
  readonly column: string;
  readonly equals: readonly string[];
  readonly tone: 'good' | 'warn' | 'bad' | 'quiet';
}

/** One table = one tab of a template. */
export interface TableSpec {
  /** Table key, `rocks`. */
  readonly key: string;
  readonly template: string;
  /** Tab name, `Rocks`. */
  readonly tab: string;
  /** What one row is, in words. */
  readonly row: string;
  /** Prefix of the ids of this table, `R`; absent where rows have no id. */
  readonly prefix?: string;
  /** Columns that identify a row together. */
  readonly identity: readonly string[];
  /** The column people call the row by. */
  readonly title: string;
  /** Columns by which a tab of this name is known to be ours, whoever made it; absent: the title. */
  readonly recognisedBy?: readonly string[];
  /** A page of fixed places instead of a header row and rows (Home). */
  readonly page?: boolean;
  readonly hidden?: boolean;
  /** Count of dated period columns after the last named one (Scorecard: 13). */
  readonly periods?: number;
  /** Read by every sweep; archives and logs are not. */
  readonly swept: boolean;
  readonly frozenColumns?: number;
  readonly columns: readonly ColumnSpec[];
  readonly colours?: readonly ColourRule[];
  /** Rows written at installation, keyed by column key (Settings, Rules). */
  readonly initial?: readonly Readonly<Record<string, Cell>>[];
}

/** One installable template. */
export interface TemplateSpec {
  readonly key: string;
  readonly name: string;
  readonly says: string;
  /** Part of a default installation. */
  readonly standard: boolean;
  readonly tables: readonly TableSpec[];
}
