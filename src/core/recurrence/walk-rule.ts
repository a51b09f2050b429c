import { civilOf, daysInMonth } from '../time/civil';
import { countDaySteps, timesOfDay } from './day-times';
import { implyParts } from './imply-parts';
import { matchesDay } from './match-day';
import { daysOfPeriod, periodOf } from './rule-period';
import type { PeriodDays } from './rule-period';
import { isSubDaily } from './rule';
import type { RecurrenceRule } from './rule';

const { floor } = Math;

const MS_PER_DAY = 86400000;
const LAST_DAY = 2932896;

/** Bounds of a walk over the occurrences of a rule; times are wall-clock milliseconds (UTC fields hold the clock). */
export interface Walk {
  readonly start: number;
  /** Nothing earlier is visited, unless the rule has to be counted from its start. */
  readonly from: number;
  /** Last day number to look at; endless where it is not given. */
  readonly lastDay?: number;
  /** Days and times of day that may be looked at before the walk gives up. */
  readonly budget: number;
  /** Returns false to stop. Called in ascending order. */
  readonly visit: (ms: number) => boolean;
}

/** How a walk ended: `spent` where the budget ran out before the rule or the visitor ended it. */
export type WalkEnd = 'done' | 'spent';

const SET_UNITS: ReadonlyMap<string, number> = new Map([
  ['HOURLY', 3600000],
  ['MINUTELY', 60000],
  ['SECONDLY', 1000],
]);

function pickPositions(set: readonly number[], positions: readonly number[]): readonly number[] {
  const picked = new Set<number>();
  for (const position of positions) {
    const value = set[position > 0 ? position - 1 : set.length + position];
    if (value !== undefined) picked.add(value);
  }
  return [...picked].sort((a, b) => a - b);
}

function splitInto(values: readonly number[], unit: number): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  for (const value of values) {
    const key = floor(value / unit);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups.values()];
}

function choosePositions(rule: RecurrenceRule, set: readonly number[]): readonly number[] {
  const unit = SET_UNITS.get(rule.frequency);
  if (unit === undefined) return pickPositions(set, rule.bySetPos);
  return splitInto(set, unit).reduce<readonly number[]>((all, group) => all.concat(pickPositions(group, rule.bySetPos)), []);
}

/** The day itself, or the last day of its month where the rule leaves that month out altogether. */
function lastIdleDay(rule: RecurrenceRule, day: number): number {
  if (rule.byMonth.length === 0) return day;
  const { year, month, day: dayOfMonth } = civilOf(day);
  return rule.byMonth.includes(month) ? day : day - dayOfMonth + daysInMonth(year, month);
}

function* timesOfPeriod(rule: RecurrenceRule, { first, last }: PeriodDays, start: number, spend: (work: number) => void): Iterable<number> {
  const work = countDaySteps(rule);
  for (let day = first; day <= last; day += 1) {
    spend(1);
    if (!matchesDay(rule, day)) {
      day = lastIdleDay(rule, day);
      continue;
    }
    spend(work);
    for (const second of timesOfDay(rule, day, start)) yield day * MS_PER_DAY + second * 1000;
  }
}

function firstPeriod(startPeriod: number, wanted: number, step: number): number {
  return startPeriod + floor(Math.max(0, wanted - startPeriod) / step) * step;
}

/**
 * Visits the occurrences of a rule in order, without COUNT and UNTIL, by plain arithmetic on days: a day belongs to the
 * rule or not, wherever the walk begins. That makes old starts cheap and every walk bounded.
 */
export function walkRule(written: RecurrenceRule, walk: Walk): WalkEnd {
  const rule = implyParts(written, walk.start);
  const step = isSubDaily(rule.frequency) ? 1 : rule.interval;
  const startPeriod = periodOf(rule, floor(walk.start / MS_PER_DAY));
  const lastDay = walk.lastDay ?? LAST_DAY;
  let budget = walk.budget;
  const spend = (work: number): void => {
    budget -= work;
  };
  for (let period = firstPeriod(startPeriod, periodOf(rule, floor(walk.from / MS_PER_DAY)), step); budget > 0; period += step) {
    const days = daysOfPeriod(rule, period);
    if (days.first > lastDay) return 'done';
    const times = timesOfPeriod(rule, days, walk.start, spend);
    const chosen = rule.bySetPos.length === 0 ? times : choosePositions(rule, [...times]);
    for (const ms of chosen) if (ms >= walk.start && ms >= walk.from && !walk.visit(ms)) return 'done';
  }
  return 'spent';
}
