import { plainRow, reviewList } from './review-rows';
import type { ReviewScope } from './review-scope';
import type { ReviewList, ReviewRow } from '../contract/strategy';
import type { WeekSnapshot } from '../history/snapshot';
import { describeDate } from '../status/describe-date';
import { rockDates } from '../status/rock-dates';
import { resolveOwner } from '../status/resolve-owner';
import { listOf, numberOf, textOf, type Row } from '../tables/row';
import { sayList } from '../texts/say-list';
import type { LocalDate } from '../time/local';

/** What is kept of a Rock or goal each week, by the name it has in words. */
const KEPT: readonly (readonly [string, string])[] = [
  ['Owner', 'row.owner'],
  ['Due', 'row.due'],
  ['Target', 'row.target'],
  ['Goal', 'row.goal'],
];

type Terms = Readonly<Record<string, string>>;

interface Version {
  readonly week: LocalDate;
  readonly terms: Terms;
}

/** How the row stands now, in the form in which History keeps it. */
function termsNow({ known, workbook }: ReviewScope, row: Row): Terms {
  const due = row.table === 'rocks' ? rockDates(row, workbook.settings.calendar.yearStartsIn).due : null;
  const owner = known.get(row.id)?.owner ?? resolveOwner(workbook.directory, [textOf(row, 'owner')]).name;
  const target = numberOf(row, 'target');
  return {
    'row.owner': owner,
    'row.due': due ?? '',
    'row.target': target === null ? '' : String(target),
    'row.goal': row.table === 'rocks' ? (listOf(row, 'goal')[0] ?? '') : '',
  };
}

function versionsOf(id: string, weeks: readonly WeekSnapshot[]): readonly Version[] {
  return weeks.flatMap(({ week, rows }) => {
    const kept = rows.find((snapshot) => snapshot.row === id);
    if (kept === undefined) return [];
    const terms = KEPT.flatMap(([, key]) => (kept.facts[key] === undefined ? [] : [[key, String(kept.facts[key])] as const]));
    return [{ week, terms: Object.fromEntries(terms) }];
  });
}

const shown = (text: string | undefined): string => (text === undefined || text === '' ? 'nothing' : text);

/** What differs between two versions; what the older one does not keep is not compared. */
function differences(before: Terms, after: Terms): readonly string[] {
  return KEPT.flatMap(([name, key]) => {
    const [old, now] = [before[key], after[key]];
    return old === undefined || now === undefined || old === now ? [] : [`${name} from ${shown(old)} to ${shown(now)}`];
  });
}

function changesOf(scope: ReviewScope, row: Row, weeks: readonly WeekSnapshot[]): readonly ReviewRow[] {
  const versions = [...versionsOf(row.id, weeks), { week: scope.today, terms: termsNow(scope, row) }];
  const told = versions.flatMap((version, index) => {
    const before = versions[index - 1];
    const changed = before === undefined ? [] : differences(before.terms, version.terms);
    return before === undefined || changed.length === 0
      ? []
      : [`${sayList(changed)} between ${describeDate(before.week)} and ${describeDate(version.week)}`];
  });
  return told.length === 0 ? [] : [plainRow(row.id, row.title, termsNow(scope, row)['row.owner'] ?? '', `${told.join('; ')}.`)];
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
