import { WEEKDAY_CODES } from '../rule';
import type { PhraseFacts } from './facts';
import type { PeriodUnit } from './token';

/** Rules made of the facts, or the sentence why none can be made. `hint`: a phrase that would be read. */
export type Composition =
  | {
      readonly ok: true;
      readonly rrules: readonly string[];
      readonly businessDayNumber?: number;
      readonly clampsToMonthEnd?: boolean;
      /** Times that were assumed because none is named. */
      readonly times?: readonly string[];
      /** What was assumed. */
      readonly note?: string;
    }
  | { readonly ok: false; readonly error: string; readonly hint: string | null };

/** The facts with their one period, from which rules are made. */
export interface Frame {
  readonly facts: PhraseFacts;
  readonly unit: PeriodUnit | null;
  readonly n: number;
  readonly yearStartsIn: number;
}

const MONTHS_PER_UNIT: Readonly<Record<PeriodUnit, number>> = { day: 0, week: 0, month: 1, quarter: 3, half: 6, year: 12 };

/** Length of a period in months; 0 for days and weeks. */
export function monthsOf(unit: PeriodUnit | null): number {
  return unit === null ? 0 : MONTHS_PER_UNIT[unit];
}

export function made(...rrules: readonly string[]): Composition & { readonly ok: true } {
  return { ok: true, rrules };
}

export function refused(error: string, hint: string | null = null): Composition {
  return { ok: false, error, hint };
}

export function part(name: string, values: readonly (number | string)[]): string {
  return values.length === 0 ? '' : `;${name}=${values.join(',')}`;
}

/** `FREQ=WEEKLY;INTERVAL=2`; an interval of 1 goes without saying. */
export function freq(name: string, n = 1): string {
  return `FREQ=${name}${n === 1 ? '' : `;INTERVAL=${n}`}`;
}

export function sorted(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

export function byDay(days: readonly number[]): string {
  return part(
    'BYDAY',
    sorted(days).map((day) => WEEKDAY_CODES[day - 1] ?? 'MO'),
  );
}

/** The named months, with every month of the named quarters, or only the first or last of each where a place is given. */
export function namedMonths({ facts, yearStartsIn }: Frame, place: number): readonly number[] {
  const steps = place === 0 ? [0, 1, 2] : [place > 0 ? 0 : 2];
  const inQuarters = facts.quarters.flatMap((quarter) => steps.map((step) => ((yearStartsIn + quarter * 3 - 4 + step) % 12) + 1));
  return sorted([...facts.months, ...inQuarters]);
}

/** The months in which a day at that place of a quarter, half-year or year falls; none where every month counts. */
export function placedMonths(frame: Frame, place: number): readonly number[] {
  const { facts, unit, yearStartsIn } = frame;
  const named = namedMonths(frame, place);
  const length = monthsOf(unit);
  if (named.length > 0 || length < 2) return named;
  const starts = Array.from({ length: 12 / length }, (_, index) => yearStartsIn - 1 + index * length);
  const places = facts.places.length > 0 ? facts.places : [place > 0 ? 1 : -1];
  return sorted(places.flatMap((one) => starts.map((start) => ((start + (one > 0 ? one - 1 : length + one)) % 12) + 1)));
}

/** The beginning of a rule about days of months; null where its interval would not be kept. */
export function monthlyHead(frame: Frame, place: number): string | null {
  const { unit, n } = frame;
  const months = placedMonths(frame, place);
  const plain = unit === 'month' || unit === null;
  if (n > 1 && (plain ? months.length > 0 : unit !== 'year')) return null;
  return `${freq(n > 1 && !plain ? 'YEARLY' : 'MONTHLY', n)}${part('BYMONTH', months)}`;
}

/** Days that not every month has fall on its last day there. */
export function dayRules(head: string, days: readonly number[]): readonly string[] {
  const plain = sorted(days.filter((day) => day <= 28));
  const late = sorted(days.filter((day) => day > 28)).map(
    (day) => `${head};BYMONTHDAY=${[28, 29, 30, 31].filter((one) => one <= day).join(',')};BYSETPOS=-1`,
  );
  return plain.length === 0 ? late : [`${head}${part('BYMONTHDAY', plain)}`, ...late];
}
