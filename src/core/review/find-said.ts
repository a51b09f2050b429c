import { isSettled } from './open-rows';
import type { ReviewScope } from './review-scope';
import { compareSaid } from '../status/compare-said';
import type { Status } from '../status/status';
import { textOf, type Row } from '../tables/row';

/** A Rock or goal whose owner says something that can be compared with what is derived. */
export interface SaidRow {
  readonly row: Row;
  readonly status: Status;
  readonly said: string;
  /** True where the owner says better than is derived. */
  readonly better: boolean;
}

/** The Rocks and goals that are not closed and of which the owner says how they stand; what cannot be compared is left out. */
export function findSaid(scope: ReviewScope): readonly SaidRow[] {
  return [...scope.index.rows('rocks'), ...scope.index.rows('goals')].flatMap((row) => {
    const status = scope.known.get(row.id);
    const said = textOf(row, 'owner_says');
    if (status === undefined || said === '' || isSettled(scope, row)) return [];
    const progress = status.cells['progress'];
    const against = compareSaid(said, status.status, typeof progress === 'number' ? progress : null);
    return against === 'unclear' ? [] : [{ row, status, said, better: against === 'better' }];
  });
}
