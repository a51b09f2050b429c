import type { LocalDateTime } from '../time/local';

/** Orders what is due at different times, the newest first. Moments are ISO text, so code units decide. */
export function newestFirst(a: { readonly due: LocalDateTime }, b: { readonly due: LocalDateTime }): number {
  if (a.due === b.due) return 0;
  return a.due < b.due ? 1 : -1;
}
