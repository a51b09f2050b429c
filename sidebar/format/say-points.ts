import { texts } from '../texts';

const number = new Intl.NumberFormat(document.documentElement.lang || 'en', { maximumFractionDigits: 2 });

/** The points of a chart in words, for who does not see it: `Last 3 weeks, the oldest first: 40 %, no data, 60 %.` */
function sayAll(points: readonly (number | null)[], say: (value: number) => string, period: string): string {
  const known = points.some((value) => value !== null);
  if (!known) return texts.chart.none;
  return texts.chart.all(points.length, period, points.map((value) => (value === null ? texts.chart.gap : say(value))).join(', '));
}

/** Shares from 0 to 1 by week, as percentages. */
export const sayShares = (points: readonly (number | null)[]): string => sayAll(points, texts.chart.share, texts.chart.week);

/** Values of a measurable by period. */
export const sayValues = (points: readonly (number | null)[]): string =>
  sayAll(points, (value) => number.format(value), texts.chart.period);
