import { isAway } from '../people/is-away';
import type { Directory } from '../people/person';
import type { LocalDate } from '../time/local';

/** Who looks after what is with somebody. */
export interface StandIn {
  readonly name: string;
  /** `For Ana Ruiz, who is away: `, `''` where it is with them. */
  readonly says: string;
}

/** The person themselves; while they are away their cover, where that is somebody who is here. */
export function standIn(owner: string, today: LocalDate, directory: Directory): StandIn {
  const own = { name: owner, says: '' };
  const found = directory.resolve(owner, '');
  if (found.kind !== 'person' || !isAway(found.person, today)) return own;
  const cover = directory.resolve(found.person.cover, found.person.location);
  if (cover.kind !== 'person' || cover.person === found.person || isAway(cover.person, today)) return own;
  return { name: cover.person.name || cover.person.email, says: `For ${owner}, who is away: ` };
}
