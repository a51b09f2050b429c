import type { ExpectedTable } from './decode-index';
import { columnsFor } from './field-columns';
import type { Wanted } from './field-columns';
import type { LocatedColumn } from './locate-headers';
import type { FoundTable } from './match-tables';

/** What is counted of the columns of one table. */
export interface ColumnCounts {
  /** Columns that should be ours. */
  readonly wanted: number;
  /** Columns that are what they should be. */
  readonly right: number;
  /** Columns that were taken for one of ours, rightly or wrongly. */
  readonly claimed: number;
}

type Verdict = 'right' | 'wrong' | 'missed' | 'neither';

/**
 * Compares the columns of a table with what they were taken for. `kind` is the kind of the index that the report has, `null`
 * for a wrong one: then a right name is wrong too, since it would end up in the wrong tab.
 */
export function compareColumns(
  expected: ExpectedTable,
  found: FoundTable,
  kind: string | null,
  columns: readonly LocatedColumn[],
): { readonly counts: ColumnCounts; readonly misses: readonly string[] } {
  const headers = new Map(columns.map(({ letter, header }) => [letter, header]));
  const judged = [...new Set([...headers.keys(), ...found.columns.keys()])].map((letter) => {
    const header = headers.get(letter) ?? '';
    const is = found.columns.get(letter) ?? '';
    const wanted = wantedOf(expected, kind ?? expected.kind, header);
    return { letter, header, is, wanted, verdict: judge(is, header, wanted, kind !== null) };
  });
  const count = (...verdicts: readonly Verdict[]): number => judged.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const wrongOfWanted = judged.filter(({ verdict, wanted }) => verdict === 'wrong' && wanted.must.length > 0).length;
  return {
    counts: { wanted: count('right', 'missed') + wrongOfWanted, right: count('right'), claimed: count('right', 'wrong') },
    misses: judged
      .filter(({ verdict }) => kind !== null && (verdict === 'wrong' || verdict === 'missed'))
      .map(
        ({ letter, header, is, wanted }) =>
          `${letter} ${header === '' ? '(not in the index)' : `"${header}"`}: ${is || 'left out'} instead of ${wanted.must.join(' or ') || 'none of ours'}`,
      ),
  };
}

/** How many columns of an annotated table should be ours. */
export function countWanted(expected: ExpectedTable, columns: readonly LocatedColumn[]): number {
  return columns.filter(({ header }) => wantedOf(expected, expected.kind, header).must.length > 0).length;
}

// The index has no words for some columns of ours (`Unit`, `Location`); one that has our very name is no mistake.
function judge(is: string, header: string, { must, may }: Wanted, isKindRight: boolean): Verdict {
  if (is === '') return must.length > 0 ? 'missed' : 'neither';
  if (!isKindRight) return 'wrong';
  if (must.includes(is)) return 'right';
  const isNamesake = must.length === 0 && header.trim().toLowerCase() === is.toLowerCase();
  return isNamesake || may.includes(is) ? 'neither' : 'wrong';
}

function wantedOf(expected: ExpectedTable, kind: string, header: string): Wanted {
  return columnsFor(kind, expected.meanings.get(header) ?? '', expected.alsoMeanings.get(header) ?? []);
}
