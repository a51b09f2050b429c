import { reviewList, reviewRow } from './review-rows';
import type { ReviewScope } from './review-scope';
import type { ReviewList, ReviewRow } from '../contract/strategy';
import { keepColumns } from '../history/plan-snapshot';
import type { Snapshot, WeekSnapshot } from '../history/snapshot';
import { describeDate } from '../status/describe-date';
import { resolveOwner } from '../status/resolve-owner';
import type { Row } from '../tables/row';
import { sayList } from '../texts/say-list';
import type { LocalDate } from '../time/local';

/** What is kept of a Rock or goal each week, by the name it has in words. */
const KEPT: readonly (readonly [string, string])[] = [
  ['Owner', 'row.owner'],
  ['Due', 'row.due'],
  ['Target', 'row.target'],
  ['Goal', 'row.goal'],
];

type Terms = Snapshot['facts'];

interface Version {
  readonly week: LocalDate;
  readonly terms: Terms;
}

/** Weeks whose facts were emptied say nothing. */
function versionsOf(id: string, weeks: readonly WeekSnapshot[]): readonly Version[] {
  return weeks.flatMap(({ week, rows }) => {
    const kept = rows.find((snapshot) => snapshot.row === id);
    return kept === undefined || Object.keys(kept.facts).length === 0 ? [] : [{ week, terms: kept.facts }];
  });
}

/** A name and a seat that mean one person are no change. */
function shown(scope: ReviewScope, terms: Terms, key: string): string {
  const text = String(terms[key] ?? '');
  const meant = key === 'row.owner' ? resolveOwner(scope.workbook.directory, [text]).name : '';
  return meant || text || 'nothing';
}

function differences(scope: ReviewScope, before: Terms, after: Terms): readonly string[] {
  return KEPT.flatMap(([name, key]) => {
    const [old, now] = [shown(scope, before, key), shown(scope, after, key)];
    return old === now ? [] : [`${name} from ${old} to ${now}`];
  });
}

function changesOf(scope: ReviewScope, row: Row, weeks: readonly WeekSnapshot[]): readonly ReviewRow[] {
  const versions = [...versionsOf(row.id, weeks), { week: scope.today, terms: Object.fromEntries(keepColumns(row)) }];
  const told = versions.flatMap((version, index) => {
    const before = versions[index - 1];
    const changed = before === undefined ? [] : differences(scope, before.terms, version.terms);
    return before === undefined || changed.length === 0
      ? []
      : [`${sayList(changed)} between ${describeDate(before.week)} and ${describeDate(version.week)}`];
  });
  return told.length === 0 ? [] : [reviewRow(scope, row, `${told.join('; ')}.`)];
}

/**
 * Rocks and goals whose owner, due date, target or goal was changed in this quarter. What somebody types into a cell has no
 * author, so a change is told with the weeks between which it came.
 * @param snapshots kept weeks, the oldest first
 */
export function listChanges(scope: ReviewScope, snapshots: readonly WeekSnapshot[]): ReviewList {
  const weeks = snapshots.filter(({ week }) => week >= scope.quarter.first && week <= scope.today);
  const [first] = weeks;
  const title = 'Changed in mid-quarter';
  if (first === undefined)
    return reviewList('changes', title, 'No week of this quarter is kept in History yet; changes are known from the first one on.', []);
  const rows = [...scope.index.rows('rocks'), ...scope.index.rows('goals')].flatMap((row) => changesOf(scope, row, weeks));
  const says = `Owner, Due, Target and Goal, known since the week of ${describeDate(first.week)}; ask for the reason.`;
  return reviewList('changes', title, says, rows);
}
