import type { CopyInput } from './copy-input';
import type { Row } from '../../tables/row';
import { quote } from '../../texts/issue-texts';
import { sayCount, sayFirst } from '../../texts/say-list';

/** Rows that were not simply added. */
export interface PlaceCounts {
  /** Copied from this tab before. */
  there: number;
  /** Rows of ours that are the same although they were not copied from here. */
  readonly typed: Row[];
  /** Taken before, and not there any more. */
  gone: number;
  /** New titles of rows whose own was taken. */
  readonly renamed: string[];
  /** Values of weeks to come. */
  ahead: number;
  /** Rows that are left out because no tab of ours takes them. */
  homeless: number;
}

const NAMED = 5;

function sayTyped(typed: readonly Row[]): readonly string[] {
  if (typed.length === 0) return [];
  const places = typed.map(({ tab, row, title }) => `${quote(title)} (${tab}, row ${row})`);
  return [
    `${sayCount(typed.length, 'row')} ${typed.length === 1 ? 'is' : 'are'} there already, with the same title and owner: ${sayFirst(places, NAMED)}.`,
  ];
}

function sayRenamed(renamed: readonly string[]): readonly string[] {
  if (renamed.length === 0) return [];
  const get = renamed.length === 1 ? 'gets a name behind its title' : 'get a name behind their titles';
  return [`${sayCount(renamed.length, 'row')} ${get}, because others have that title already: ${sayFirst(renamed.map(quote), NAMED)}.`];
}

/** Says how many rows are not taken or are taken otherwise, and why; a sentence each. */
export function sayPlaced(
  { there, typed, gone, renamed, ahead, homeless }: PlaceCounts,
  { again }: Pick<CopyInput, 'again'>,
): readonly string[] {
  const [isOne, went] = [there === 1, gone === 1];
  return [
    ...sayRenamed(renamed),
    ...(there === 0 ? [] : [`${sayCount(there, 'row')} ${isOne ? 'is' : 'are'} there already, copied from this tab before.`]),
    ...sayTyped(typed),
    ...(gone === 0 || again
      ? []
      : [
          `${sayCount(gone, 'row')} ${went ? 'was' : 'were'} taken before and ${went ? 'is' : 'are'} not there any more; ${went ? 'it is' : 'they are'} not taken again.`,
        ]),
    ...(ahead === 0 ? [] : [`${ahead} values are of weeks to come and are left out.`]),
    ...(homeless === 0 ? [] : [`${homeless} rows under others are left out: there is no tab for them.`]),
  ];
}
