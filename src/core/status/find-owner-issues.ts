import type { Directory, Person } from '../people/person';
import type { Issue } from '../tables/issue';
import { textOf, type Row } from '../tables/row';
import { issueAt } from '../texts/issue-texts';
import { findCircles } from './find-cycles';
import { resolveOwner } from './resolve-owner';

const place = (row: Row, column: string) => ({ tab: row.tab, row: row.row, column });
const nameOf = (person: Person): string => person.name || person.email;

/** People whose managers lead back to them. */
function managerIssues(rows: readonly Row[], directory: Directory): readonly Issue[] {
  const people = new Map(directory.people.map((person) => [String(person.row), person]));
  const above = (person: Person): readonly string[] => {
    const found = directory.resolve(person.manager, person.location);
    return found.kind === 'person' ? [String(found.person.row)] : [];
  };
  const circles = findCircles(new Map([...people].map(([row, person]) => [row, above(person)])));
  return circles.flatMap((circle) => {
    const row = rows.find((candidate) => String(candidate.row) === circle[0]);
    const names = [...circle, ...circle.slice(0, 1)].flatMap((at) => people.get(at) ?? []).map(nameOf);
    const says = `${names.join(' reports to ')}; one of them has to report to somebody else, or to nobody.`;
    return row === undefined ? [] : [issueAt('reporting-circle', place(row, 'Manager'), says)];
  });
}

/** Company Rocks of somebody who is not in the leadership team; nothing is asked where there are no seats. */
function leadershipIssues(rocks: readonly Row[], directory: Directory): readonly Issue[] {
  if (directory.seats.length === 0) return [];
  const leaders = new Set(
    directory.seats.filter(({ leadership }) => leadership).flatMap(({ holder }) => resolveOwner(directory, [holder]).person ?? []),
  );
  return rocks
    .filter((rock) => textOf(rock, 'level') === 'Company' && textOf(rock, 'result') === '')
    .flatMap((rock) => {
      const { person, name } = resolveOwner(directory, [textOf(rock, 'owner')]);
      const says = `${name} holds no seat with Leadership yes, which the owner of a company Rock has to; name somebody who does, or change Level.`;
      return person === null || leaders.has(person) ? [] : [issueAt('not-leadership', place(rock, 'Owner'), says)];
    });
}

/** People and Rocks that the accountability chart does not carry. */
export function findOwnerIssues(people: readonly Row[], rocks: readonly Row[], directory: Directory): readonly Issue[] {
  return [...managerIssues(people, directory), ...leadershipIssues(rocks, directory)];
}
