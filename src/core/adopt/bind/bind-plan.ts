import type { Cell } from '../../tables/cell';
import type { ColumnBinding } from '../../tables/column-binding';
import type { ColumnReading } from '../../tables/column-reading';
import type { Grid } from '../../tables/locate-table';
import type { ColumnSpec, TableSpec } from '../../tables/spec';
import type { LocalDate } from '../../time/local';
import type { SheetArea } from '../adopt-sheet';

/** Where the columns go that Runsheet writes. */
export type EnginePlace = 'end' | 'own tab';

/** A column of the team's that becomes one of ours; `index` is 0-based. */
export interface BoundColumn {
  readonly key: string;
  readonly index: number;
  readonly reading?: ColumnReading;
  /** A value is written once and holds for the blank cells below it. */
  readonly spread?: boolean;
}

/** A column of a week or month; `start` is `null` where nobody could tell its year. */
export interface BoundPeriod {
  readonly index: number;
  readonly start: LocalDate | null;
}

/** Another table on the same tab. */
export interface Neighbour {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Its columns, 0-based. */
  readonly columns: readonly number[];
}

/** What is known of the file around the tab. */
export interface BindSurroundings {
  readonly bindings: readonly ColumnBinding[];
  /** Names of all tabs. */
  readonly names: readonly string[];
  /** The tab of ours that holds this table now, and how many rows; `null` where there is none. */
  readonly ours: { readonly tab: string; readonly rows: number } | null;
  /** Names of our tables whose tab this is already, by a binding or because it is ours. */
  readonly takenBy: readonly string[];
  readonly neighbours: readonly Neighbour[];
  readonly merges: readonly SheetArea[];
  /** Somebody protected a part of the tab against whoever binds it. */
  readonly isProtected: boolean;
  /** False where the file has no Columns tab. */
  readonly hasColumns: boolean;
}

/** A tab of the team's on which a table is to stand. Rows are 1-based. */
export interface BindDraft {
  readonly spec: TableSpec;
  readonly tab: string;
  readonly tabId: number;
  /** Used cells from A1. */
  readonly grid: Grid;
  readonly headerRows: readonly number[];
  /** Rows that are rows of the table; everything else below the header that has a title is marked as none of ours. */
  readonly dataRows: readonly number[];
  readonly columns: readonly BoundColumn[];
  readonly periods: readonly BoundPeriod[];
  readonly periodReading?: ColumnReading;
  /** Weeks run down, measurables stand side by side. */
  readonly weeksDown: boolean;
  /** Columns that a separator makes out of one. */
  readonly isSplit: boolean;
  readonly engine: EnginePlace;
  readonly around: BindSurroundings;
}

/** A column that Runsheet adds, under a header that the tab does not have yet. */
export interface AddedColumn {
  readonly spec: ColumnSpec;
  readonly header: string;
}

/** What binding writes; places are 1-based. */
export interface BindPlan {
  readonly table: string;
  readonly tab: string;
  readonly engine: EnginePlace;
  /** Rows of the Columns tab. */
  readonly bindings: readonly ColumnBinding[];
  readonly headerRow: number;
  /** Last used row of the tab. */
  readonly lastRow: number;
  /** Columns that are added, from `column` on; of an own tab from its first. */
  readonly added: { readonly tab: string; readonly column: number; readonly columns: readonly AddedColumn[] };
  /** Rows of a tab of its own below its header: the title of each row of the team's, and a mark where it is none of ours. */
  readonly beside: Grid;
  /** Cells that say which rows are none of ours; none where the columns stand in a tab of their own. */
  readonly marks: { readonly column: number; readonly rows: readonly number[] };
  /** The header as it is once it is bound, so that what moves later can be followed. */
  readonly headers: readonly Cell[];
  /** What it does, a sentence each. */
  readonly says: readonly string[];
}

/** A binding, or why there can be none, a sentence each. */
export type BindResult = { readonly ok: true; readonly plan: BindPlan } | { readonly ok: false; readonly says: readonly string[] };
