import type { Viewer } from './find-viewer';
import { ownership, withReports } from './list-my-people';
import type { PersonFocus } from '../contract/strategy';
import type { Focus } from '../focus/plan-focus';
import type { Directory } from '../people/person';

/** Focus by person: the viewer first, then those who report to them, then everybody; within these by name. */
export function listFocus(focus: Focus, directory: Directory, { name, people }: Viewer): readonly PersonFocus[] {
  const isMine = ownership(directory, withReports(directory, people));
  const rankOf = (person: string): number => (name !== '' && person === name ? 0 : isMine(person) ? 1 : 2);
  return Object.entries(focus)
    .map(([person, items]) => ({ person, items, rank: rankOf(person) }))
    .sort((a, b) => a.rank - b.rank || a.person.localeCompare(b.person))
    .map(({ person, items }) => ({ person, items }));
}
