import type { Concern } from './raise-issues';
import { splitLinkId } from '../links/resolve-links';
import type { Status } from '../status/status';
import { cellText } from '../tables/cell';
import { textOf, type Row } from '../tables/row';

const OFF_TRACK = 'Off track';

/**
 * Measurables that go off track in this sweep and that no open issue is about, whoever raised it: an issue that somebody solved
 * or took away does not come back while the measurable stays off track. A status set by hand raises nothing.
 * @param measurables rows of the Scorecard as they were read
 * @param issues rows of the Issues tab
 */
export function findOffTrack(statuses: readonly Status[], measurables: readonly Row[], issues: readonly Row[]): readonly Concern[] {
  const open = new Set(issues.filter((row) => textOf(row, 'solved_on') === '').map((row) => splitLinkId(textOf(row, 'about'))));
  const before = new Map(measurables.map((row) => [row.id, cellText(row.cells['status'] ?? '')]));
  return statuses
    .filter(({ table, status, rule }) => table === 'scorecard' && status === OFF_TRACK && rule !== 'override')
    .filter(({ id }) => before.has(id) && before.get(id) !== OFF_TRACK && !open.has(id))
    .map(({ id, title, why }) => ({ about: { id, title }, says: `${title} is off track: ${why}` }));
}
