import { namesIn } from './person-issues';
import { PLACES } from '../runs/choose-holder';
import type { Process } from '../runs/process';
import type { Directory, Person } from '../people/person';
import type { Issue } from '../tables/issue';
import { issueAt } from '../texts/issue-texts';

interface Named {
  readonly column: 'Owner' | 'Backup' | 'Fallback';
  readonly place: string;
  readonly people: readonly Person[];
}

function chainAt(process: Process, location: string, directory: Directory): readonly Named[] {
  const peopleIn = (text: string): readonly Person[] =>
    namesIn(text).flatMap((name) => {
      const found = directory.resolve(name, location);
      return found.kind === 'person' ? [found.person] : [];
    });
  return [
    { column: 'Owner', place: PLACES[0], people: peopleIn(process.owner) },
    { column: 'Backup', place: PLACES[1], people: peopleIn(process.backup) },
    { column: 'Fallback', place: PLACES[2], people: peopleIn(process.fallback) },
  ];
}

function problemOf({ place, people }: Named, before: readonly Named[]): { readonly code: string; readonly says: string } | null {
  const unmailable = people.find(({ email }) => email === '');
  if (unmailable !== undefined) {
    const says = `${unmailable.name} (${place}) has no usable address in People, so nobody can tell them; write their address there.`;
    return { code: 'cannot-be-mailed', says };
  }
  const [person] = people;
  const same = before.find((other) => other.people.length === 1 && people.length === 1 && other.people[0] === person);
  if (person === undefined || same === undefined) return null;
  return { code: 'same-person', says: `${person.name} is the ${same.place} already, so this place is passed; name somebody else.` };
}

/**
 * What will keep a missed run from reaching somebody: places of the chain held by one person, or by somebody without an address.
 * One issue a cell, however many locations it concerns.
 */
export function chainIssues(process: Process, directory: Directory): readonly Issue[] {
  if (!process.active) return [];
  const issues = new Map<string, Issue>();
  for (const location of process.locations) {
    const chain = chainAt(process, location, directory);
    chain.forEach((named, index) => {
      const problem = problemOf(named, chain.slice(0, index));
      if (problem === null || issues.has(named.column)) return;
      const { tab, row } = process.row;
      issues.set(
        named.column,
        issueAt(problem.code, { tab, row, column: named.column }, location === '' ? problem.says : `at ${location}, ${problem.says}`),
      );
    });
  }
  return [...issues.values()];
}
