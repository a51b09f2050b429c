import type { Directory, Person } from '../people/person';

/** Whoever the overview is for. */
export interface Viewer {
  /** As People has it, `''` where nobody is known. */
  readonly name: string;
  /** Lower-case, `''` where it has none or nobody is known. */
  readonly address: string;
  /** Their rows of People; empty where nobody is known. */
  readonly people: ReadonlySet<Person>;
  /** True where the reader chose to look as that person. */
  readonly chosen: boolean;
}

function viewerOf(people: readonly Person[], chosen: boolean): Viewer {
  const [first] = people;
  return { name: first?.name || first?.email || '', address: first?.email ?? '', people: new Set(people), chosen };
}

/**
 * The person at that address, or the one chosen by name, address or seat: a choice that names nobody, or more than one, is nobody.
 * @param address as Google reveals it, `''` where it does not
 * @param chosen absent or blank: the reader themselves
 */
export function findViewer({ people, resolve }: Directory, address: string, chosen = ''): Viewer {
  const at = (email: string): readonly Person[] => (email === '' ? [] : people.filter((person) => person.email === email.toLowerCase()));
  if (chosen.trim() === '') return viewerOf(at(address), false);
  const found = resolve(chosen, '');
  if (found.kind !== 'person') return viewerOf([], true);
  const { person } = found;
  return viewerOf(person.email === '' ? [person] : at(person.email), true);
}
