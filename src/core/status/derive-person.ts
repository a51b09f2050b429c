import { isAway } from '../people/is-away';
import type { Person } from '../people/person';
import type { Row } from '../tables/row';
import { buildStatus } from './build-status';
import type { StatusContext } from './context';
import { isOverCapacity } from './derive-initiative';
import type { Load } from './derive-load';
import { describeDate } from './describe-date';
import type { Override } from './read-overrides';
import type { Status } from './status';

/** Status and Load of one row of People. Order: Cannot be mailed; Away; Over capacity; Here. Load is a ratio, blank without hours a week. */
export function derivePerson(
  context: StatusContext,
  overrides: ReadonlyMap<string, Override>,
  row: Row,
  person: Person,
  load: Load | null,
): Status {
  const facts = {
    mailable: person.email !== '',
    away: isAway(person, context.today),
    awaySays: person.awayTo === null ? '' : ` until ${describeDate(person.awayTo)}`,
    overCapacity: isOverCapacity(context, load),
    loadSays: load?.says ?? 'nothing promised',
  };
  const verdict = context.rules.judge('person', facts);
  return buildStatus(context, overrides, {
    row,
    owner: person.name || person.email,
    verdict,
    facts,
    because: [row.id, ...(facts.overCapacity ? (load?.claims ?? []) : [])],
    constraint: null,
    columns: { why: false, since: false },
    cells: { load: load?.ratio ?? '' },
  });
}
