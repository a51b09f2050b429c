import type { Goal } from './goal';
import { parseAmount } from './parse-amount';

/** The largest ratio that a plain number may mean where it is a percentage; larger ones are in percent. */
export const LARGEST_RATIO = 1.5;

/** Units whose name says a stretch of time; `m`, `d` and `s` alone may be metres or anything. */
const TIME = /^(?:h|hrs?|hours?|mins?|minutes?|secs?|seconds?|days?)\.?$/i;

type Measure = Exclude<Goal, { readonly kind: 'answer' }>;

/** The number of a goal that is farthest from zero. */
export function largestTarget(goal: Measure): number {
  return goal.kind === 'compare' ? Math.abs(goal.target) : Math.max(Math.abs(goal.low), Math.abs(goal.high));
}

function scaled(goal: Measure, factor: number, unit: Measure['unit'], scale: number, says: string): Goal {
  return goal.kind === 'compare'
    ? { ...goal, target: goal.target * factor, unit, scale, says }
    : { ...goal, low: goal.low * factor, high: goal.high * factor, unit, scale, says };
}

/** A goal that names no unit, in the unit of its row: percentages and stretches of time; other units change nothing. */
export function inUnit(goal: Goal, unit: string): Goal {
  const name = unit.trim();
  if (goal.kind === 'answer' || goal.unit !== 'number') return goal;
  if (/^(?:%|percent)$/i.test(name)) {
    const points = largestTarget(goal) > LARGEST_RATIO;
    return scaled(goal, points ? 0.01 : 1, 'percent', 1, points ? `${goal.says} %` : goal.says);
  }
  const one = TIME.test(name) ? parseAmount(`1 ${name}`) : null;
  return one === null ? goal : scaled(goal, one.value, 'minutes', one.scale, `${goal.says} ${name}`);
}
