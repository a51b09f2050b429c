import type { Cell } from './cell';
import type { ColumnReading } from './column-reading';
import type { TableSpec } from './spec';
import type { LocalDate } from '../time/local';

/** Where the columns of a table stand in its tab; indexes are 0-based. */
export interface TableBinding {
  readonly columns: Readonly<Record<string, number>>;
  readonly periods: readonly { readonly index: number; readonly start: string }[];
  /** Keys of declared columns that were not found. */
  readonly missing: readonly string[];
  /** Headers that stand there more than once. */
  readonly duplicate: readonly string[];
  /** How cells of bound columns are read that are not written as ours are, by key; of period columns under `periods`. */
  readonly readings?: Readonly<Record<string, ColumnReading>>;
}

/** What is different where a table stands on a tab of the team's own. */
export interface AdoptedTab {
  /** Last row of its header, 1-based. */
  readonly headerRow: number;
  /** Bound columns that are not there: their keys, and the header or letter that was looked for. */
  readonly gone: readonly { readonly key: string; readonly header: string }[];
  /** Absent where the engine's columns stand in the tab itself. */
  readonly companion?: Companion;
  /** Rows that say done without a day; absent where nobody looked. */
  readonly seen?: SeenDone;
}

/** When a row was first seen to be done that does not say the day itself. */
export interface SeenDone {
  /** By identity. */
  readonly days: ReadonlyMap<string, LocalDate>;
  /** Counts for rows that are seen so for the first time. */
  readonly today: LocalDate;
}

/** The tab that holds the engine's columns where nothing is written into the team's; its columns are appended to the team's own. */
export interface Companion {
  readonly tab: string;
  /** Columns of the team's tab; what stands further right is the companion's. */
  readonly width: number;
  /** Where it holds the titles, 0-based; -1 where it does not. */
  readonly titleAt: number;
  /** Its cells as read. */
  readonly present: readonly (readonly Cell[])[];
  /** True where it, or its header, is gone. */
  readonly isGone: boolean;
  /** Its rows that no row of the team's is any more. */
  readonly aside: readonly (readonly Cell[])[];
  /** Sheet rows that are taken for new although others are gone: they may be the same under another title. */
  readonly unsure: readonly number[];
  /** Titles that went since the last check. */
  readonly lost: readonly string[];
}

/**
 * A tab as read, with its columns found. `grid[0]` is the header row; where a header stands further down it is put there, and the rows
 * from the second to the header's own are blank, so that every other row keeps its number.
 */
export interface RawTable {
  readonly spec: TableSpec;
  readonly tab: string;
  readonly grid: readonly (readonly Cell[])[];
  readonly binding: TableBinding;
  /** Absent where the tab is ours. */
  readonly adopted?: AdoptedTab;
}

/**
 * True where nothing is read from a tab of the team's own: without its ids and marks every row would be new at each check, and lines
 * between the rows would be rows.
 */
export function isResting({ spec, binding, adopted }: RawTable): boolean {
  if (adopted === undefined || binding.columns['id'] !== undefined) return false;
  return spec.identity.includes('id') || adopted.companion?.isGone === true || adopted.gone.some(({ key }) => key === 'id');
}

/** Stands in the ID cell of a row that is none of ours: a section line, a total, a hint. */
export const NOT_OURS = '-';

/** Last row of the header as it stands in the tab, 1-based. */
export function headerRowOf(raw: RawTable): number {
  return raw.adopted?.headerRow ?? 1;
}

/** True where the row is marked as none of ours; index is 0-based. Costs nothing in tabs of our own. */
export function isNotOurs(raw: RawTable, cells: readonly Cell[]): boolean {
  if (raw.adopted === undefined) return false;
  const index = raw.binding.columns['id'];
  const cell = index === undefined ? '' : (cells[index] ?? '');
  return typeof cell === 'string' && cell.trim() === NOT_OURS;
}
