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
}

/** What has not begun or rests is in no number. */
const UNCOUNTED = new Set(['New', 'Paused']);

function countStatuses(statuses: readonly Status[], table: string, good: readonly string[]): Pick<HealthCount, 'good' | 'of'> {
  const rows = statuses.filter((status) => status.table === table && !UNCOUNTED.has(status.status));
  return { good: rows.filter(({ status }) => good.includes(status)).length, of: rows.length };
}

function countOrphans(scope: ReviewScope): Pick<HealthCount, 'good' | 'of'> {
  const groups = findOrphans(scope);
  const of = groups.reduce((sum, group) => sum + group.of, 0);
  return { good: of - groups.reduce((sum, group) => sum + group.orphans.length, 0), of };
}

function countClarity(scope: ReviewScope): Pick<HealthCount, 'good' | 'of'> {
  const rocks = measureClarity(scope);
  const of = rocks.length * CLARITY_PARTS;
  return { good: of - rocks.reduce((sum, { missing }) => sum + missing.length, 0), of };
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
    { key: 'ontime', says: 'Recurring work on time, 13 weeks', good: onTime, of: counted },
    { key: 'withoutowner', says: 'Ran without the business owner, 13 weeks', good: coverage.withoutOwner, of: coverage.counted },
    { key: 'aligned', says: 'Open work linked to a priority', good: work.filter(({ aligned }) => aligned).length, of: work.length },
    { key: 'clarity', says: 'Clarity of Rocks', ...countClarity(scope) },
    { key: 'orphans', says: 'Rows that are linked', ...countOrphans(scope) },
    { key: 'saidgap', says: 'Owners say no better than the rows', good: said.filter(({ better }) => !better).length, of: said.length },
  ];
}
