import type { ColumnFacts } from '../column-facts';
import { isDecoy } from '../count-decoys';
import { isNumeric, type Evidence } from '../evidence';
import { hinted } from './kind-rule';

const MOST_PERIODS = 160;
const FEWEST_PERIODS = 3;
const LONGEST_NAME = 50;
const SAID = 10;

/** A scorecard whose weeks run down. */
export interface WeeksDown {
  /** Position of the column that holds the weeks. */
  readonly axis: number;
  readonly measurables: readonly number[];
  /** As the points of other kinds: five to offer it, eight to be sure. */
  readonly points: number;
}

function findAxis({ columns }: Evidence): ColumnFacts | undefined {
  return columns.find(
    ({ profile, meanings }) =>
      profile.cells >= FEWEST_PERIODS &&
      profile.distinct === profile.cells &&
      (profile.dates + profile.serials >= profile.cells * 0.8 ||
        (profile.running >= profile.cells * 0.7 && meanings.some(({ concept, strength }) => concept === 'week' && strength > 0.8))),
  );
}

const knownAs = (column: ColumnFacts, concept: string): boolean =>
  column.meanings.some((meaning) => meaning.concept === concept && meaning.strength >= 0.6);

function isMeasured(column: ColumnFacts): boolean {
  return isNumeric(column) && column.header !== '' && column.header.length <= LONGEST_NAME && column.axis === '';
}

function isStrange(column: ColumnFacts): boolean {
  return column.meanings.some(({ concept, strength }) => isDecoy(concept) && strength >= 0.8) && !knownAs(column, 'work_measure');
}

/**
 * A scorecard whose weeks or months run down and whose measurables stand side by side; `null` where it is none. A series
 * of measurements is none either: what is measured has to be what teams count, or the tab has to say so.
 */
export function judgeWeeksDown(evidence: Evidence): WeeksDown | null {
  const axis = findAxis(evidence);
  if (axis === undefined || evidence.rows > MOST_PERIODS) return null;
  const rhythm = evidence.spacing === 'week' ? 2.5 : evidence.spacing === 'month' ? 1.5 : knownAs(axis, 'week') ? 1.5 : 0;
  if (rhythm === 0) return null;
  const measured = evidence.columns.filter((column) => column !== axis && isMeasured(column));
  const others = evidence.columns.filter((column) => column !== axis && !isMeasured(column) && column.profile.cells > 0);
  const ours = measured.filter((column) => knownAs(column, 'work_measure')).length;
  const strange = measured.filter(isStrange).length;
  if (measured.length < 2 || others.length > 2 || strange * 2 > measured.length) return null;
  const hint = hinted(evidence, 'scorecard');
  if (ours < 2 && hint < 0.7) return null;
  const points = rhythm + Math.min(3, 1.2 * ours) + 3 * hint + 1 - 1.5 * strange - 0.5 * others.length - 2 * hinted(evidence, 'none');
  return { axis: axis.at, measurables: measured.map(({ at }) => at), points };
}

/** The same where somebody said that it is a scorecard: dates beside numbers are enough. `null` where there are none. */
export function takeWeeksDown(evidence: Evidence): WeeksDown | null {
  const axis = findAxis(evidence);
  const measured = evidence.columns.filter((column) => column !== axis && isMeasured(column));
  if (axis === undefined || measured.length === 0) return null;
  return { axis: axis.at, measurables: measured.map(({ at }) => at), points: SAID };
}
