import type { LocalDateTime } from '../time/local';

interface Due {
  readonly due: LocalDateTime;
  readonly id: string;
}

/** Orders runs, the newest first; ids decide between those due at once, so that no order of rows does. Code units compare. */
export function newestFirst(a: Due, b: Due): number {
  if (a.due === b.due) return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  return a.due < b.due ? 1 : -1;
}
