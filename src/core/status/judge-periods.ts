import type { Cell } from '../tables/cell';
import type { LocalDate } from '../time/local';
import { compareValues, meetsGoal } from './judge-goal';
import type { MeasuredPeriod } from './measured-periods';
import type { Goal } from './goal';
import { readMeasured } from './read-measured';

/** A period that has a value, judged by its own goal. */
export interface JudgedPeriod {
  readonly start: LocalDate;
  readonly goal: Goal;
  readonly value: number;
  readonly hit: boolean;
  readonly cell: Cell;
}

/** The goal a period is judged by: what history kept for it, else today's; `null` where neither can be read. */
export type GoalOf = (period: MeasuredPeriod) => Goal | null;

/** True where the period has no value, or a text that no goal can judge. */
export function isBlankPeriod(period: MeasuredPeriod, goalOf: GoalOf): boolean {
  const goal = goalOf(period);
  return goal === null ? period.cell === '' : readMeasured(period.cell, goal) === null;
}

/** Judges each period that has a value by its own goal. Newest first. */
export function judgePeriods(periods: readonly MeasuredPeriod[], goalOf: GoalOf): readonly JudgedPeriod[] {
  return periods.flatMap((period) => {
    const goal = goalOf(period);
    const value = goal === null ? null : readMeasured(period.cell, goal);
    if (goal === null || value === null) return [];
    return [{ start: period.start, goal, value, hit: meetsGoal(goal, value), cell: period.cell }];
  });
}

/** Misses in a row from the newest value. */
export function countMissesInRow(judged: readonly JudgedPeriod[]): number {
  const firstHit = judged.findIndex((period) => period.hit);
  return firstHit < 0 ? judged.length : firstHit;
}

/** Sign of a move into a period: 1 worse, -1 better, 0 neither; both values are read by the newer goal. */
function moveInto(newer: JudgedPeriod, older: JudgedPeriod): number {
  const before = readMeasured(older.cell, newer.goal);
  return before === null ? 0 : Math.sign(compareValues(newer.goal, newer.value, before));
}

/** Moves in a row of one kind, from the newest value: `worse` 1, `better` -1. */
export function countMoves(judged: readonly JudgedPeriod[], direction: 1 | -1): number {
  let moves = 0;
  for (let i = 0; i + 1 < judged.length; i += 1) {
    const newer = judged[i];
    const older = judged[i + 1];
    if (newer === undefined || older === undefined || moveInto(newer, older) !== direction) break;
    moves += 1;
  }
  return moves;
}
