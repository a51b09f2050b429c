import { lineAt, noData, NOWHERE, partOf } from './honesty-part';
import { isByPerson, UNNAMED, whoOf } from './log-reading';
import { largestShare, sayPart } from './share';
import type { HonestyLine, HonestyPart } from '../contract/formalise';
import type { LoggedLine } from '../log/logged-line';
import type { Directory } from '../people/person';
import { nameIn } from '../statistics/rate-groups';
import type { SettledRun } from '../statistics/settled-run';
import { describeDate } from '../status/describe-date';
import { groupBy } from '../archive/group-by';
import { sayCount } from '../texts/say-list';
import type { LocalDate } from '../time/local';

const TITLE = 'Who changes the file';
/** Fewer changes say nothing about a share. */
const LEAST = 10;
const MUCH = 0.5;

/** Who did things in the file lately. */
export interface EditsInput {
  /** Lines of the last thirteen weeks. */
  readonly log: readonly LoggedLine[];
  readonly settled: readonly Pick<SettledRun, 'doneBy' | 'location' | 'due'>[];
  readonly directory: Directory;
}

interface Edit {
  readonly who: string;
  readonly day: LocalDate;
}

/** A run that was submitted in the sidebar stands in Done by too, and counts once. */
function editsOf({ log, settled, directory }: EditsInput): readonly Edit[] {
  const lines = log.filter((line) => isByPerson(line) && !line.what.startsWith('submitted'));
  const logged = lines.map((line) => ({ who: whoOf(line, directory), day: line.at.slice(0, 10) }));
  const done = settled
    .filter(({ doneBy }) => doneBy !== '')
    .map(({ doneBy, location, due }) => ({
      who: doneBy.endsWith('(unverified)') ? UNNAMED : nameIn(doneBy, location, directory),
      day: due.slice(0, 10),
    }));
  return [...logged, ...done];
}

function caveat(unnamed: number): string {
  return unnamed === 0 ? '' : ` Google hid who made ${unnamed} more; they may be anybody's.`;
}

function describeShares(edits: readonly Edit[]): readonly HonestyLine[] {
  const groups = [...groupBy(edits, ({ who }) => who)].sort((a, b) => b[1].length - a[1].length);
  return groups.slice(0, 5).map(([who, own]) => lineAt(NOWHERE, `${who}: ${sayPart({ count: own.length, of: edits.length })}.`));
}

/** Which share of the logged changes, and of the runs done, one person has; with count, period, and what Google hides. */
export function measureEdits(input: EditsInput): HonestyPart {
  const all = editsOf(input);
  const named = all.filter(({ who }) => who !== UNNAMED);
  const hidden = all.length - named.length;
  const share = largestShare(named.map(({ who }) => who));
  if (share === null || share.of < LEAST) {
    const so = `The Log of the last 13 weeks names who made ${sayCount(named.length, 'change')}; ${LEAST} are needed to say who makes most.`;
    return noData('edits', TITLE, `${so}${caveat(hidden)}`);
  }
  const days = named.map(({ day }) => day).sort();
  const period = `from ${describeDate(days[0] ?? '')} to ${describeDate(days[days.length - 1] ?? '')}`;
  const says = `${share.name} made ${sayPart(share)} of the logged changes ${period}.${caveat(hidden)}`;
  return partOf('edits', TITLE, says, share.count > share.of * MUCH ? describeShares(named) : []);
}
