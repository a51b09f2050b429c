import type { Directory } from '../people/person';
import type { RuleBook } from '../rules/rule-file';
import type { Settings } from '../settings/settings';
import type { Row } from '../tables/row';
import type { LocalDate, LocalDateTime } from '../time/local';

/** Decoded tables by key; a table that is not installed is absent. */
export type Tables = Readonly<Record<string, readonly Row[] | undefined>>;

/** Everything statuses are derived from. */
export interface StatusContext {
  readonly now: LocalDateTime;
  readonly today: LocalDate;
  readonly tables: Tables;
  readonly directory: Directory;
  readonly settings: Settings;
  readonly rules: RuleBook;
  /** Day of the newest Log line by row id, for drift. */
  readonly lastMoves: Readonly<Record<string, LocalDate>>;
}
