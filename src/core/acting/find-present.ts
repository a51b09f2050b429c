import { found, refuse, type ActContext, type Found } from './action';
import { isAway } from '../people/is-away';
import { describeDate } from '../status/describe-date';
import { quote } from '../texts/issue-texts';
import { dateOf } from '../time/arith';

/** Somebody to hand something to. */
export interface Present {
  /** As a cell names them: their name, or the address where others have that name too. */
  readonly written: string;
  /** What has to be known: that they are away. */
  readonly says: readonly string[];
}

/** The one person that a text means. Somebody who is away may get it, and it is said. */
export function findPresent(text: string, location: string, { input, plan }: ActContext): Found<Present> {
  const { directory } = plan.workbook;
  const wanted = directory.resolve(text, location);
  if (wanted.kind === 'none') return refuse('Say who gets it: a name or an address as it stands in People.');
  if (wanted.kind === 'several') return refuse(`${quote(text)} is the name of several people; write the address of the one you mean.`);
  if (wanted.kind === 'unknown') return refuse(`People knows nobody called ${quote(text)}. Write a name or an address as it stands there.`);
  const { person } = wanted;
  const isUnique = directory.resolve(person.name, location).kind === 'person';
  const until = person.awayTo === null ? '' : ` until ${describeDate(person.awayTo)}`;
  const says = isAway(person, dateOf(input.now)) ? [`${person.name || person.email} is away${until}.`] : [];
  return found({ written: isUnique ? person.name : person.email, says });
}
