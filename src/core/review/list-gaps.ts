import { findSaid } from './find-said';
import { CLARITY_PARTS, measureClarity } from './measure-clarity';
import { plainRow, reviewList, reviewRow } from './review-rows';
import type { ReviewScope } from './review-scope';
import type { ReviewList, ReviewRow } from '../contract/strategy';
import type { Person } from '../people/person';
import { sayShare } from '../statistics/rates';
import { resolveOwner } from '../status/resolve-owner';
import { listOf, textOf } from '../tables/row';
import { sayList } from '../texts/say-list';
import { quote } from '../texts/issue-texts';

const OFF = new Set(['Off track', 'Failing']);
const TALKED_ABOUT = new Set(['goals', 'rocks', 'scorecard', 'initiatives', 'processes']);

/** Who brings at least one number. */
function measuredPeople({ index, workbook }: ReviewScope): ReadonlySet<Person> {
  const rows = index.rows('scorecard');
  return new Set(rows.flatMap((row) => resolveOwner(workbook.directory, [textOf(row, 'seat'), textOf(row, 'owner')]).person ?? []));
}

function uncoveredLeaders({ workbook, index }: ReviewScope, measured: ReadonlySet<Person>): readonly ReviewRow[] {
  const { directory } = workbook;
  const leading = index.rows('seats').filter((row) => row.values['leadership'] === true);
  return leading.flatMap((row) => {
    const { person, name } = resolveOwner(directory, [textOf(row, 'holder')]);
    if (person !== null && measured.has(person)) return [];
    return [plainRow(row.id, row.title, name, 'This leader brings no number to the Scorecard.')];
  });
}

function uncoveredTeams({ workbook }: ReviewScope, measured: ReadonlySet<Person>): readonly ReviewRow[] {
  const { people } = workbook.directory;
  const covered = new Set([...measured].map(({ team }) => team));
  const teams = [...new Set(people.map(({ team }) => team))].filter((team) => team !== '' && !covered.has(team));
  return teams.sort().map((team) => plainRow('', team, '', 'Nobody of this team brings a number to the Scorecard.'));
}

function listCoverage(scope: ReviewScope): ReviewList {
  const measured = measuredPeople(scope);
  const rows = [...uncoveredLeaders(scope, measured), ...uncoveredTeams(scope, measured)];
  const says = rows.length === 0 ? 'Every leader and every team brings a number.' : 'Give each a measurable in the Scorecard.';
  return reviewList('coverage', 'Leaders and teams without a measurable', says, rows);
}

function listUntold(scope: ReviewScope): ReviewList {
  const issues = scope.index.rows('issues').filter((issue) => scope.known.get(issue.id)?.status !== 'Solved');
  const about = new Set(issues.flatMap((issue) => listOf(issue, 'about').map((text) => text.split(' ')[0] ?? '')));
  const off = scope.statuses.filter(({ table, status, id }) => TALKED_ABOUT.has(table) && OFF.has(status) && !about.has(id));
  const rows = off.map(({ id, title, owner, why }) => plainRow(id, title, owner, why));
  return reviewList('untold', 'Off track, and no open issue about it', 'Raise an issue in Issues and choose the row in About.', rows);
}

function listSaid(scope: ReviewScope): ReviewList {
  const better = findSaid(scope).filter((one) => one.better);
  const rows = better.map(({ row, status, said }) =>
    reviewRow(scope, row, `${status.status}, and its owner says ${quote(said)}. ${status.why}`),
  );
  return reviewList('said', 'The owner says better than the rows', 'Ask what the rows do not show, or what the owner does not see.', rows);
}

function listClarity(scope: ReviewScope): ReviewList {
  const rocks = measureClarity(scope);
  const of = rocks.length * CLARITY_PARTS;
  const filled = of - rocks.reduce((sum, { missing }) => sum + missing.length, 0);
  const rows = rocks
    .filter(({ missing }) => missing.length > 0)
    .map(({ rock, missing }) =>
      reviewRow(scope, rock, `${CLARITY_PARTS - missing.length} of ${CLARITY_PARTS}; missing: ${sayList(missing)}.`),
    );
  const says = `${filled} of ${of} parts are filled (${sayShare(filled, of)}): Rank, Why it matters, Goal, what decides whether it is on course, Done when.`;
  return reviewList('clarity', 'Clarity of Rocks', says, rows);
}

/** What is not talked about, not measured, not clear, or seen otherwise by its owner. */
export function listGaps(scope: ReviewScope): readonly ReviewList[] {
  return [listCoverage(scope), listUntold(scope), listSaid(scope), listClarity(scope)];
}
