import { describeValue } from './describe-value';
import { countMoves, type JudgedPeriod } from './judge-periods';
import { roundRatio } from './round-ratio';

/** Periods of the moving average, and of the range that is usual. */
const AVERAGED = 4;
const LOOKED_AT = 13;
/** Fewer values before the newest say nothing about what is usual. */
const FEWEST_BEFORE = 6;
/** Distance of the limits from the mean, in mean moves from one period to the next (individuals chart, three sigma). */
const MOVES_TO_LIMIT = 2.66;
const DIGITS = 4;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The range in which values lie as long as nothing special happens. */
export interface UsualRange {
  readonly low: number;
  readonly high: number;
}

/**
 * Natural limits of an individuals chart: the mean of the values, less and more 2.66 times the mean move between neighbours.
 * @returns `null` where there are fewer than six values
 */
export function usualRange(values: readonly number[]): UsualRange | null {
  if (values.length < FEWEST_BEFORE) return null;
  const moves = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const [middle, reach] = [mean(values), MOVES_TO_LIMIT * mean(moves)];
  return { low: roundRatio(middle - reach), high: roundRatio(middle + reach) };
}

function sayStreak(judged: readonly JudgedPeriod[]): string {
  const worse = countMoves(judged, 1);
  const better = countMoves(judged, -1);
  if (worse > 0) return `Worse ${worse} in a row`;
  return better > 0 ? `Better ${better} in a row` : 'Steady';
}

/** Where the newest value lies beside what the ones before make usual; `''` where too few are known. */
function sayUsual(values: readonly number[], say: (value: number) => string): string {
  const [latest = 0, ...before] = values;
  const usual = usualRange(before);
  if (usual === null) return '';
  const range = usual.low === usual.high ? say(usual.low) : `${say(usual.low)} to ${say(usual.high)}`;
  const isInside = latest >= usual.low && latest <= usual.high;
  return isInside ? `; within the usual ${range}` : `; outside the usual ${range}`;
}

/**
 * How a measurable moves: its streak, the average of its newest four values, and whether the newest is unusual beside up to twelve before
 * it. Values in another unit than the newest one are left out, answers have no trend.
 * @param unit as the row has it, for sentences
 */
export function describeTrend(judged: readonly JudgedPeriod[], unit: string): string {
  const [latest] = judged;
  if (latest === undefined || latest.goal.kind === 'answer' || judged.length < 2) return '';
  const { goal } = latest;
  const alike = judged.slice(0, LOOKED_AT).filter((period) => period.goal.kind !== 'answer' && period.goal.unit === goal.unit);
  const values = alike.map(({ value }) => value);
  const say = (value: number): string => describeValue(Number(value.toPrecision(DIGITS)), goal, unit);
  const average = values.length < AVERAGED ? '' : `; average of the last ${AVERAGED} ${say(mean(values.slice(0, AVERAGED)))}`;
  return `${sayStreak(judged)}${average}${sayUsual(values, say)}`;
}
