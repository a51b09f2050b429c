/**
 * A company as plain rows: what the cells mean, not how they are written. Dates are ISO days, `null` is a blank cell.
 * Written from the contract alone; nothing here may know the product.
 */
export interface Company {
  /** Local, `2026-11-20T09:00`. */
  readonly now: string;
  readonly settings: CompanySettings;
  /** Thresholds and switches that differ from the usual ones, by rule id. */
  readonly rules: Readonly<Record<string, { readonly value?: number; readonly on?: boolean }>>;
  readonly holidays: readonly string[];
  readonly people: readonly PersonRow[];
  readonly seats: readonly { readonly seat: string; readonly holder: string }[];
  readonly goals: readonly GoalRow[];
  readonly rocks: readonly RockRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly measurables: readonly MeasurableRow[];
  /** First days of the period columns, the running one first. */
  readonly periods: readonly string[];
  readonly history: readonly HistoryRow[];
  readonly todos: readonly TodoRow[];
  readonly initiatives: readonly InitiativeRow[];
}

export interface CompanySettings {
  /** 1 Monday .. 7 Sunday */
  readonly workWeek: readonly number[];
  /** 1 January .. 12 December */
  readonly yearStarts: number;
  readonly deadline: Deadline;
}

/** A moment of every week. */
export interface Deadline {
  readonly weekday: number;
  readonly time: string;
}

export interface PersonRow {
  readonly name: string;
  readonly hours: number | null;
}

export interface GoalRow {
  readonly id: string;
  readonly owner: string;
  readonly start: number | null;
  readonly target: number | null;
  readonly current: number | null;
  readonly result: string;
}

export interface RockRow {
  readonly id: string;
  readonly owner: string;
  readonly why: string;
  readonly goal: string | null;
  /** `2026 Q4` */
  readonly quarter: string;
  readonly start: string | null;
  readonly due: string | null;
  readonly from: number | null;
  readonly target: number | null;
  readonly current: number | null;
  readonly weight: number | null;
  readonly effort: number | null;
  readonly dependsOn: readonly string[];
  readonly result: string;
  /** Day of the newest line of the Log about it or its milestones. */
  readonly logged: string | null;
}

export interface MilestoneRow {
  readonly id: string;
  readonly rock: string;
  readonly due: string | null;
  readonly weight: number | null;
  readonly doneOn: string | null;
}

/** What a measurable should be. */
export type Aim =
  | { readonly kind: 'atLeast' | 'over' | 'atMost' | 'under' | 'exactly'; readonly bound: number }
  | { readonly kind: 'within' | 'outside'; readonly low: number; readonly high: number }
  | { readonly kind: 'yes' | 'no' };

/** What a measurable counts: percent in points (95.5), durations in minutes. */
export type Unit = 'number' | 'percent' | 'money' | 'minutes' | 'answer';

export interface MeasurableRow {
  readonly id: string;
  readonly unit: Unit;
  readonly owner: string;
  readonly seat: string;
  readonly serves: string | null;
  readonly aim: Aim;
  readonly every: 'week' | 'month';
  readonly deadline: Deadline | null;
  /** By period column; `true` and `false` are yes and no. */
  readonly values: readonly (number | boolean | null)[];
}

export interface TodoRow {
  readonly id: string;
  readonly due: string | null;
  readonly doneOn: string | null;
}

export interface HistoryRow {
  readonly measurable: string;
  readonly period: string;
  /** Its goal; a period that left the columns has its value here. */
  readonly aim: Aim;
  readonly value: number | boolean | null;
}

export interface InitiativeRow {
  readonly id: string;
  readonly owner: string;
  readonly serves: string | null;
  readonly start: string | null;
  readonly due: string | null;
  readonly effort: number | null;
  /** 0 to 1 */
  readonly progress: number | null;
}

/** What the rules say of a row. */
export interface Verdict {
  readonly status: string;
  /** 0 to 1, six decimals; `null` where there is none. */
  readonly progress: number | null;
  /** Ids of the rules that hold, winning or not. */
  readonly rules: readonly string[];
  /** Rows that caused what holds. */
  readonly because: readonly string[];
  readonly flags: readonly string[];
}
