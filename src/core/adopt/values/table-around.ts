import type { Cell } from '../../tables/cell';
import type { LocalDate } from '../../time/local';
import type { AdoptContext } from '../adopt-context';
import type { FoundLine } from '../found-table';
import type { TableReading } from '../table-reading';
import type { DateOrder } from './decide-date-order';
import type { PersonIndex } from './index-people';
import type { ValueLexicon } from './value-lexicon';

/** What is known of a table while its columns are read. */
export interface TableAround {
  readonly reading: TableReading;
  readonly context: AdoptContext;
  readonly lexicon: ValueLexicon;
  /** Lines with data, blank cells of spread columns filled. */
  readonly lines: readonly FoundLine[];
  /** What lines were taken for, a sentence each. */
  readonly says: readonly string[];
  /** True where a column of its own says which lines stand above others. */
  readonly levels: boolean;
  /** How dates are written in a column of the table that shows it. */
  readonly dateOrder: DateOrder | null;
  /** Full dates in each line, of all columns that hold dates. */
  readonly datesOfLine: readonly (readonly LocalDate[])[];
  /** The day on which each line was written down, where a column says it. */
  readonly writtenOn: readonly (LocalDate | null)[];
  readonly people: PersonIndex;
}

/** One column of the table as a reader gets it. */
export interface ColumnToRead {
  /** Position in the table. */
  readonly at: number;
  /** What the column is called in sentences: its header, else its letter. */
  readonly name: string;
  readonly header: string;
  readonly field: string;
  readonly concept: string;
  readonly cells: readonly Cell[];
  /** What cells with numbers show beside them (`%`, `$`), by line; absent where none shows any. */
  readonly units?: readonly string[];
}
