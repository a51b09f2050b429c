import type { Directory, Person } from '../people/person';

/** Who owns a row. */
export interface Owner {
  /** `''` where nobody, or nobody known. */
  readonly name: string;
  readonly person: Person | null;
}

/** The first of the texts that names exactly one person, by address, name or seat. */
export function resolveOwner(directory: Directory, texts: readonly string[]): Owner {
  for (const text of texts) {
    const found = directory.resolve(text, '');
    if (found.kind === 'person') return { name: found.person.name || found.person.email, person: found.person };
  }
  return { name: '', person: null };
}
