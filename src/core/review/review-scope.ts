import type { DecodedWorkbook } from '../plan/decode-workbook';
import type { Coverage } from '../statistics/coverage';
import type { SettledRun } from '../statistics/settled-run';
import type { Status } from '../status/status';
import { indexStrategy, type StrategyIndex } from '../status/strategy-index';
import type { Row } from '../tables/row';
import { quarterOf, type Quarter } from '../time/arith';
import type { LocalDate } from '../time/local';

/** What the numbers and lists of a review are made from; all of it is known before Home is planned. */
export interface ReviewInput {
  readonly today: LocalDate;
  readonly workbook: Pick<DecodedWorkbook, 'tables' | 'settings' | 'directory'>;
  readonly statuses: readonly Status[];
  /** Closed runs of the last thirteen weeks. */
  readonly settled: readonly SettledRun[];
  readonly coverage: Coverage;
}

/** The same, ready to be looked up. */
export interface ReviewScope extends Omit<ReviewInput, 'coverage'> {
  readonly index: StrategyIndex;
  /** Statuses by id. */
  readonly known: ReadonlyMap<string, Status>;
  /** Rows by id, of every table that links may point to. */
  readonly rows: ReadonlyMap<string, Row>;
  readonly quarter: Quarter;
}

const LINKED = ['vto', 'goals', 'rocks', 'milestones', 'scorecard', 'processes', 'initiatives', 'todos', 'issues', 'seats'];

/** Prepares what every list of a review looks up. */
export function scopeReview(input: Omit<ReviewInput, 'coverage'>): ReviewScope {
  const { tables, settings } = input.workbook;
  const index = indexStrategy({ tables });
  return {
    ...input,
    index,
    known: new Map(input.statuses.map((status) => [status.id, status])),
    rows: new Map(LINKED.flatMap((table) => index.rows(table)).map((row) => [row.id, row])),
    quarter: quarterOf(input.today, settings.calendar.yearStartsIn),
  };
}
