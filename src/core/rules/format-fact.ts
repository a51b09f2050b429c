import type { FactValue } from './rule-file';

const round = (value: number, digits: number): number => Number(`${Math.round(Number(`${value}e${digits}`))}e-${digits}`) || 0;

/** A number as people write it: at most two decimals, no exponent, no grouping. `formatNumber(2.5)` is `2.5`. */
export function formatNumber(value: number): string {
  return Math.abs(value) >= 1e15 ? String(value) : String(round(value, 2));
}

/** A ratio as a percentage without decimals: `formatPercent(0.184)` is `18 %`. */
export function formatPercent(ratio: number): string {
  return `${round(ratio * 100, 0)} %`;
}

/** A count with its word: `formatCount(1, 'day', 'days')` is `1 day`. */
export function formatCount(value: number, one: string, many: string): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}

/** A fact as it stands in a sentence. */
export function formatFact(value: FactValue): string {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value;
}
