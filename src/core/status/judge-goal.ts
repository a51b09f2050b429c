import type { Comparison, Goal } from './goal';
import { roundRatio } from './round-ratio';

const COMPARE: Readonly<Record<Comparison, (value: number, target: number) => boolean>> = {
  '<': (value, target) => value < target,
  '<=': (value, target) => value <= target,
  '=': (value, target) => value === target,
  '>=': (value, target) => value >= target,
  '>': (value, target) => value > target,
};

/** True where the value meets the goal. `10..20` includes its bounds, so `not 10..20` excludes them: 10 misses it. */
export function meetsGoal(goal: Goal, value: number): boolean {
  const rounded = roundRatio(value);
  if (goal.kind === 'answer') return (rounded === 1) === goal.yes;
  if (goal.kind === 'compare') return COMPARE[goal.operator](rounded, roundRatio(goal.target));
  const low = roundRatio(goal.low);
  const high = roundRatio(goal.high);
  return (rounded >= low && rounded <= high) === goal.inside;
}

function outside(value: number, low: number, high: number): number {
  return Math.max(low - value, value - high, 0);
}

/** How bad a value is, larger is worse; only differences mean something. Answers have no degrees. */
function badness(goal: Goal, value: number): number {
  if (goal.kind === 'answer') return 0;
  if (goal.kind === 'range') {
    const within = Math.max(Math.min(value - goal.low, goal.high - value), 0);
    return goal.inside ? outside(value, goal.low, goal.high) : within;
  }
  if (goal.operator === '=') return Math.abs(value - goal.target);
  return goal.operator.startsWith('>') ? -value : value;
}

/** Positive where `newer` is worse than `older`, negative where better, 0 where neither. */
export function compareValues(goal: Goal, newer: number, older: number): number {
  return roundRatio(badness(goal, newer) - badness(goal, older));
}
