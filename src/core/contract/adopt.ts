/** One column of a table that was found, and what it is taken for. */
export interface ScanColumn {
  readonly letter: string;
  readonly header: string;
  /** Key of our column, `''` where none; more than one column may have `milestone`, `period` or `measurable`. */
  readonly field: string;
  /** Name of that column as it stands in our tab, `''` where none; of a period its first day. */
  readonly name: string;
  /** True where we have no column for it but keep it beside the row when it is copied. */
  readonly kept: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: string;
  /** At most three of its values as people see them. */
  readonly samples: readonly string[];
}

/** What could not be read: a cell, or a whole row where `column` is `''`. */
export interface ScanReject {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly message: string;
}

/** A row that deserves a look before anything else: it recurs, slips or belongs to nobody. */
export interface ScanCandidate {
  readonly kind: 'recurring' | 'slipping' | 'ownerless';
  readonly row: number;
  readonly title: string;
  readonly says: string;
}

/** A table on a tab of the team's own that is taken for one of ours. */
export interface ScanTable {
  readonly sheet: string;
  /** Name of our tab, `Rocks`. */
  readonly table: string;
  readonly confidence: number;
  readonly reason: string;
  /** Last row of the header, 1-based; 0 where it has none. */
  readonly headerRow: number;
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  /** Our column to their header, or to the column's letter where the header is blank or stands there twice. A second column is `Milestone (2)`. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly unmapped: readonly string[];
  /** What it is (`notes`) to their header: kept beside the rows when they are copied. */
  readonly kept: Readonly<Record<string, string>>;
  /** Lines with data, and how many of them can be taken over. */
  readonly rows: number;
  readonly accepted: number;
  readonly rejects: readonly ScanReject[];
  /** More rejects than are listed. */
  readonly moreRejects: number;
  readonly notices: readonly string[];
  readonly columns: readonly ScanColumn[];
  readonly others: readonly { readonly table: string; readonly confidence: number }[];
  readonly weeksDown: boolean;
  /** Whether the engine can work on it where it stands; else why not. */
  readonly bind: { readonly ok: boolean; readonly says: string };
  readonly candidates: readonly ScanCandidate[];
  /** How it was adopted before, `''` where it was not. */
  readonly adopted: '' | 'bound' | 'copied';
  /** Names the last adoption of it for `unadopt`, `''` where there is none to take back. */
  readonly adoption: string;
}

/** The answer to `scan`. */
export interface ScanView {
  readonly tables: readonly ScanTable[];
  /** Tabs or tables that are none of ours, with the reason. */
  readonly others: readonly { readonly sheet: string; readonly row: number; readonly says: string }[];
  /** What a column may be, by name of our tab. */
  readonly fields: Readonly<Record<string, readonly { readonly key: string; readonly name: string }[]>>;
  /** What the scan did not look at (a tab too large, a hidden tab), a sentence each. */
  readonly says: readonly string[];
}

/** A table to adopt and how; `columns` holds what the person chose, by column letter. */
export interface AdoptDraft {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  /** Upper left corner's column letter: two tables may stand side by side. */
  readonly column: string;
  /** Name of our tab. */
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly way: 'bind' | 'copy';
  /** Where engine columns go when it is bound. */
  readonly engine: 'end' | 'own tab';
  /** Name of the file the tab came from, where it is not this one. */
  readonly from?: string;
  /** Takes rows once more that were taken before and removed since. */
  readonly again?: boolean;
}

/** One line of what adopting would change, or changed. */
export interface AdoptLine {
  readonly change: 'new' | 'there' | 'changed' | 'rejected';
  readonly row: number;
  readonly title: string;
  /** Our column, what stands there now, what would. */
  readonly cells: readonly { readonly name: string; readonly was: string; readonly is: string }[];
  readonly says: string;
}

/** The answer to `adopt`; with `dry` nothing was written. */
export interface AdoptView {
  readonly dry: boolean;
  readonly says: readonly string[];
  readonly added: number;
  readonly there: number;
  readonly changed: number;
  readonly rejected: number;
  /** At most 200, what would be new first. */
  readonly lines: readonly AdoptLine[];
  readonly rejects: readonly ScanReject[];
  /** Columns and cells that binding writes, a sentence each. */
  readonly writes: readonly string[];
  /** Names this adoption for `unadopt`; absent where nothing was written. */
  readonly adoption?: string;
}
