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

/** True for a moment of the day, to the length of the step, that the parts of a rule allow. */
function isNamed(rule: RecurrenceRule, second: number): boolean {
  const allows = (list: readonly number[], value: number): boolean => list.length === 0 || list.includes(value);
  const minute = rule.frequency === 'HOURLY' || allows(rule.byMinute, floor(second / 60) % 60);
  return minute && allows(rule.byHour, floor(second / 3600)) && (rule.frequency !== 'SECONDLY' || allows(rule.bySecond, second % 60));
}

/** Times of one day that lie on the rhythm of the rule, which is kept over midnight: every 5 hours from 09:00 is 19:00, then 00:00. */
function* steppedTimes(rule: RecurrenceRule, days: number, start: number): Iterable<number> {
  const unit = STEP_SECONDS.get(rule.frequency) ?? 1;
  const origin = floor(start / 1000 / unit) - (days * SECONDS_PER_DAY) / unit;
  const first = ((origin % rule.interval) + rule.interval) % rule.interval;
  const inside = { ...rule, byHour: [0], byMinute: unit > 60 ? rule.byMinute : [0], bySecond: unit > 1 ? rule.bySecond : [0] };
  const offsets = [...namedTimes(inside)];
  for (let step = first * unit; step < SECONDS_PER_DAY; step += rule.interval * unit)
    if (isNamed(rule, step)) yield* offsets.map((offset) => step + offset);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** How many times of a day have to be looked at: the measure of work of a walk. */
export function countDaySteps(rule: RecurrenceRule): number {
  if (!isSubDaily(rule.frequency)) return 0;
  const unit = STEP_SECONDS.get(rule.frequency) ?? 1;
  const minutes = unit > 60 ? orAll(rule.byMinute, EVERY_SIXTIETH).length : 1;
  const seconds = unit > 1 ? orAll(rule.bySecond, EVERY_SIXTIETH).length : 1;
  if (rule.interval > 1) return Math.ceil(SECONDS_PER_DAY / unit / rule.interval) * minutes * seconds;
  return [rule.byHour.length || 24, rule.byMinute.length || 60, rule.bySecond.length || 60].reduce(
    (product, length) => product * length,
    1,
  );
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
  return isSubDaily(rule.frequency) && rule.interval > 1 ? steppedTimes(rule, days, start) : namedTimes(rule);
}
