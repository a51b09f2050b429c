import { dateOf, textOf, type Row } from '../tables/row';
import { daysBetween } from '../time/arith';
import { buildStatus } from './build-status';
import type { StatusContext } from './context';
import { describeDate } from './describe-date';
import type { Override } from './read-overrides';
import { resolveOwner } from './resolve-owner';
import type { Status } from './status';

/** Status of one line of the plan: Stale where nobody reviewed it for a quarter, else Current. */
export function deriveVto(context: StatusContext, overrides: ReadonlyMap<string, Override>, row: Row): Status {
  const reviewed = dateOf(row, 'last_reviewed');
  const facts = {
    reviewed: reviewed !== null,
    daysSinceReview: reviewed === null ? 0 : daysBetween(reviewed, context.today),
    reviewedSays: reviewed === null ? '' : describeDate(reviewed),
  };
  return buildStatus(context, overrides, {
    row,
    owner: resolveOwner(context.directory, [textOf(row, 'owner')]).name,
    verdict: context.rules.judge('vto', facts),
    facts,
    because: [row.id],
    constraint: null,
    columns: { why: true, since: false },
    cells: {},
  });
}
