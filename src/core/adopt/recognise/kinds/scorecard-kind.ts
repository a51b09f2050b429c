import type { Evidence } from '../evidence';
import { hinted, showing, shows, type KindRule } from './kind-rule';

const MOST_MEASURABLES = 120;
const FEWEST_PERIODS = 3;
/** Strength of rows that no header names. */
const UNNAMED = 0.5;

/** Weeks or months run across and numbers stand below them. */
export function runsAcross(evidence: Evidence): boolean {
  const { all, numbers, texts } = evidence.periods;
  return all >= FEWEST_PERIODS && texts <= all / 4 && (numbers >= all / 3 || numbers >= FEWEST_PERIODS);
}

function lacksMeasure(evidence: Evidence, title: number): string {
  if (title < 0.45) return 'a column of measurables';
  if (evidence.rows > MOST_MEASURABLES) return 'a number of measurables that a team can look at';
  const named = showing(evidence, 'measurable') >= 0.6 || hinted(evidence, 'scorecard') >= 0.7;
  if (!named) return 'anything that says these are measurables';
  if (runsAcross(evidence)) return '';
  if (title <= UNNAMED) return 'a header above its measurables, or weeks';
  return shows(evidence, 'target') && !shows(evidence, 'start') ? '' : 'weeks, months or a target';
}

export const scorecardRule: KindRule = {
  table: 'scorecard',
  titles: { measurable: 3, item: 1, objective: 0.8, name: 0.8, description: 0.8, activity: 0.6, category: 0.4 },
  points: { target: 2, owner: 1.3, unit: 1, value: 1.3, cadence: 0.6, trend: 0.6, status: 0.4, baseline: 0.4, category: 0.3, weight: 0.3 },
  hint: 3,
  decoy: 1.6,
  extra: (evidence) => (runsAcross(evidence) ? 2.6 : 0),
  lacks: lacksMeasure,
};
