import { implyParts } from './imply-parts';
import { everFires } from './ever-fires';
import { walkWithRrule } from './rrule-engine';
import { findRruleFault } from './rrule-workarounds';
import { isSubDaily } from './rule';
import type { RecurrenceRule } from './rule';
import { walkRule } from './walk-rule';
import type { WalkEnd } from './walk-rule';

const MS_PER_DAY = 86400000;
const LARGEST_WORK = 400000;
const MOST_COUNTED = 200000;
const ROUNDS_PER_STRETCH = 20000;

/** What of an endless set is wanted; wall-clock milliseconds (UTC fields hold the clock), both ends included. */
export interface RuleBounds {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  /** UNTIL on the same clock; null where the rule has none. */
  readonly until: number | null;
  /** At most this many, from the earliest. */
  readonly limit: number;
}

/** `never`: the rule has no occurrence at all. `spent`: it was cut off because looking further would take too long. */
export interface RuleExpansion {
  readonly times: readonly number[];
  readonly end: WalkEnd | 'never';
}

type Visit = (ms: number) => boolean;

function nearStart(rule: RecurrenceRule, start: number, from: number): number {
  const daily = rule.frequency === 'DAILY' || isSubDaily(rule.frequency);
  if (!daily || rule.interval !== 1 || from <= start) return start;
  return start + Math.floor((from - start) / MS_PER_DAY) * MS_PER_DAY;
}

function walk(rule: RecurrenceRule, start: number, from: number, visit: Visit): WalkEnd {
  if (findRruleFault(rule, start) !== null) return walkRule(rule, { start, from, budget: LARGEST_WORK, visit });
  const explicit = implyParts(rule, start);
  return walkWithRrule(explicit, nearStart(explicit, start, from), ROUNDS_PER_STRETCH, (ms) => ms < from || visit(ms));
}

/**
 * The occurrences of one rule inside bounds, ascending and without repeats. COUNT counts from the start whatever the
 * bounds are. Takes some 50 ms at most for any rule.
 */
export function expandRule(rule: RecurrenceRule, bounds: RuleBounds): RuleExpansion {
  if (!everFires(rule, bounds.start)) return { times: [], end: 'never' };
  const last = Math.min(bounds.to, bounds.until ?? Infinity);
  const most = Math.min(rule.count ?? Infinity, MOST_COUNTED);
  const times: number[] = [];
  let counted = 0;
  const end = walk(rule, bounds.start, rule.count === null ? bounds.from : bounds.start, (ms) => {
    if (ms > last || counted >= most || times.length >= bounds.limit) return false;
    counted += 1;
    if (ms >= bounds.from) times.push(ms);
    return counted < most && times.length < bounds.limit;
  });
  return { times, end };
}
