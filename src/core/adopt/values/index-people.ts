import type { KnownPerson } from '../adopt-context';
import { foldText } from './fold-text';

/** Names by what they are written as. A key that several people share has all of them. */
export interface PersonIndex {
  readonly byText: ReadonlyMap<string, readonly string[]>;
  readonly byInitials: ReadonlyMap<string, readonly string[]>;
}

function add(map: Map<string, string[]>, key: string, name: string): void {
  if (key === '') return;
  const names = map.get(key) ?? [];
  if (!names.includes(name)) map.set(key, [...names, name]);
}

/** `Ana Maria Ruiz` is `amr` and `ar`. */
function initialsOf(name: string): readonly string[] {
  const words = foldText(name)
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  if (words.length < 2 || words.length > 4) return [];
  const all = words.map((word) => word.charAt(0)).join('');
  return [...new Set([all, `${all.charAt(0)}${all.charAt(all.length - 1)}`])];
}

/** Who is known: people of the file, and full names that stand in the table's own columns. */
export function indexPeople(people: readonly KnownPerson[], namesInTable: readonly string[]): PersonIndex {
  const byText = new Map<string, string[]>();
  const byInitials = new Map<string, string[]>();
  for (const { name, alsoKnownAs, email } of people) {
    for (const text of [name, email, ...alsoKnownAs]) add(byText, foldText(text), name);
    for (const initials of initialsOf(name)) add(byInitials, initials, name);
  }
  for (const name of namesInTable)
    for (const initials of initialsOf(name)) add(byInitials, initials, byText.get(foldText(name))?.[0] ?? name);
  return { byText, byInitials };
}
