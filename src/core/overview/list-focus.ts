import { ownership } from './list-my-people';
import type { PersonFocus } from '../contract/strategy';
import type { Focus } from '../focus/plan-focus';
import type { Directory } from '../people/person';

/** Focus by person: the reader first, then those who report to them, then everybody; within these by name. */
export function listFocus(focus: Focus, directory: Directory, address: string): readonly PersonFocus[] {
  const isMine = ownership(directory, address);
  const own = directory.people.find(({ email }) => email !== '' && email === address.toLowerCase());
  const rankOf = (person: string): number => (person === (own?.name || own?.email) ? 0 : isMine(person) ? 1 : 2);
  return Object.entries(focus)
    .map(([person, items]) => ({ person, items, rank: rankOf(person) }))
    .sort((a, b) => a.rank - b.rank || a.person.localeCompare(b.person))
    .map(({ person, items }) => ({ person, items }));
}
