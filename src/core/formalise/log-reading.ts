import type { LoggedLine } from '../log/logged-line';
import type { Directory } from '../people/person';

/** Stands for everybody Google does not name. */
export const UNNAMED = '';

const HIDDEN: ReadonlySet<string> = new Set(['', 'unknown', '(unverified)', 'somebody (address not revealed)']);

/** True for a line that a person caused; what the engine notes of its own, and progress nobody typed, are not. */
export function isByPerson({ who, what }: Pick<LoggedLine, 'who' | 'what'>): boolean {
  return who !== 'engine' && what !== 'progress';
}

/** The person a line names, by the name in People; `UNNAMED` where Google did not tell. */
export function whoOf({ who }: Pick<LoggedLine, 'who'>, directory: Directory): string {
  const plain = who.replace(/ \(unverified\)$/, '').trim();
  if (HIDDEN.has(plain.toLowerCase())) return UNNAMED;
  const found = directory.resolve(plain, '');
  return found.kind === 'person' ? found.person.name || found.person.email : plain;
}
