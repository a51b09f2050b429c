import type { Run } from '../runs/run';
import { sayMoment } from '../texts/say-time';

/** A run as it is called in mail. */
export function callRun(run: Run): string {
  const name = run.location === '' ? run.terms.title : `${run.terms.title} (${run.location})`;
  return `${name}, due ${sayMoment(run.due)}`;
}
