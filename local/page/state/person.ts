import type { PagePerson } from '../messages';

const key = 'runsheet-person';

/** Who sits at this window: whoever was chosen in it, else the owner of the file. A second window can be somebody else. */
export function choosePerson(people: readonly PagePerson[], owner: string, chosen: string | null): PagePerson {
  const all = withOwner(people, owner);
  const find = (address: string | null): PagePerson | undefined => all.find((person) => person.address === address);
  return find(chosen) ?? find(owner) ?? { name: owner, address: owner };
}

/** The people, the owner among them. */
export function withOwner(people: readonly PagePerson[], owner: string): readonly PagePerson[] {
  const known = people.some((person) => person.address === owner);
  return known || owner === '' ? people : [{ name: owner.split('@')[0] ?? owner, address: owner }, ...people];
}

/** The address chosen in this window, `null` where none was. */
export function rememberedPerson(): string | null {
  return sessionStorage.getItem(key);
}

export function rememberPerson(address: string): void {
  sessionStorage.setItem(key, address);
}
