import { implyParts } from './imply-parts';
import { everFires } from './ever-fires';
import { walkWithRrule } from './rrule-engine';
import { findRruleFault } from './rrule-workarounds';
import type { RecurrenceRule } from './rule';
import { walkRule } from './walk-rule';
import type { WalkEnd } from './walk-rule';

const MS_PER_DAY = 86400000;
const LARGEST_WORK = 400000;
const MOST_COUNTED = 200000;
const ROUNDS_PER_STRETCH = 20000;
const MOST_PERIODS = 200;

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

const UNITS_IN_MS: ReadonlyMap<string, number> = new Map([
  ['YEARLY', 366 * MS_PER_DAY],
  ['MONTHLY', 31 * MS_PER_DAY],
  ['WEEKLY', 7 * MS_PER_DAY],
  ['DAILY', MS_PER_DAY],
  ['HOURLY', 3600000],
  ['MINUTELY', 60000],
  ['SECONDLY', 1000],
]);

function isPlain(rule: RecurrenceRule): boolean {
  const { byDay, byMonth, byMonthDay, byYearDay, byWeekNo, byHour, byMinute, bySecond } = rule;
  return [byDay, byMonth, byMonthDay, byYearDay, byWeekNo, byHour, byMinute, bySecond].every(({ length }) => length === 0);
}

/** Where COUNT ends a rule that comes at equal steps; null where it has to be counted. */
function lastCounted(rule: RecurrenceRule, start: number): number | null {
  const even = isPlain(rule) && rule.bySetPos.length === 0 && rule.frequency !== 'YEARLY' && rule.frequency !== 'MONTHLY';
  return rule.count === null || !even ? null : start + (rule.count - 1) * rule.interval * (UNITS_IN_MS.get(rule.frequency) ?? 0);
}

/** The package goes from period to period, which is slow over many of them. */
function isFar(rule: RecurrenceRule, start: number, from: number): boolean {
  const periods = (from - start) / (rule.interval * (UNITS_IN_MS.get(rule.frequency) ?? 1));
  return periods > MOST_PERIODS || (rule.count ?? 0) > MOST_PERIODS;
}

function nearStart(rule: RecurrenceRule, start: number, from: number): number {
  if (rule.frequency !== 'DAILY' || rule.interval !== 1 || from <= start) return start;
  return start + Math.floor((from - start) / MS_PER_DAY) * MS_PER_DAY;
}

function walk(rule: RecurrenceRule, start: number, from: number, visit: Visit): WalkEnd {
  if (isFar(rule, start, from) || findRruleFault(rule, start) !== null) return walkRule(rule, { start, from, budget: LARGEST_WORK, visit });
  const explicit = implyParts(rule, start);
  return walkWithRrule(explicit, nearStart(explicit, start, from), ROUNDS_PER_STRETCH, (ms) => ms < from || visit(ms));
}

/**
 * The occurrences of one rule inside bounds, ascending and without repeats. COUNT counts from the start whatever the
 * bounds are. Takes some 50 ms at most for any rule.
 */
export function expandRule(rule: RecurrenceRule, bounds: RuleBounds): RuleExpansion {
  if (!everFires(rule, bounds.start)) return { times: [], end: 'never' };
  const lastOfCount = lastCounted(rule, bounds.start);
  const last = Math.min(bounds.to, bounds.until ?? Infinity, lastOfCount ?? Infinity);
  const counts = rule.count !== null && lastOfCount === null;
  const most = Math.min(counts ? (rule.count ?? Infinity) : Infinity, MOST_COUNTED);
  const times: number[] = [];
  let counted = 0;
  const end = walk(rule, bounds.start, counts ? bounds.start : bounds.from, (ms) => {
    if (ms > last || counted >= most || times.length >= bounds.limit) return false;
    counted += 1;
    if (ms >= bounds.from) times.push(ms);
    return counted < most && times.length < bounds.limit;
  });
  return { times, end };
}
