import { formatNumber } from './format-fact';

interface ValueRange {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** What a threshold may be, by its unit. As many as none in a row would hold for every row. */
const RANGES: Readonly<Record<string, ValueRange>> = {
  ratio: { least: 0, most: 1, whole: false },
  percent: { least: 0, most: 1000, whole: false },
  days: { least: 0, most: 366, whole: true },
  periods: { least: 1, most: 13, whole: true },
  runs: { least: 1, most: 5, whole: true },
};
const ANY: ValueRange = { least: 0, most: 1e9, whole: false };

/** The range a threshold of that unit may lie in. */
export function rangeOf(unit: string): ValueRange {
  return RANGES[unit] ?? ANY;
}

/** A sheet holds `120 %` as 1.2; up to this a percentage is taken for such a share. */
const LARGEST_SHARE = 10;

/** A threshold as it was meant: `percent` counts in percent, however it was typed. */
export function toThreshold(value: number, unit: string): number {
  const isShare = unit === 'percent' && value > 0 && value <= LARGEST_SHARE;
  return isShare ? Number((value * 100).toFixed(4)) : value;
}

/** Why a number cannot be a threshold of that unit, as the end of a sentence; `''` where it can. */
export function whyNoThreshold(value: number, unit: string): string {
  const { least, most, whole } = rangeOf(unit);
  if (value >= least && value <= most && (!whole || Number.isInteger(value))) return '';
  return `${formatNumber(value)} is out of range; write a ${whole ? 'whole ' : ''}number from ${least} to ${formatNumber(most)}`;
}
