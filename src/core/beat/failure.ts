import type { Instant } from '../time/local';

/** Heartbeats of one trigger that did not come to their end, one after the other. */
export interface Failure {
  readonly count: number;
  /** The first and the last of them. */
  readonly since: Instant;
  readonly at: Instant;
  /** When the person whose trigger it is was mailed last; 0 where not yet. */
  readonly told: Instant;
  /** Why, as a sentence. */
  readonly says: string;
}

const PREFIX = 'failed.';
/** Of a sentence: the property holds little. */
const LONGEST = 300;
const DAY_MS = 86_400_000;
/** One failure may be Google's; the third in a row is worth a mail. */
const MOST_UNTOLD = 3;

/** Name of the document property that counts the failures of a trigger. */
export const failureOf = (trigger: string): string => `${PREFIX}${trigger}`;

/** True for the name of such a property. */
export const isFailure = (name: string): boolean => name.startsWith(PREFIX);

/** The failures with one more. */
export function countFailure(before: Failure | null, now: Instant, says: string): Failure {
  return { count: (before?.count ?? 0) + 1, since: before?.since ?? now, told: before?.told ?? 0, at: now, says: says.slice(0, LONGEST) };
}

/** Whether the person is to be mailed now: of a missing permission once a day, of anything else once until it worked again. */
export function isToTell({ count, told }: Failure, now: Instant, asks: boolean): boolean {
  return asks ? now - told >= DAY_MS : told === 0 && count >= MOST_UNTOLD;
}
