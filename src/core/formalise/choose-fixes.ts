import { NOWHERE } from './honesty-part';
import type { HonestyFix, HonestyPart } from '../contract/formalise';

/** What finding something means, the worst first; within one the part with most finds comes first. */
interface Harm {
  readonly why: string;
  readonly parts: Readonly<Record<string, string>>;
}

const HARMS: readonly Harm[] = [
  {
    why: 'Work can be missed here and nobody else is told.',
    parts: {
      backup: 'Name in Backup who takes it over.',
      proof: 'Write in Proof what shows that it was done, such as "photo" or "number".',
    },
  },
  {
    why: 'A number that people read is wrong, or will be.',
    parts: {
      overwritten: 'Copy the formula of the cell beside it over the typed value, or say in a note why it stands there.',
      errors: 'Mend the formula, or what it reads.',
    },
  },
  {
    why: 'It stops when one person is away.',
    parts: {
      admins: 'Ask a second editor to choose "Start hourly checks" in the Runsheet menu.',
      people: 'Give a second person a part of it: as owner, as backup, or as Cover in People.',
      edits: 'Let a second person make some of the changes, so that they know how.',
      names: 'Name who really does each row, or a second person who can.',
    },
  },
  {
    why: 'Nobody answers for it.',
    parts: { owner: 'Write one name in Owner.', fallback: 'Name in Fallback who is asked when the backup is away too.' },
  },
  {
    why: 'What is said is not what the rows show.',
    parts: {
      said: 'Talk about the difference, then change the rows or Owner says.',
      goals: 'Keep the goal until the quarter is over, or write down why it changed.',
    },
  },
  {
    why: 'It costs work or breaks quietly.',
    parts: {
      derived: 'Let a formula calculate it.',
      outside: 'Keep what is read in this file, or write down whose the other file is.',
      hidden: 'Show the hidden tab, or write beside the number where it comes from.',
      upkeep: 'Look at why it is set by hand, and change the rule or the rows instead.',
    },
  },
];

/** The rule, as it is told. */
export const RANKING =
  'First what lets work be missed without anybody being told, then numbers that are wrong, then what only one person can do, then rows nobody owns, then what is said against what is shown. Of two, the one found more often.';

/** Fixes that are told. */
const MOST = 3;

/** The three fixes that matter first, each with its place and what to do. */
export function chooseFixes(parts: readonly HonestyPart[]): readonly HonestyFix[] {
  return HARMS.flatMap(({ why, parts: actions }) => {
    const found = parts.filter(({ key, state }) => state === 'found' && actions[key] !== undefined);
    const ranked = [...found].sort((a, b) => b.count - a.count);
    return ranked.map(({ key, title, says, count, lines }) => {
      const first = lines.find(({ tab }) => tab !== '') ?? lines[0];
      const { id, tab, row, column } = first ?? NOWHERE;
      const of = count > 1 ? ` (1 of ${count})` : '';
      return { key, title, why: `${first?.says ?? says}${of} ${why}`, action: actions[key] ?? '', id, tab, row, column };
    });
  }).slice(0, MOST);
}
