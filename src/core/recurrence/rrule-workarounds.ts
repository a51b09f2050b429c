import { isSubDaily } from './rule';
import type { RecurrenceRule } from './rule';

/** A shape of rule that rrule 2.8.1 expands wrongly or not within bounds; such rules take the arithmetic of walk-rule.ts. */
export interface RruleFault {
  readonly name: string;
  /** A rule of that shape. */
  readonly example: string;
  readonly what: string;
  /** Issue of jkbrzt/rrule, where one is open. */
  readonly issue: string | null;
  readonly hits: (rule: RecurrenceRule) => boolean;
}

const LONGEST_SAFE_INTERVAL = 1000;

function hasTimePart(rule: RecurrenceRule): boolean {
  return rule.byHour.length + rule.byMinute.length + rule.bySecond.length > 0;
}

/** Every known fault with its case. A new one is one entry here and one case in the tests. */
export const RRULE_FAULTS: readonly RruleFault[] = [
  {
    name: 'plain and numbered weekdays mixed',
    example: 'FREQ=MONTHLY;BYDAY=MO,-1WE',
    what: 'gives an empty set without an error',
    issue: '#71',
    hits: ({ byDay }) => byDay.some(({ ordinal }) => ordinal === 0) && byDay.some(({ ordinal }) => ordinal !== 0),
  },
  {
    name: 'positions in a set',
    example: 'FREQ=MONTHLY;BYMONTHDAY=20,31;BYSETPOS=-2',
    what: 'repeats positions that coincide, clamps those outside the set, and counts the first week from its start day',
    issue: '#668, #669',
    hits: ({ bySetPos }) => bySetPos.length > 0,
  },
  {
    name: 'week numbers',
    example: 'FREQ=YEARLY;BYWEEKNO=20',
    what: 'takes all seven days where the weekday of the start counts, and loses weeks that cross the year end',
    issue: null,
    hits: ({ byWeekNo }) => byWeekNo.length > 0,
  },
  {
    name: 'steps below a day that must meet a time',
    example: 'FREQ=HOURLY;INTERVAL=4;BYHOUR=7,11,15,19',
    what: 'never returns where the steps miss every named time, and jumps out of step where they meet some',
    issue: '#281, #481',
    hits: (rule) => isSubDaily(rule.frequency) && hasTimePart(rule) && rule.interval > 1,
  },
  {
    name: 'huge intervals',
    example: 'FREQ=WEEKLY;INTERVAL=2000000000',
    what: 'walks month by month to a day beyond the year 9999',
    issue: null,
    hits: ({ interval }) => interval > LONGEST_SAFE_INTERVAL,
  },
];

/** The first fault that a rule runs into, or null where rrule can be trusted with it. */
export function findRruleFault(rule: RecurrenceRule): RruleFault | null {
  return RRULE_FAULTS.find(({ hits }) => hits(rule)) ?? null;
}
