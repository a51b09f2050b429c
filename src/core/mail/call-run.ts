import type { Run } from '../runs/run';
import { sayMoment } from '../texts/say-time';
import { namePlace } from '../runs/name-place';

/** A run as it is called in mail. */
export function callRun(run: Run): string {
  const name = namePlace(run.terms.title, run.location);
  return `${name}, due ${sayMoment(run.due)}`;
}
