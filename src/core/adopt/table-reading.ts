import type { FoundTable } from './found-table';

/** Tables of ours that a team's own table may become. */
export type AdoptTable =
  | 'vto'
  | 'goals'
  | 'rocks'
  | 'milestones'
  | 'scorecard'
  | 'processes'
  | 'steps'
  | 'runs'
  | 'todos'
  | 'issues'
  | 'people'
  | 'seats'
  | 'holidays';

/** What one column of a found table is. */
export interface ColumnGuess {
  /** Position in `FoundTable.columns`. */
  readonly at: number;
  /**
   * Key of our column (`owner`); `period` for a column of a scorecard's weeks or months; `milestone` for a column of a Rock's
   * milestones (months with texts, or stages with ticks); `measurable` for each column of a scorecard whose weeks run down;
   * `week` for the column that holds those weeks; `''` where it is none of ours.
   */
  readonly field: string;
  /** What it is though we have no column for it: `notes`, `category`, `status`, `priority`, `ref` ..; `''` where unknown. */
  readonly concept: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Why, in one sentence a person understands: `The header "Wer" is German for who; 9 of 10 cells are names.` */
  readonly reason: string;
}

/** What a found table is, and which column is which. */
export interface TableReading {
  readonly found: FoundTable;
  /** `null` where it is none of ours. */
  readonly table: AdoptTable | null;
  /** 0 to 1; a table is offered from 0.5 on. */
  readonly confidence: number;
  readonly reason: string;
  /** Other tables it might be, likeliest first. */
  readonly others: readonly { readonly table: AdoptTable; readonly confidence: number }[];
  /** One for each column of the table. */
  readonly columns: readonly ColumnGuess[];
  /** A scorecard whose weeks run down and whose measurables stand side by side. */
  readonly weeksDown: boolean;
  /** Language of its headers, `en`. */
  readonly language: string;
}
