import { sayNumber } from './say-number';
import { texts } from '../texts';

/** Shares from 0 to 1 by week, from the first known on, in words for who does not see the chart: `Last 3 weeks, the oldest first: 40%, no data, 60%.` */
export function sayShares(points: readonly (number | null)[]): string {
  const first = points.findIndex((value) => value !== null);
  if (first < 0) return texts.chart.none;
  const { gap, share, all, week, newest } = texts.chart;
  const told = points.slice(first).map((value) => (value === null ? gap : share(value)));
  return told.length === 1 ? `${newest(told.join())}.` : all(told.length, week, told.join(', '));
}

/** What a chart of a measurable shows. */
export interface Measured {
  readonly points: readonly (number | null)[];
  readonly hits?: readonly (boolean | null)[] | undefined;
  /** The goal as the sheet has it, `''` where there is none. */
  readonly goal: string;
}

function sayTrend(known: readonly number[]): string {
  const [newest, before] = [known[known.length - 1], known[known.length - 2]];
  if (newest === undefined || before === undefined) return '';
  return newest === before ? texts.chart.same : texts.chart.trend(newest > before, sayNumber(before));
}

/** Its newest value, its goal, how often it was hit and where it goes: `Newest 34, goal >= 35, 5 of 12 hit, up from 33.` */
export function sayMeasured({ points, hits = [], goal }: Measured): string {
  const known = points.filter((value) => value !== null);
  const newest = known[known.length - 1];
  if (newest === undefined) return texts.chart.none;
  const judged = hits.filter((hit) => hit !== null);
  const parts = [
    texts.chart.newest(sayNumber(newest)),
    goal === '' ? '' : texts.chart.goal(goal),
    judged.length === 0 ? '' : texts.chart.hits(judged.filter(Boolean).length, judged.length),
    sayTrend(known),
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}
