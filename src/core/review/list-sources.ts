import { reviewList, reviewRow } from './review-rows';
import type { ReviewScope } from './review-scope';
import type { ReviewList } from '../contract/strategy';

/**
 * Where the running values of measurables come from.
 * @param calculated ids of measurables whose running cell holds a formula
 */
export function listSources(scope: ReviewScope, calculated: ReadonlySet<string>): ReviewList {
  const measurables = scope.index.rows('scorecard');
  const rows = measurables.map((row) => {
    const source = calculated.has(row.id) ? 'Calculated by a formula' : 'Typed';
    const facts = scope.known.get(row.id)?.facts ?? {};
    const stale = facts['newestDueBlank'] === true ? `; stale: nothing for ${String(facts['blankSays'])}` : '';
    return reviewRow(scope, row, `${source}${stale}.`);
  });
  const count = measurables.filter(({ id }) => calculated.has(id)).length;
  const says = `${count} of ${measurables.length} are calculated. A formula in the running column spares somebody the typing every week.`;
  return reviewList('sources', 'Typed and calculated numbers', says, rows);
}
