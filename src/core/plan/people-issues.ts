import type { Directory, Person } from '../people/person';
import type { Issue } from '../tables/issue';
import { textOf, type Row } from '../tables/row';
import { issueAt, quote } from '../texts/issue-texts';
import type { LocalDate } from '../time/local';

/** Names of mailboxes that several people read. */
const SHARED = /^(all|everyone|everybody|group|info|list|noreply|no-reply|staff|team)@/;

interface Problem {
  readonly code: string;
  readonly column: string;
  readonly says: string;
}

function addressProblem(person: Person, typed: string): Problem | null {
  if (typed !== '' && person.email === '') {
    return { code: 'bad-address', column: 'Email', says: `${quote(typed)} is no mail address; write one like ana@cafe.example.` };
  }
  if (!SHARED.test(person.email)) return null;
  const says = `${quote(person.email)} looks like an address that several people read; write the address of exactly one person.`;
  return { code: 'group-address', column: 'Email', says };
}

const FAR = '9999-12-31';
const isAwaySome = ({ awayFrom, awayTo }: Person): boolean => awayFrom !== null || awayTo !== null;

function overlaps(a: Person, b: Person): boolean {
  return (a.awayFrom ?? '') <= (b.awayTo ?? FAR) && (b.awayFrom ?? '') <= (a.awayTo ?? FAR);
}

/** A cover who cannot cover in the days that are still to come. */
function coverProblem(person: Person, directory: Directory, today: LocalDate): Problem | null {
  const found = directory.resolve(person.cover, person.location);
  if (found.kind !== 'person' || !isAwaySome(person) || (person.awayTo ?? FAR) < today) return null;
  const cover = found.person;
  if (cover === person)
    return { code: 'cover-away', column: 'Cover', says: `${person.name} cannot cover for themselves; name somebody else.` };
  if (!isAwaySome(cover) || !overlaps(person, cover) || (cover.awayTo ?? FAR) < today) return null;
  const says = `${cover.name} is away in the same days as ${person.name}, so the work goes on to the next of the chain; name somebody who is here.`;
  return { code: 'cover-away', column: 'Cover', says };
}

/** What a person has to mend in People: addresses that reach nobody or several, covers who are away themselves. */
export function peopleIssues(rows: readonly Row[], directory: Directory, today: LocalDate): readonly Issue[] {
  const people = new Map(directory.people.map((person) => [person.row, person]));
  return rows.flatMap((row) => {
    const person = people.get(row.row);
    if (person === undefined) return [];
    const problems = [addressProblem(person, textOf(row, 'email')), coverProblem(person, directory, today)];
    return problems.flatMap((problem) =>
      problem === null ? [] : [issueAt(problem.code, { tab: row.tab, row: row.row, column: problem.column }, problem.says)],
    );
  });
}
