import type { PlacedValidation } from '../store/tab';
import type { StoredConditional } from '../store/types';
import type { Package } from './package';
import type { SheetEntry } from './sheet-list';
import type { XmlRoot } from './xml';

/** What a tab looked like when it was read; what is still equal is left as it stands in the file. */
export interface TabSnapshot {
  readonly version: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly frozen: string;
  readonly columns: string;
  readonly merges: string;
  readonly notes: string;
  readonly colour: string | null;
  readonly validations: readonly PlacedValidation[];
  readonly conditionals: readonly StoredConditional[];
}

/** The file's side of one tab. */
export interface SheetSource {
  readonly entry: SheetEntry;
  readonly root: XmlRoot;
  readonly snapshot: TabSnapshot;
}

/** The .xlsx behind a book: its parts as they were read, and which part belongs to which tab (by tab id). */
export interface WorkbookFile {
  readonly package: Package;
  readonly sources: ReadonlyMap<number, SheetSource>;
  /** All sheets as they were listed, those without cells too. */
  readonly entries: readonly SheetEntry[];
  readonly date1904: boolean;
  /** Named ranges as they were read, as JSON. */
  readonly names: string;
  /** Names that were plain ranges, and so the book's, when last read or written. */
  readonly plainNames: ReadonlySet<string>;
  /** True where the file did not exist before. */
  readonly fresh: boolean;
}
