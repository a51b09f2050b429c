import { formatNumber } from '../rules/format-fact';
import type { Goal } from './goal';

const CURRENCIES = new Set(['$', '€', '£', '¥', '₹']);

function describeMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = formatNumber(minutes - hours * 60);
  if (hours === 0) return `${rest} min`;
  return rest === '0' ? `${hours} h` : `${hours} h ${rest} min`;
}

/** Words of several things in the plainest plural; one that could be another word stays as it is. */
const SEVERAL = /^([a-z]*[a-z]{2}[^aeiosu])s$/i;

function countOf(value: number, unit: string): string {
  return `${formatNumber(value)} ${Math.abs(value) === 1 ? unit.replace(SEVERAL, '$1') : unit}`;
}

/** A measured value as people write it: `96 %`, `2 h 30 min`, `$1200`, `12 calls`, `yes`. */
export function describeValue(value: number, goal: Goal, unit: string): string {
  if (goal.kind === 'answer') return value === 1 ? 'yes' : 'no';
  if (goal.unit === 'percent') return `${formatNumber(value * 100)} %`;
  if (goal.unit === 'minutes') return describeMinutes(value);
  if (CURRENCIES.has(unit)) return `${unit}${formatNumber(value)}`;
  return unit === '' ? formatNumber(value) : countOf(value, unit.slice(0, 20));
}
