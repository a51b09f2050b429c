import type { Instant, LocalDateTime } from '../time/local';

/** Whose hourly trigger checks the file. */
export interface Sweeper {
  /** Unique id of the trigger. */
  readonly trigger: string;
  /** Address it runs as, `''` where Google does not reveal it. */
  readonly who: string;
  /** End of its last complete sweep; 0 where anybody else may take over at once. */
  readonly at: Instant;
}

/** What Home and the sidebar say for a day: that there was a gap, or that an older version was brought back. */
export interface Said {
  readonly at: LocalDateTime;
  readonly says: string;
}

/** Others stand by as long as the last sweep of the sweeper is no older: one beat may come an hour and a half after the one before. */
const STAND_BY_MS = 90 * 60_000;

/** True where the sweeper is at work, so that the trigger of anybody else has nothing to do. */
export function isAtWork({ at }: Sweeper, now: Instant): boolean {
  return Math.abs(now - at) < STAND_BY_MS;
}
