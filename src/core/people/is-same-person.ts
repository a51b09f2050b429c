import type { Directory } from './person';

/** True where both texts mean one person, in whatever words; nobody, and a name that several have, are never the same. */
export function isSamePerson(a: string, b: string, location: string, directory: Directory): boolean {
  const [one, other] = [directory.resolve(a, location), directory.resolve(b, location)];
  return one.kind === 'person' && other.kind === 'person' && one.person === other.person;
}
