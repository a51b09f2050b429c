import type { SourceTab } from './source';
import type { AdoptedRow, AdoptedTable } from '../adopted-table';
import type { AdoptTable } from '../table-reading';
import type { Directory } from '../../people/person';
import type { Settings } from '../../settings/settings';
import type { RawTable } from '../../tables/raw-table';
import type { Row } from '../../tables/row';
import type { LocalDateTime } from '../../time/local';

/** What copying a table of the team is decided from. */
export interface CopyInput {
  readonly table: AdoptTable;
  readonly adopted: AdoptedTable;
  /** What each column is taken for, by its header. */
  readonly fields: Readonly<Record<string, string>>;
  /** Rows of other tables of the tab that go into the same table of ours and begin in the same column. */
  readonly siblings: readonly AdoptedRow[];
  readonly source: SourceTab;
  /** Our tabs as read, by table; those that will be made first stand here empty. */
  readonly raws: Readonly<Record<string, RawTable | undefined>>;
  /** Their rows. */
  readonly rows: Readonly<Record<string, readonly Row[] | undefined>>;
  readonly directory: Directory;
  readonly settings: Settings;
  readonly now: LocalDateTime;
  /** Words that mean nobody or everybody, lower-case. */
  readonly nobody: ReadonlySet<string>;
  /** Identities of rows that were copied from this tab before and are not there any more, by table. */
  readonly gone: Readonly<Record<string, ReadonlySet<string>>>;
  /** True where those are to be taken once more. */
  readonly again: boolean;
}
