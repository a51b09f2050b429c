import { findOrphans } from './find-orphans';
import { findSaid } from './find-said';
import { measureAlignment } from './measure-alignment';
import { CLARITY_PARTS, measureClarity } from './measure-clarity';
import { scopeReview, type ReviewInput, type ReviewScope } from './review-scope';
import { ratesOf } from '../statistics/rates';
import type { Status } from '../status/status';

/** One health number: `good` of `of`; an `of` of 0 is no data. */
export interface HealthCount {
  /** Kept in History, so it never changes. */
  readonly key: string;
  readonly says: string;
  readonly good: number;
  readonly of: number;
  /** Ids of the rows that keep it from being full; none where it counts runs. */
  readonly rows: readonly string[];
}

/** What has not begun or rests is in no number. */
const UNCOUNTED = new Set(['New', 'Paused']);

type Counted = Pick<HealthCount, 'good' | 'of' | 'rows'>;

function countStatuses(statuses: readonly Status[], table: string, good: readonly string[]): Counted {
  const rows = statuses.filter((status) => status.table === table && !UNCOUNTED.has(status.status));
  const bad = rows.filter(({ status }) => !good.includes(status));
  return { good: rows.length - bad.length, of: rows.length, rows: bad.map(({ id }) => id) };
}

function countOrphans(scope: ReviewScope): Counted {
  const groups = findOrphans(scope);
  const of = groups.reduce((sum, group) => sum + group.of, 0);
  const rows = groups.flatMap(({ orphans }) => orphans.map(({ row }) => row.id));
  return { good: of - rows.length, of, rows };
}

function countClarity(scope: ReviewScope): Counted {
  const rocks = measureClarity(scope);
  const of = rocks.length * CLARITY_PARTS;
  const rows = rocks.flatMap(({ rock, missing }) => (missing.length === 0 ? [] : [rock.id]));
  return { good: of - rocks.reduce((sum, { missing }) => sum + missing.length, 0), of, rows };
}

/** Rows that are as they should be, or not. */
function countRows(rows: readonly (readonly [string, boolean])[]): Counted {
  const bad = rows.filter(([, isGood]) => !isGood);
  return { good: rows.length - bad.length, of: rows.length, rows: bad.map(([id]) => id) };
}

/** The health numbers of the company, in the order in which Home shows them. */
export function healthLines(input: ReviewInput): readonly HealthCount[] {
  const { statuses, settled, coverage } = input;
  const scope = scopeReview(input);
  const { onTime, counted } = ratesOf(settled);
  const work = measureAlignment(scope);
  const said = findSaid(scope);
  return [
    { key: 'measurables', says: 'Measurables on track', ...countStatuses(statuses, 'scorecard', ['On track']) },
    { key: 'rocks', says: 'Rocks on track or done', ...countStatuses(statuses, 'rocks', ['On track', 'Done']) },
    { key: 'todos', says: 'To-dos not overdue', ...countStatuses(statuses, 'todos', ['Open', 'Done']) },
    { key: 'processes', says: 'Processes in good health', ...countStatuses(statuses, 'processes', ['Good']) },
    { key: 'ontime', says: 'Recurring work on time, 13 weeks', good: onTime, of: counted, rows: [] },
    { key: 'withoutowner', says: 'Ran without the business owner, 13 weeks', good: coverage.withoutOwner, of: coverage.counted, rows: [] },
    { key: 'aligned', says: 'Open work linked to a priority', ...countRows(work.map(({ row, aligned }) => [row.id, aligned])) },
    { key: 'clarity', says: 'Clarity of Rocks', ...countClarity(scope) },
    { key: 'orphans', says: 'Rows that are linked', ...countOrphans(scope) },
    { key: 'saidgap', says: 'Owners say no better than the rows', ...countRows(said.map(({ row, better }) => [row.id, !better])) },
  ];
}
