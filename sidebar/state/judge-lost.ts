import type { ActingRequest } from './acting-request';
import { applyOptimistic } from './apply-optimistic';
import type { Overview } from '../../src/core/contract/overview';

/** What became of an action whose answer was lost. */
export type Fate = 'saved' | 'not saved' | 'unknown';

const shows = (overview: Overview, request: ActingRequest): boolean =>
  JSON.stringify(applyOptimistic(overview, request)) === JSON.stringify(overview);

/** Looks in a fresh reading for what an action would have changed in the one before; what shows in neither is not known. */
export function judgeLost(request: ActingRequest, before: Overview, fresh: Overview): Fate {
  if (request.request === 'add-to-do' || shows(before, request)) return 'unknown';
  return shows(fresh, request) ? 'saved' : 'not saved';
}
