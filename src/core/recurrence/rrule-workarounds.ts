import { isSubDaily } from './rule';
import type { RecurrenceRule } from './rule';

/** A shape of rule that rrule 2.8.1 expands wrongly or not within bounds; such rules take the arithmetic of walk-rule.ts. */
export interface RruleFault {
  /** A rule of that shape, and its start where that matters: wall-clock milliseconds, UTC fields hold the clock. */
  readonly example: string;
  readonly start?: number;
  readonly hits: (rule: RecurrenceRule, start: number) => boolean;
}

const MOST_TIMES_OF_DAY = 12;
const LONGEST_SAFE_INTERVAL = 1000;
const FIRST_SAFE_START = Date.UTC(100, 0, 1);

function countTimes({ byHour, byMinute, bySecond }: RecurrenceRule): number {
  return [byHour, byMinute, bySecond].reduce((product, part) => product * Math.max(1, part.length), 1);
}

/** Every known fault with its case, and the issue of jkbrzt/rrule where one is open. A new one is one entry here and one case in the tests. */
export const RRULE_FAULTS: readonly RruleFault[] = [
  // Plain and numbered weekdays mixed give an empty set without an error (#71).
  {
    example: 'FREQ=MONTHLY;BYDAY=MO,-1WE',
    hits: ({ byDay }) => byDay.some(({ ordinal }) => ordinal === 0) && byDay.some(({ ordinal }) => ordinal !== 0),
  },
  // Positions in a set that coincide are repeated, those outside it are clamped, and the first week counts from its start day (#668, #669).
  { example: 'FREQ=MONTHLY;BYMONTHDAY=20,31;BYSETPOS=-2', hits: ({ bySetPos }) => bySetPos.length > 0 },
  // Week numbers take all seven days where the weekday of the start counts, and lose weeks that cross the year end.
  { example: 'FREQ=YEARLY;BYWEEKNO=20', hits: ({ byWeekNo }) => byWeekNo.length > 0 },
  // Steps below a day never return where they miss every named time, jump out of step where they meet some (#281, #481), and
  // leave out the first named hours of a day that they jump to.
  { example: 'FREQ=HOURLY;INTERVAL=4;BYHOUR=7,11,15,19', hits: ({ frequency }) => isSubDaily(frequency) },
  // All times of a day are made for every day of a period before the first is told: a year of seconds fills the memory.
  { example: 'FREQ=YEARLY;BYDAY=MO;BYHOUR=0,6,12,18;BYMINUTE=0,10,20,30,40,50', hits: (rule) => countTimes(rule) > MOST_TIMES_OF_DAY },
  // Huge intervals are walked month by month to a day beyond the year 9999.
  { example: 'FREQ=WEEKLY;INTERVAL=2000000000', hits: ({ interval }) => interval > LONGEST_SAFE_INTERVAL },
  // The years 1 to 99 are taken for 1901 to 1999.
  { example: 'FREQ=YEARLY', start: FIRST_SAFE_START - 1, hits: (_rule, start) => start < FIRST_SAFE_START },
];

/** The first fault that a rule runs into from that start on, or null where rrule can be trusted with it. */
export function findRruleFault(rule: RecurrenceRule, start: number): RruleFault | null {
  return RRULE_FAULTS.find(({ hits }) => hits(rule, start)) ?? null;
}
