/** How often the period of a rule comes round, slowest first. */
export const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const;

export type Frequency = (typeof FREQUENCIES)[number];

/** One BYDAY entry: `ordinal` 0 is every such weekday, 2 the second, -1 the last. ISO weekday. */
export interface RuleWeekday {
  readonly ordinal: number;
  readonly weekday: number;
}

/** UNTIL as written: wall-clock milliseconds (UTC fields hold the clock), an instant when `utc`. */
export interface RuleUntil {
  readonly ms: number;
  readonly utc: boolean;
  readonly dateOnly: boolean;
}

/** An RFC 5545 recurrence rule that has been read and validated. Lists ascend and hold no value twice. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: RuleUntil | null;
  /** ISO weekday on which weeks start. */
  readonly weekStart: number;
  readonly byMonth: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byDay: readonly RuleWeekday[];
  readonly byHour: readonly number[];
  readonly byMinute: readonly number[];
  readonly bySecond: readonly number[];
  readonly bySetPos: readonly number[];
}

/** A refusal is one sentence with its reason. */
export type RuleReading = { readonly ok: true; readonly rule: RecurrenceRule } | { readonly ok: false; readonly error: string };

/** RFC 5545 weekday names in ISO order. */
export const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** 0 for the slowest frequency, 6 for the fastest. */
export function rankOf(frequency: Frequency): number {
  return FREQUENCIES.indexOf(frequency);
}

/** True for HOURLY, MINUTELY and SECONDLY. */
export function isSubDaily(frequency: Frequency): boolean {
  return rankOf(frequency) > rankOf('DAILY');
}
