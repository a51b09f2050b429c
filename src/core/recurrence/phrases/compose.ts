import { timesOf, weekdaysOf } from './facts';
import type { Period, PhraseFacts } from './facts';
import { monthsOf, refused } from './frame';
import type { Composition, Frame } from './frame';
import {
  readBusinessDay,
  readCount,
  readDaysOfMonth,
  readDaysOfYear,
  readEveryBusinessDay,
  readFixed,
  readNumberedWeekday,
  readPeriod,
  readWeekdays,
} from './readings';
import { BUSINESS_DAY, EVERY_OTHER, MONTHS, NUMBERED_DAY, TOGETHER } from './refusals';

/** What a phrase may be about; `places`, `other` and `quarters` only go with something else. */
type Feature =
  | 'fixed'
  | 'business'
  | 'everyBusiness'
  | 'nth'
  | 'yearDays'
  | 'weekdays'
  | 'monthDays'
  | 'count'
  | 'period'
  | 'months'
  | 'places'
  | 'other';

/** A way to read the facts: what it is about, what else it can take in, how it becomes rules, and a phrase about it. */
type Reading = readonly [about: Feature, takes: string, read: (frame: Frame) => Composition, phrase: string];

/** The first that the facts are about counts, and nothing may be left over. */
const READINGS: readonly Reading[] = [
  ['fixed', '', readFixed, 'second Tuesday of the month'],
  ['business', 'period months places', readBusinessDay, BUSINESS_DAY],
  ['everyBusiness', 'period months', readEveryBusinessDay, 'every business day'],
  ['nth', 'period months places', readNumberedWeekday, NUMBERED_DAY],
  ['yearDays', 'period', readDaysOfYear, 'every year on 15 April'],
  ['weekdays', 'period months other', readWeekdays, EVERY_OTHER],
  ['monthDays', 'period months places', readDaysOfMonth, '1st and 15th'],
  ['count', 'period', readCount, 'twice a week'],
  ['period', 'months places', readPeriod, 'every week'],
  ['months', '', readPeriod, MONTHS],
];

function featuresOf(facts: PhraseFacts): readonly string[] {
  const present: Readonly<Record<Feature, boolean>> = {
    fixed: facts.fixed !== '',
    business: facts.businessDays.length > 0,
    everyBusiness: facts.everyBusinessDay,
    nth: facts.nth.length > 0,
    yearDays: facts.yearDays.length > 0,
    weekdays: weekdaysOf(facts).length > 0,
    monthDays: facts.monthDays.length > 0,
    count: facts.count > 1,
    period: facts.periods.length > 0,
    months: facts.months.length + facts.quarters.length > 0,
    places: facts.places.length > 0,
    other: facts.other,
  };
  return Object.entries(present).flatMap(([name, is]) => (is ? [name] : []));
}

/** How long a period is, so that "every 12 months" and "yearly" are the same. */
function lengthOf({ unit, n }: Period): number {
  return n * (unit === 'day' ? 1 : unit === 'week' ? 7 : monthsOf(unit) * 1000);
}

function nameOf({ unit, n }: Period): string {
  const name = unit === 'half' ? 'half year' : unit;
  return n === 1 ? `every ${name}` : `every ${n} ${name}s`;
}

function explainNothing(facts: PhraseFacts): Composition {
  const times = timesOf(facts).map((time) => time.replace(/^0/, ''));
  return times.length === 0
    ? refused('It does not say how often.', facts.notes.length === 0 ? 'every week' : 'every day')
    : refused('It names a time but no day.', `daily at ${times.join(' and ')}`);
}

/** The facts with their one period; "every other" doubles it. */
function frameOf(facts: PhraseFacts, yearStartsIn: number): Frame {
  const { unit = null, n = 1 } = facts.periods[0] ?? {};
  const doubles = facts.other && unit !== null && n === 1;
  return { facts: doubles ? { ...facts, other: false } : facts, unit, n: doubles ? 2 : n, yearStartsIn };
}

/** Why facts cannot be put together whatever they are about. */
function findClash(facts: PhraseFacts, features: readonly string[]): Composition | null {
  const [period, ...others] = facts.periods;
  if (facts.problem !== null) return refused(...facts.problem);
  if (period !== undefined && others.some((other) => lengthOf(other) !== lengthOf(period))) return refused(TOGETHER, nameOf(period));
  if (facts.months.length > 0 && facts.quarters.length > 0) return refused(TOGETHER, MONTHS);
  const lengthOnly = features.join() === 'period' && facts.anchor === null && facts.season === null;
  return !facts.floating || lengthOnly
    ? null
    : refused('After the last completion only a length of time can follow.', '3 months after last done');
}

/** Makes RFC 5545 rules of what a phrase says. `yearStartsIn` decides which months quarters begin in. */
export function composeRules(facts: PhraseFacts, yearStartsIn: number): Composition {
  const frame = frameOf(facts, yearStartsIn);
  const features = featuresOf(frame.facts);
  const clash = findClash(facts, features);
  if (clash !== null) return clash;
  const reading = READINGS.find(([about]) => features.includes(about));
  if (reading === undefined) return explainNothing(facts);
  const [about, takes, read, phrase] = reading;
  return features.every((name) => name === about || takes.split(' ').includes(name)) ? read(frame) : refused(TOGETHER, phrase);
}
