import type { Person } from './person';
import type { LocalDate } from '../time/local';

/** True where the person is away on that day; both ends inclusive, an open end counts for ever, no dates never. */
export function isAway(person: Person, day: LocalDate): boolean {
  if (person.awayFrom === null && person.awayTo === null) return false;
  return (person.awayFrom === null || day >= person.awayFrom) && (person.awayTo === null || day <= person.awayTo);
}
