import type { Cell } from '../core/tables/cell';
import type { PageLayout } from '../core/home/layout';
import type { ColourRule, ColumnSpec } from '../core/tables/spec';
import type { Instant, Zone } from '../core/time/local';

/** A tab as the workbook lists it; no service call. */
export interface TabInfo {
  readonly name: string;
  /** Stable across renames. */
  readonly id: number;
  readonly hidden: boolean;
}

/** How a freshly installed tab looks; one object a tab, so that cost does not grow with columns needlessly. */
export interface TabLayout {
  readonly columns: readonly ColumnSpec[];
  /** Sheet rows that get formats and validation, 1-based, header excluded. */
  readonly rows: number;
  readonly frozenColumns: number;
  readonly hidden: boolean;
  readonly colours: readonly ColourRule[];
  /** Dropdowns filled from another tab: column key to A1 notation of the offered range. */
  readonly offers: Readonly<Record<string, string>>;
  /** Extra dated columns after the named ones (Scorecard periods). */
  readonly extraColumns: number;
  /** Where `columns[0]` stands, 1-based; more than 1 where columns are added to a tab that is there already. */
  readonly firstColumn: number;
  /** Row of the header, 1-based; the first where absent. */
  readonly headerRow?: number;
}

/** A rectangle of cells; rows and columns are 1-based. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A column whose dropdown is filled from another tab. */
export interface ColumnOffer {
  readonly column: ColumnSpec;
  readonly at: number;
  /** A1 notation of the offered range. */
  readonly range: string;
}

/** The spreadsheet. Rows and columns are 1-based. Strings are always written as text, never as formulas. */
export interface Workbook {
  /** Stable fingerprint of this file; a copy has another one. */
  fingerprint(): string;
  /** Locale of the file, `de_DE`; one call. */
  locale(): string;
  /** Address of the file for links in mail. */
  url(): string;
  tabs(): readonly TabInfo[];
  /** Cells of each tab as Google counts them, blank ones too; one call. */
  sizes(): readonly { readonly tab: string; readonly cells: number }[];
  /** All used cells of a tab from A1, rectangular; one call. Empty tab: `[]`. */
  read(tab: string): Cell[][];
  /** Formulas of a tab from A1 (`''` where none), same shape as `read`; one call. */
  formulas(tab: string): string[][];
  /** Number formats of a tab from A1 as Sheets writes them, `General` where none was set; at least as large as `read`. One call. */
  formats(tab: string): string[][];
  /** Merged cells that touch what is used of a tab, in whatever order; one call. */
  merges(tab: string): readonly CellArea[];
  /** True where the tab, or a part of it, is protected against whoever runs this; two calls. A warning is no protection. */
  isProtected(tab: string): boolean;
  /** Last `count` used rows of a tab without reading the rest; one call. */
  tail(tab: string, count: number): { readonly firstRow: number; readonly rows: Cell[][] };
  /** Used rows from `row` on, at most `count`; of all used columns, or of `columns` from `column` on. One call. */
  part(tab: string, row: number, count: number, column?: number, columns?: number): Cell[][];
  /** One block; inside the grid. Blank is `''`. */
  write(tab: string, row: number, column: number, values: readonly (readonly Cell[])[]): void;
  /** Writes one formula in Sheets' own syntax; used for the banner only. */
  writeFormula(tab: string, row: number, column: number, formula: string): void;
  /** Notes of a block inside the grid, `''` where none; one call. */
  notes(tab: string, row: number, column: number, rows: number, columns: number): string[][];
  /** Notes of one block; `''` takes a note away. One call. */
  writeNotes(tab: string, row: number, column: number, notes: readonly (readonly string[])[]): void;
  /** Appends after `lastRow` (last used row) from `column` on (the first), growing the grid where needed; two calls at most. */
  append(tab: string, lastRow: number, values: readonly (readonly Cell[])[], column?: number): void;
  deleteRows(tab: string, row: number, count: number): void;
  addTab(name: string, rows: number, columns: number): void;
  /** Throws where it is the only tab that is shown. */
  deleteTab(name: string): void;
  /** Widens the grid to at least `count` columns; no call where it is wide enough. */
  ensureColumns(tab: string, count: number): void;
  applyLayout(tab: string, layout: TabLayout): void;
  /** Takes columns back that `applyLayout` added: cells from `row` on with their looks, rules and notes, and the protection. Some six calls. */
  clearColumns(tab: string, row: number, column: number, columns: number): void;
  /** Lays dropdowns on columns (1-based) of a tab that was there before; a column in which somebody made a rule keeps it. Two calls a column. */
  addOffers(tab: string, offers: readonly ColumnOffer[]): void;
  /** Looks of a tab without a header row (Home). */
  applyPage(tab: string, page: PageLayout): void;
  showTab(name: string): void;
  /** Hides a tab, or shows it in the list of tabs without going to it. */
  setHidden(name: string, hidden: boolean): void;
  /** Takes the warnings off the columns that `applyLayout` protected; protections of others stay. */
  dropWarnings(tab: string): void;
  /** Shows the tab to the person at the keyboard and puts their cursor on that cell. Throws where it is outside the grid. */
  selectCell(tab: string, row: number, column: number): void;
  /** The cell at the upper left of what that person has selected; `null` where nobody is there, as in a trigger. */
  selectedCell(): { readonly tab: string; readonly row: number; readonly column: number } | null;
  flush(): void;
}

/** Sends mail as the person who installed. */
export interface Mailer {
  /** Recipients left today. */
  quota(): number;
  /** Throws the platform's sentence where it cannot send. */
  send(mail: { readonly to: string; readonly subject: string; readonly text: string; readonly html: string }): void;
}

/** Reads the clock and the zone of the file. */
export interface Clock {
  now(): Instant;
  zone(): Zone;
  /** Any zone by name, from 1970 on; `null` where there is none of that name. */
  zoneNamed(name: string): Zone | null;
  /** Milliseconds since this execution began. */
  elapsed(): number;
}

/** One holder per document. */
export interface Lock {
  /** False where another execution holds it. */
  acquire(waitMs: number): boolean;
  release(): void;
}

/** Properties of the document: small texts by key (9 kB each). */
export interface Store {
  all(): Readonly<Record<string, string>>;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** Who is running this. */
export interface Identity {
  /** Address the execution runs as, `''` where Google does not reveal it. */
  effective(): string;
  /** Address of the person at the keyboard, `''` where Google does not reveal it. */
  active(): string;
  /** Address to grant what is missing, `null` where nothing is missing. */
  authorizationUrl(): string | null;
}

/** The hourly trigger of this person in this file. */
export interface Triggers {
  exists(): boolean;
  create(): void;
  remove(): void;
}

/** Data that ships beside the code and is read only when it is needed. */
export interface Assets {
  /** The text of that file. Throws where it is missing. */
  text(name: 'Templates' | 'Words'): string;
}

/** Everything a use case may touch. */
export interface Ports {
  readonly workbook: Workbook;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly lock: Lock;
  readonly store: Store;
  readonly identity: Identity;
  readonly triggers: Triggers;
  readonly assets: Assets;
}
