import type { PhraseFacts } from './facts';
import type { Token } from './token';

/** A number whose noun has not come yet. */
export interface Pending {
  readonly value: number;
  readonly ordinal: boolean;
  /** "every" stands right before it. */
  readonly every: boolean;
  /** "on", "the" or another number of a list stands before it, so that it may be a day of the month. */
  readonly on: boolean;
}

/** Where the reader is: the words around it, what was gathered, and the numbers that still wait. */
export interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
  readonly facts: PhraseFacts;
  pending: Pending[];
  /** From "except" on, weekdays and months are those left out: how many words were; null before it. */
  leftOut: number | null;
  /** True where "from" still waits for what it begins. */
  starts: boolean;
  /** True where a day was numbered in words ("day 10", "the last") and its period has to be named. */
  needsPeriod: boolean;
  daypart: (Token & { readonly kind: 'daypart' }) | null;
}

export function kindAt({ tokens, at }: Cursor, offset: number): Token['kind'] | undefined {
  return tokens[at + offset]?.kind;
}

export function textAt({ tokens, at }: Cursor, offset: number): string {
  return tokens[at + offset]?.text ?? '';
}

export function takePending(cursor: Cursor): readonly Pending[] {
  return cursor.pending.splice(0);
}

/** Takes the numbers that wait as days of the month. */
export function addMonthDays({ facts }: Cursor, pending: readonly Pending[]): void {
  facts.monthDays.push(...pending.map(({ value }) => value));
}

/** Keeps the first reason to refuse. */
export function refuse({ facts }: Cursor, problem: string, hint: string | null = null): void {
  facts.problem = facts.problem ?? [problem, hint];
}

export function lastOf<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1];
}
