import type { PersonLine } from '../../../src/core/contract/acting';
import type { StatusLine } from '../../../src/core/contract/overview';

/** What is looked for; `null` is all, `''` what has none. Everything that is set has to fit. */
export interface Filter {
  /** Every word of it must be found. */
  readonly find: string;
  readonly onlyBad: boolean;
  readonly owner: string | null;
  readonly team: string | null;
  readonly location: string | null;
  readonly status: string | null;
}

export type FilterKey = keyof Filter;

export const NO_FILTER: Filter = { find: '', onlyBad: false, owner: null, team: null, location: null, status: null };

/** A line of any kind, or an open run with its holder as its owner. */
export type Piece = Pick<StatusLine, 'id' | 'title' | 'owner' | 'status' | 'tone' | 'location'> & { readonly flags?: readonly string[] };

/** Tells of a piece whose team it belongs to and where it is done. */
export interface Places {
  teamOf(piece: Piece): string;
  locationsOf(piece: Piece): readonly string[];
}

const splitList = (text: string): readonly string[] => text.split(/[,;\n]/).map((part) => part.trim());

/** Teams and locations come from the owner's row in People; a location of the piece itself wins. */
export function findPlaces(people: readonly PersonLine[]): Places {
  const known = new Map(people.map((person) => [person.name, person]));
  return {
    teamOf: ({ owner }) => known.get(owner)?.team ?? '',
    locationsOf: ({ owner, location = '' }) => splitList(location === '' ? (known.get(owner)?.location ?? '') : location),
  };
}

const isActive = (filter: Filter, key: FilterKey): boolean => (key === 'find' ? filter.find.trim() !== '' : filter[key] !== NO_FILTER[key]);

const KEYS: readonly FilterKey[] = ['find', 'onlyBad', 'owner', 'team', 'location', 'status'];

/** What is set, in the order in which it is shown. */
export const listActive = (filter: Filter): readonly FilterKey[] => KEYS.filter((key) => isActive(filter, key));

export const dropFilter = (filter: Filter, key: FilterKey): Filter => ({ ...filter, [key]: NO_FILTER[key] });

/** True for every piece that fits all that is set. */
export function fitsFilter(filter: Filter, places: Places): (piece: Piece) => boolean {
  const words = filter.find.toLowerCase().split(/\s+/).filter(Boolean);
  const { owner, team, location, status, onlyBad } = filter;
  const textOf = (piece: Piece): string =>
    [piece.id, piece.title, piece.owner, piece.status, ...(piece.flags ?? []), ...places.locationsOf(piece), places.teamOf(piece)]
      .join('\n')
      .toLowerCase();
  return (piece) =>
    (owner === null || piece.owner === owner) &&
    (status === null || piece.status === status) &&
    (team === null || places.teamOf(piece) === team) &&
    (location === null || places.locationsOf(piece).includes(location)) &&
    !(onlyBad && (piece.tone === 'good' || piece.tone === 'quiet')) &&
    (words.length === 0 || words.every((word) => textOf(piece).includes(word)));
}

/** Different texts in the order of the alphabet. */
export const listValues = (values: readonly string[]): readonly string[] => [...new Set(values)].sort((a, b) => a.localeCompare(b));
