import type { Session } from '../state/use-session';
import type { Overview } from '../../src/core/contract/overview';

/** What every view gets: the file as it was read, and what can be done. */
export interface ViewProps {
  readonly overview: Overview;
  readonly session: Session;
  /** Counts the readings of the file; what was loaded for an older one is loaded again. */
  readonly round: number;
}
