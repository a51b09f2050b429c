import type { Settings } from './settings';
import type { LocalDateTime } from '../time/local';

/** True while everything rests. */
export function isPaused({ pausedUntil }: Pick<Settings, 'pausedUntil'>, now: LocalDateTime): boolean {
  return pausedUntil !== null && now < pausedUntil;
}
