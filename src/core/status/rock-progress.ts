import { numberOf, type Row } from '../tables/row';
import type { LocalDate } from '../time/local';
import { formatNumber } from '../rules/format-fact';
import { isDoneOn } from './derive-milestone';
import { roundRatio } from './round-ratio';

const weightOf = (row: Row): number => Math.max(0, numberOf(row, 'weight') ?? 1);

/** Share of the way from `from` to `target`, 0 to 1; downwards too. A blank current value means nothing moved yet. */
export function targetProgress(from: number, target: number, current: number | null): number {
  if (current === null) return 0;
  if (from === target) return current >= target ? 1 : 0;
  return Math.min(1, Math.max(0, (current - from) / (target - from)));
}

/** Done weight over all weight; weights that are all 0 count as equal. */
export function milestoneProgress(milestones: readonly Row[], today: LocalDate): number {
  const flat = milestones.every((row) => weightOf(row) === 0);
  const weigh = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + (flat ? 1 : weightOf(row)), 0);
  return weigh(milestones.filter((row) => isDoneOn(row, today))) / weigh(milestones);
}

/** How far a Rock is. */
export interface RockProgress {
  /** 0 to 1, six decimals; `null` where there are neither milestones nor a Target. */
  readonly ratio: number | null;
  /** `2 of 5 milestones`, `40 of 100`. */
  readonly says: string;
}

/** Progress of a Rock: its number where a Target is set, else its milestones. */
export function rockProgress(rock: Row, milestones: readonly Row[], today: LocalDate): RockProgress {
  const target = numberOf(rock, 'target');
  const current = numberOf(rock, 'current');
  if (target !== null) {
    const ratio = targetProgress(numberOf(rock, 'from') ?? 0, target, current);
    return { ratio: roundRatio(ratio), says: `${current === null ? 'nothing' : formatNumber(current)} of ${formatNumber(target)}` };
  }
  if (milestones.length === 0) return { ratio: null, says: '' };
  const done = milestones.filter((row) => isDoneOn(row, today)).length;
  const word = milestones.length === 1 ? 'milestone' : 'milestones';
  return { ratio: roundRatio(milestoneProgress(milestones, today)), says: `${done} of ${milestones.length} ${word}` };
}
