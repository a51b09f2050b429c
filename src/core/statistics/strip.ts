import type { SettledRun } from './settled-run';
import type { LocalDateTime } from '../time/local';

/** One run of the strip. */
export interface StripMark {
  readonly id: string;
  readonly location: string;
  readonly due: LocalDateTime;
  readonly result: string;
}

/** Runs shown at once: a quarter of weekly work. */
export const STRIP_LENGTH = 13;

/** The newest thirteen closed runs of one process, the oldest first. */
export function stripOf(newestFirst: readonly SettledRun[]): readonly StripMark[] {
  return newestFirst
    .slice(0, STRIP_LENGTH)
    .map(({ id, location, due, result }) => ({ id, location, due, result }))
    .reverse();
}

/** How many of the newest runs in a row were done on time; excused ones neither count nor end it. */
export function streakOf(newestFirst: readonly Pick<SettledRun, 'result'>[]): number {
  const counted = newestFirst.filter(({ result }) => result !== 'Excused');
  const end = counted.findIndex(({ result }) => result !== 'Done');
  return end < 0 ? counted.length : end;
}
