import type { PageClock } from '../messages';

const minute = 60_000;

/**
 * A clock that follows the machine's, `elapsed` milliseconds after the server told it; one that stands stays as it is. A change of the
 * zone's offset meanwhile is left to the server's next word.
 */
export function tickClock(clock: PageClock, elapsed: number): PageClock {
  if (!clock.runs) return clock;
  const wall = Date.parse(`${clock.local}Z`) + (clock.now % minute) + elapsed;
  const local = new Date(wall).toISOString().slice(0, 16);
  return local === clock.local ? clock : { ...clock, now: clock.now + elapsed, local };
}
