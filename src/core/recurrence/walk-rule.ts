import { countDaySteps, timesOfDay } from './day-times';
import { implyParts } from './imply-parts';
import { makeDayMatcher } from './match-day';
import type { DayMatcher } from './match-day';
import { matchPeriod } from './period-days';
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

/** Places in a set of that many, in order, from its end when negative; those outside it and repeats are left out. */
export function placesOf(positions: readonly number[], size: number): readonly number[] {
  const places = positions.map((position) => (position > 0 ? position - 1 : size + position));
  return [...new Set(places.filter((place) => place >= 0 && place < size))].sort((a, b) => a - b);
}

/** BYSETPOS of a rule faster than daily chooses inside each hour, minute or second, as they come. */
function* chooseInUnits(times: Iterable<number>, positions: readonly number[], unit: number): Iterable<number> {
  let set: number[] = [];
  for (const time of times) {
    if (floor(time / unit) !== floor((set[0] ?? time) / unit)) {
      yield* placesOf(positions, set.length).map((place) => set[place] ?? 0);
      set = [];
    }
    set.push(time);
  }
  yield* placesOf(positions, set.length).map((place) => set[place] ?? 0);
}

/** BYSETPOS of a slower rule: every day of its period has the same times, so a place is a day and a time, however many there are. */
function chooseInPeriod(rule: RecurrenceRule, days: PeriodDays, matches: DayMatcher, spend: (work: number) => void): readonly number[] {
  const chosen: number[] = [];
  for (let day = days.first; day <= days.last; day += 1) {
    spend(1);
    if (matches(day)) chosen.push(day);
  }
  const times = rule.byHour.length * rule.byMinute.length * rule.bySecond.length;
  return placesOf(rule.bySetPos, chosen.length * times).map(
    (place) => (chosen[floor(place / times)] ?? 0) * MS_PER_DAY + secondAt(rule, place % times) * 1000,
  );
}

/** The second of the day at a place among the times that a rule names; all of its lists are written down. */
function secondAt({ byHour, byMinute, bySecond }: RecurrenceRule, place: number): number {
  const minute = floor(place / bySecond.length);
  const hour = byHour[floor(minute / byMinute.length)] ?? 0;
  return hour * 3600 + (byMinute[minute % byMinute.length] ?? 0) * 60 + (bySecond[place % bySecond.length] ?? 0);
}

function* timesOfDays(rule: RecurrenceRule, days: Iterable<number>, start: number, spend: (work: number) => void): Iterable<number> {
  const work = countDaySteps(rule);
  for (const day of days) {
    spend(work);
    for (const second of timesOfDay(rule, day, start)) yield day * MS_PER_DAY + second * 1000;
  }
}

/** The occurrences of a period; its days before the first that is wanted are passed over where no place in it is counted. */
function choose(
  rule: RecurrenceRule,
  days: PeriodDays,
  { start, from }: Walk,
  matches: DayMatcher,
  spend: (work: number) => void,
): Iterable<number> {
  const unit = SET_UNITS.get(rule.frequency);
  if (rule.bySetPos.length > 0 && unit === undefined) return chooseInPeriod(rule, days, matches, spend);
  const first = Math.max(days.first, floor(Math.max(start, from) / MS_PER_DAY));
  const times = timesOfDays(rule, matchPeriod(rule, { first, last: days.last }, matches, spend), start, spend);
  return rule.bySetPos.length === 0 ? times : chooseInUnits(times, rule.bySetPos, unit ?? 1);
}

/** The first period of a rhythm that begins with `startPeriod` and does not lie wholly before the wanted one. */
export function firstPeriod(startPeriod: number, wanted: number, step: number): number {
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
  const matches = makeDayMatcher(rule);
  let budget = walk.budget;
  const spend = (work: number): void => {
    budget -= work;
  };
  for (let period = firstPeriod(startPeriod, periodOf(rule, floor(walk.from / MS_PER_DAY)), step); budget > 0; period += step) {
    const days = daysOfPeriod(rule, period);
    if (days.first > lastDay) return 'done';
    for (const ms of choose(rule, days, walk, matches, spend)) if (ms >= walk.start && ms >= walk.from && !walk.visit(ms)) return 'done';
  }
  return 'spent';
}
