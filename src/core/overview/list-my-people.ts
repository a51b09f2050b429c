import { namesIn } from '../plan/person-issues';
import type { Directory, Person } from '../people/person';

function reportsByManager(directory: Directory): ReadonlyMap<Person, readonly Person[]> {
  const reports = new Map<Person, Person[]>();
  for (const person of directory.people) {
    const manager = directory.resolve(person.manager, person.location);
    if (manager.kind !== 'person') continue;
    const known = reports.get(manager.person);
    if (known === undefined) reports.set(manager.person, [person]);
    else known.push(person);
  }
  return reports;
}

/** These people and everybody who reports to them, directly or through others. */
export function withReports(directory: Directory, people: ReadonlySet<Person>): ReadonlySet<Person> {
  const all = new Set(people);
  if (all.size === 0) return all;
  const reports = reportsByManager(directory);
  all.forEach((person) => (reports.get(person) ?? []).forEach((report) => all.add(report)));
  return all;
}

/** Whether something belongs to one of these people; `owner` as it stands in a cell. The location decides who holds a seat. */
export function ownership(directory: Directory, people: ReadonlySet<Person>): (owner: string, location?: string) => boolean {
  const names = new Set([...people].flatMap(({ name, email }) => [name.toLowerCase(), email]));
  names.delete('');
  return (owner, location = '') =>
    people.size > 0 &&
    namesIn(owner).some((name) => {
      if (names.has(name.trim().toLowerCase())) return true;
      const found = directory.resolve(name, location);
      return found.kind === 'person' && people.has(found.person);
    });
}
