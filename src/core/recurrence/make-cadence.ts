import { isoWeekday } from '../time/arith';
import type { LocalDate, LocalTime } from '../time/local';
import type { Cadence, HolidayRoll, Season } from './cadence';
import { describeCadence } from './describe';
import type { RecurrenceRule } from './rule';
import { recallRule } from './rule-cache';

/** What was read from a text; everything else about a cadence follows from it. */
export interface CadenceParts {
  readonly rrules: readonly string[];
  readonly times: readonly LocalTime[];
  readonly floating: boolean;
  readonly businessDayNumber: number;
  readonly everyBusinessDay: boolean;
  readonly clampsToMonthEnd: boolean;
  readonly season: Season | null;
  readonly anchor: LocalDate | null;
  readonly until: LocalDate | null;
  readonly roll: HolidayRoll | null;
  readonly notes: readonly string[];
}

const NOTHING_ELSE: Omit<CadenceParts, 'rrules'> = {
  times: [],
  floating: false,
  businessDayNumber: 0,
  everyBusinessDay: false,
  clampsToMonthEnd: false,
  season: null,
  anchor: null,
  until: null,
  roll: null,
  notes: [],
};
const EVERY_WEEKDAY = [1, 2, 3, 4, 5, 6, 7];

function isDaily(rule: RecurrenceRule): boolean {
  const days = new Set(rule.byDay.map(({ weekday }) => weekday));
  if (rule.frequency === 'DAILY') return rule.interval === 1 && rule.byMonthDay.length === 0 && (days.size === 0 || days.size >= 5);
  return rule.frequency === 'WEEKLY' && rule.interval === 1 && days.size >= 5;
}

function isWeekly(rule: RecurrenceRule): boolean {
  if (rule.frequency === 'DAILY') return rule.interval <= 7 && rule.byMonthDay.length === 0;
  return rule.frequency === 'WEEKLY' && rule.interval === 1;
}

/**
 * Weekdays that the text names as such, plus all of them for "every day". Numbered ones ("first Saturday") are named too,
 * and "weekly from 2026-11-28" names that Saturday.
 */
function namedWeekdays(rules: readonly RecurrenceRule[], anchor: LocalDate | null): readonly number[] {
  const named = new Set<number>();
  for (const rule of rules) {
    const bare = rule.byDay.length + rule.byMonthDay.length === 0;
    const everyDay = rule.frequency === 'DAILY' && rule.interval === 1 && bare;
    if (rule.frequency === 'WEEKLY' && bare && anchor !== null) named.add(isoWeekday(anchor));
    for (const weekday of everyDay ? EVERY_WEEKDAY : rule.byDay.map((entry) => entry.weekday)) named.add(weekday);
  }
  return [...named].sort((a, b) => a - b);
}

/** Derives a cadence from what was read. "Daily or more often" holds for five days a week and for several times a day. */
export function makeCadence(read: Pick<CadenceParts, 'rrules'> & Partial<CadenceParts>): Cadence {
  const parts = { ...NOTHING_ELSE, ...read };
  const rules = parts.rrules.map(recallRule).filter((rule): rule is RecurrenceRule => rule !== null);
  const dailyOrMore = !parts.floating && parts.businessDayNumber === 0 && rules.some(isDaily);
  const cadence = {
    ...parts,
    namedWeekdays: parts.everyBusinessDay || parts.businessDayNumber !== 0 || parts.floating ? [] : namedWeekdays(rules, parts.anchor),
    dailyOrMore,
    weeklyOrMore: dailyOrMore || (parts.businessDayNumber === 0 && rules.some(isWeekly)),
  };
  return { ...cadence, inWords: describeCadence(cadence) };
}
