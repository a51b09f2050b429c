import type { Hop } from './run';
import { LAST_HOP } from './run';
import { isAway } from '../people/is-away';
import type { Directory, Person } from '../people/person';
import type { LocalDate } from '../time/local';

/** Who holds a run from now on. */
export interface Holder {
  readonly hop: Hop;
  /** `null` where nobody of the rest of the chain can take it. */
  readonly person: Person | null;
  /** Whom the person stands in for, `''` where for nobody. */
  readonly covers: string;
  /** Why places were passed, as sentences; `''` where none was. */
  readonly passed: string;
}

/** Names of the places, for sentences. */
export const PLACES: readonly [string, string, string, string] = ['owner', 'backup', 'fallback', 'business owner'];

type Fit = { readonly person: Person; readonly covers: string } | { readonly says: string };

function coverOf(person: Person, day: LocalDate, location: string, directory: Directory): Person | null {
  const cover = directory.resolve(person.cover, location);
  return cover.kind === 'person' && cover.person !== person && !isAway(cover.person, day) ? cover.person : null;
}

function fitPlace(text: string, place: string, day: LocalDate, location: string, directory: Directory, before: string): Fit {
  const found = directory.resolve(text, location);
  if (found.kind === 'none') return { says: `no ${place} is named` };
  if (found.kind === 'unknown') return { says: `the ${place} "${found.text}" is nobody in People` };
  if (found.kind === 'several') return { says: `the ${place} "${found.text}" is several people` };
  const { person } = found;
  const away = isAway(person, day);
  const holder = away ? coverOf(person, day, location, directory) : person;
  if (holder === null) return { says: `${person.name} (${place}) is away` };
  if (holder.name === before) return { says: `the ${place} is ${holder.name} again` };
  if (holder.email === '' && place !== PLACES[0]) return { says: `${holder.name} (${place}) cannot be mailed` };
  return { person: holder, covers: away ? person.name : '' };
}

/**
 * The first place from `from` on that can take the run on that day. A place that is empty, unresolvable, away without a
 * present cover, equal to the one before, or (but for the owner) without a usable address is passed at once.
 * @param before name of whoever holds it now, `''` at opening
 */
export function chooseHolder(
  chain: readonly [string, string, string, string],
  from: Hop,
  day: LocalDate,
  location: string,
  directory: Directory,
  before: string,
): Holder {
  const passed: string[] = [];
  for (let hop = from; hop <= LAST_HOP; hop += 1) {
    const index: Hop = hop === 0 ? 0 : hop === 1 ? 1 : hop === 2 ? 2 : 3;
    const fit = fitPlace(chain[index], PLACES[index], day, location, directory, before);
    if ('person' in fit) return { hop: index, ...fit, passed: passed.join('; ') };
    passed.push(fit.says);
  }
  return { hop: LAST_HOP, person: null, covers: '', passed: passed.join('; ') };
}
