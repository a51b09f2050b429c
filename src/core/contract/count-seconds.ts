import type { RunningMeeting } from './meeting';

/** Seconds since the clock was started last; 0 while it is paused, and where clocks disagree. */
function secondsSince(since: string | null, now: number): number {
  return since === null ? 0 : Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
}

/**
 * Seconds spent in each part of a meeting until `now`. They come from instants, so that a clock that slept catches up.
 * @param now milliseconds since 1970, UTC
 */
export function countSeconds({ spent, at, since }: Pick<RunningMeeting, 'spent' | 'at' | 'since'>, now: number): readonly number[] {
  const running = secondsSince(since, now);
  return spent.map((seconds, part) => (part === at ? seconds + running : seconds));
}
