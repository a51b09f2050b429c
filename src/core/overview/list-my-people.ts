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

/** The reader and everybody who reports to them, directly or through others; nobody where the address is `''` or not in People. */
function listMyPeople(directory: Directory, address: string): ReadonlySet<Person> {
  const mine = new Set(address === '' ? [] : directory.people.filter((person) => person.email === address.toLowerCase()));
  if (mine.size === 0) return mine;
  const reports = reportsByManager(directory);
  mine.forEach((person) => (reports.get(person) ?? []).forEach((report) => mine.add(report)));
  return mine;
}

/** Whether something that belongs to `owner`, as it stands in a cell, is the reader's own or that of somebody who reports to them. */
export function ownership(directory: Directory, address: string): (owner: string) => boolean {
  const people = listMyPeople(directory, address);
  const names = new Set([...people].flatMap(({ name, email }) => [name.toLowerCase(), email]));
  names.delete('');
  return (owner) =>
    people.size > 0 &&
    namesIn(owner).some((name) => {
      if (names.has(name.trim().toLowerCase())) return true;
      const found = directory.resolve(name, '');
      return found.kind === 'person' && people.has(found.person);
    });
}
