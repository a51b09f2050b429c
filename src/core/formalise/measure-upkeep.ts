import { lineAt, noData, NOWHERE, partOf } from './honesty-part';
import { isByPerson } from './log-reading';
import { groupBy } from '../archive/group-by';
import type { HonestyPart } from '../contract/formalise';
import type { LoggedLine } from '../log/logged-line';
import { addDays } from '../time/arith';
import type { LocalDate } from '../time/local';

const TITLE = 'Work done by hand that Runsheet does';
const DAYS = 28;

/** Lines that people cause by setting what the engine works out: overrides and notes of correction. */
const BY_HAND = /^(?:override|override ended|correction)$/;

/** Statuses that somebody typed over: the engine found another one than it had written last. */
function typedOver(log: readonly LoggedLine[]): readonly LoggedLine[] {
  const ofRows = groupBy(
    log.filter(({ what }) => what === 'status'),
    ({ row }) => row,
  );
  return [...ofRows.values()].flatMap((lines) => lines.filter(({ before }, at) => at > 0 && before !== lines[at - 1]?.after));
}

const perWeek = (count: number): string => `${Math.round((count / (DAYS / 7)) * 10) / 10}`;

/** How often people set by hand what the engine feeds, in the last four weeks and in the four before. */
export function measureUpkeep(log: readonly LoggedLine[], today: LocalDate): HonestyPart {
  const [from, before] = [addDays(today, -DAYS), addDays(today, -2 * DAYS)];
  const dayOf = ({ at }: LoggedLine): LocalDate => at.slice(0, 10);
  const [first] = log
    .map(dayOf)
    .filter((day) => day !== '')
    .sort();
  if (first === undefined) return noData('upkeep', TITLE, 'The Log has no lines yet.');
  const byHand = [...log.filter((line) => BY_HAND.test(line.what) && isByPerson(line)), ...typedOver(log)];
  const now = byHand.filter((line) => dayOf(line) > from);
  const then = byHand.filter((line) => dayOf(line) > before && dayOf(line) <= from);
  const trend = now.length === then.length ? 'as many as' : now.length < then.length ? 'fewer than' : 'more than';
  const compared =
    first > before
      ? 'The Log does not reach back eight weeks, so nothing is compared.'
      : `That is ${trend} in the four weeks before (${perWeek(then.length)}).`;
  const lines = [...groupBy(now, ({ what }) => (what === 'status' ? 'statuses typed over' : what))].map(([what, own]) =>
    lineAt(NOWHERE, `${what}: ${own.length} in four weeks.`),
  );
  return partOf('upkeep', TITLE, `${perWeek(now.length)} a week over the last four weeks. ${compared}`, lines, now.length);
}
