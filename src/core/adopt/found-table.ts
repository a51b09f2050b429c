import type { Cell } from '../tables/cell';

/**
 * What a line between the header and the end of a table is. `section` names the lines below it, `total` counts others,
 * `hint` explains how to fill the table in, `empty` has a number or a tick box but nothing written beside it.
 */
export type LineRole = 'data' | 'section' | 'total' | 'hint' | 'header' | 'empty';

/** One line of a table that was found. */
export interface FoundLine {
  /** Row of the tab, 1-based. */
  readonly row: number;
  readonly role: LineRole;
  /** The section it stands under, `''` where none. */
  readonly section: string;
  /** One cell for each column of the table; cells of a merged area all hold its value. */
  readonly cells: readonly Cell[];
  /** What the format of each cell with a number shows beside it: `%`, `$`; `''` for nothing, absent where no cell shows any. */
  readonly units?: readonly string[];
  /** Leading spaces or levels of a numbering (`1.2.3`) in the first text of the line, 0 where not indented. */
  readonly indent: number;
}

/** One column of a table that was found. */
export interface FoundColumn {
  /** 0-based in the tab. */
  readonly index: number;
  /** `A`, `AB` */
  readonly letter: string;
  /** The lines of its header joined with ` / `, one line of text each; `''` where it has none. */
  readonly header: string;
  /** Its header cells from top to bottom, merged ones filled in, blank ones left out; dates stay dates. */
  readonly parts: readonly Cell[];
  /** True where a value is written once and holds for the blank cells below it. */
  readonly spread: boolean;
}

/** A table on a tab: what stands together under one header. */
export interface FoundTable {
  readonly sheet: string;
  /** The title above it, `''` where none. */
  readonly title: string;
  /** Other texts above it: notes, a legend, `Year: 2026`. */
  readonly above: readonly string[];
  /** Rows of its header, 1-based, in order; none where it has no header. */
  readonly headerRows: readonly number[];
  /** First and last row with data, 1-based. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly FoundColumn[];
  /** From the row after the header to the last row, blank rows left out. */
  readonly lines: readonly FoundLine[];
  /** Other tables begin below it in the same columns. */
  readonly stacked: boolean;
  /** True where the tab holds more below or beside it that was not looked at, because it has too many tables. */
  readonly more?: boolean;
  /** Other tables stand beside it in the same rows. */
  readonly beside: boolean;
  /** Text that a separator splits into columns stands in one column of the tab: `|`, tab; `''` else. Column letters are then those after splitting. */
  readonly split: string;
}
