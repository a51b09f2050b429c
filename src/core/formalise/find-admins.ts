import { lineAt, noData, NOWHERE, partOf } from './honesty-part';
import { UNNAMED, whoOf } from './log-reading';
import type { HonestyPart } from '../contract/formalise';
import type { LoggedLine } from '../log/logged-line';
import type { Directory } from '../people/person';
import { sayList } from '../texts/say-list';

const TITLE = 'A second person who keeps it running';
const STARTED = /^(?:checks started|mail (?:off|dry run|on))$/;
const ADD_ONE = 'Ask a second editor of this file to choose "Start hourly checks" in the Runsheet menu: two people never mail twice.';

/** Whoever started hourly checks in this file, as the Log knows; `own` is whether the reader has them now. */
export function findAdmins(
  log: readonly LoggedLine[],
  directory: Directory,
  own: { readonly name: string; readonly on: boolean },
): HonestyPart {
  const started = log.filter(({ what, row }) => row === 'Settings' && STARTED.test(what));
  const names = new Set(started.map((line) => whoOf(line, directory)).filter((name) => name !== UNNAMED));
  if (own.on && own.name !== '') names.add(own.name);
  const people = [...names].sort();
  if (people.length === 0 && !own.on && started.length === 0)
    return noData('admins', TITLE, 'Nobody has started hourly checks in this file yet.');
  if (people.length >= 2)
    return partOf('admins', TITLE, `${sayList(people)} each started hourly checks. The file does not know whether they still run.`, []);
  const [only = 'Somebody Google does not name'] = people;
  return partOf('admins', TITLE, `${only} alone started hourly checks: without their account nothing is checked or mailed.`, [
    lineAt(NOWHERE, ADD_ONE),
  ]);
}
