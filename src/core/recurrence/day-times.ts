import { isSubDaily } from './rule';
import type { RecurrenceRule } from './rule';

const { floor } = Math;

const SECONDS_PER_DAY = 86400;
const EVERY_HOUR: readonly number[] = Array.from({ length: 24 }, (_, hour) => hour);
const EVERY_SIXTIETH: readonly number[] = Array.from({ length: 60 }, (_, part) => part);
const STEP_SECONDS: ReadonlyMap<string, number> = new Map([
  ['HOURLY', 3600],
  ['MINUTELY', 60],
  ['SECONDLY', 1],
]);

function orAll(list: readonly number[], all: readonly number[]): readonly number[] {
  return list.length === 0 ? all : list;
}

function* namedTimes(rule: RecurrenceRule): Iterable<number> {
  for (const hour of orAll(rule.byHour, EVERY_HOUR)) {
    for (const minute of orAll(rule.byMinute, EVERY_SIXTIETH)) {
      for (const second of orAll(rule.bySecond, EVERY_SIXTIETH)) yield hour * 3600 + minute * 60 + second;
    }
  }
}

/** Times of one day that lie on the rhythm of the rule, which is kept over midnight: every 5 hours from 09:00 is 19:00, then 00:00. */
function* steppedTimes(rule: RecurrenceRule, days: number, start: number): Iterable<number> {
  const unit = STEP_SECONDS.get(rule.frequency) ?? 1;
  const origin = floor(start / 1000 / unit) - (days * SECONDS_PER_DAY) / unit;
  for (const second of namedTimes(rule)) if ((floor(second / unit) - origin) % rule.interval === 0) yield second;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** How many times of a day have to be looked at: the measure of work of a walk. */
export function countDaySteps(rule: RecurrenceRule): number {
  if (!isSubDaily(rule.frequency)) return 0;
  const minutes = orAll(rule.byMinute, EVERY_SIXTIETH).length;
  return orAll(rule.byHour, EVERY_HOUR).length * minutes * orAll(rule.bySecond, EVERY_SIXTIETH).length;
}

/** False where a rule faster than daily never meets its BYHOUR, BYMINUTE or BYSECOND: every 4 hours from 09:00 is never 07:00. */
export function canFireInADay(rule: RecurrenceRule, start: number): boolean {
  const unit = STEP_SECONDS.get(rule.frequency);
  if (unit === undefined) return true;
  const rhythm = { ...rule, interval: greatestDivisor(rule.interval, SECONDS_PER_DAY / unit) };
  for (const _time of steppedTimes(rhythm, floor(start / 1000 / SECONDS_PER_DAY), start)) return true;
  return false;
}

/** The seconds of a day at which a rule fires, ascending, made one by one as they are asked for. */
export function timesOfDay(rule: RecurrenceRule, days: number, start: number): Iterable<number> {
  return isSubDaily(rule.frequency) ? steppedTimes(rule, days, start) : namedTimes(rule);
}
