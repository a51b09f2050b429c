import { formatNumber } from './format-fact';

interface ValueRange {
  readonly most: number;
  readonly whole: boolean;
}

/** What a threshold may be, by its unit; none is negative. */
const RANGES: Readonly<Record<string, ValueRange>> = {
  ratio: { most: 1, whole: false },
  percent: { most: 1000, whole: false },
  days: { most: 366, whole: true },
  periods: { most: 13, whole: true },
  runs: { most: 5, whole: true },
};
const ANY: ValueRange = { most: 1e9, whole: false };

/** The range a threshold of that unit may lie in, 0 being the least. */
export function rangeOf(unit: string): ValueRange {
  return RANGES[unit] ?? ANY;
}

/** Why a number cannot be a threshold of that unit, as the end of a sentence; `''` where it can. */
export function whyNoThreshold(value: number, unit: string): string {
  const { most, whole } = rangeOf(unit);
  if (value >= 0 && value <= most && (!whole || Number.isInteger(value))) return '';
  return `${formatNumber(value)} is out of range; write a ${whole ? 'whole ' : ''}number from 0 to ${formatNumber(most)}`;
}
