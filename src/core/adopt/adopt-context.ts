import type { AdoptWords } from './adopt-words';
import type { AdoptTable } from './table-reading';
import type { TableSpec } from '../tables/spec';
import type { LocalDate } from '../time/local';

/** Somebody who is known in the file. */
export interface KnownPerson {
  readonly name: string;
  readonly alsoKnownAs: readonly string[];
  readonly email: string;
}

/** What a reading of a team's own file is done with. */
export interface AdoptContext {
  readonly words: AdoptWords;
  /** Our tables by key, as templates declare them. */
  readonly specs: Readonly<Record<string, TableSpec>>;
  readonly today: LocalDate;
  /** Locale of the file, `de_DE`; decides where nothing in a column does. */
  readonly locale: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekStartsOn: number;
  /** 1 to 12. */
  readonly yearStartsIn: number;
  readonly people: readonly KnownPerson[];
}

/** What a person decided about a table; it wins over every guess. */
export interface AdoptChoice {
  readonly table?: AdoptTable;
  /** Rows of the header, 1-based. */
  readonly headerRows?: readonly number[];
  /** Column letter to key of our column, `''` for none. Columns that are not named keep the guess. */
  readonly columns?: Readonly<Record<string, string>>;
}
