import type { Session } from '../state/use-session';
import type { Walk } from '../state/use-walk';
import type { Overview } from '../../src/core/contract/overview';

/** What every view gets: the file as it was read, what can be done, and the way to any row. */
export interface ViewProps {
  readonly overview: Overview;
  readonly session: Session;
  readonly walk: Walk;
  /** Counts the readings of the file; what was loaded for an older one is loaded again. */
  readonly round: number;
}
