import type { CopyInput } from './copy-input';
import { listOthers, listTaken, seekRow } from './list-taken';
import { matchRows, takenFrom, type SoughtRow } from './match-rows';
import { findTyped, needsOwnTitle, type OtherRow } from './match-typed';
import { titleSet } from './name-taken';
import type { AdoptedRow } from '../adopted-table';
import type { AdoptTable } from '../table-reading';
import type { RawTable } from '../../tables/raw-table';

/** Whether a row is new or where it stands; `typed`: somebody wrote it there, it was not copied from here. */
export type Placing =
  { readonly kind: 'new'; readonly at?: undefined } | { readonly kind: 'there' | 'renamed' | 'typed'; readonly at: number };

/** What of a table is there already. */
export interface MatchedTable {
  /** One for each row. */
  readonly placings: readonly Placing[];
  /** Titles that a new row may not have too. */
  readonly titles: ReadonlySet<string>;
}

const NEW: Placing = { kind: 'new' };

/** What a person is called, by any name that is known. */
function makeNamer({ directory }: CopyInput): (text: string) => string {
  return (text) => {
    const found = text === '' ? null : directory.resolve(text, '');
    return found?.kind === 'person' ? found.person.name : text;
  };
}

/** Each row that was typed stands for one of the team's rows at most. */
function placeTyped(
  table: AdoptTable,
  sought: readonly SoughtRow[],
  placings: readonly Placing[],
  others: readonly OtherRow[],
  input: CopyInput,
): readonly Placing[] {
  const open = new Set(others);
  const nameOf = makeNamer(input);
  return placings.map((placing, turn) => {
    const row = sought[turn];
    const found = placing.kind !== 'new' || row === undefined ? undefined : findTyped(table, row, [...open], nameOf);
    if (found === undefined) return placing;
    open.delete(found);
    return { kind: 'typed', at: found.row };
  });
}

/**
 * Finds out which rows of a table are there: those that were copied from the same tab and table, and those that somebody typed and that
 * are plainly the same. An equal title alone says nothing.
 */
export function matchTable(table: AdoptTable, raw: RawTable, rows: readonly AdoptedRow[], input: CopyInput): MatchedTable {
  const { source } = input;
  const there = input.rows[table] ?? [];
  const sought = rows.map((row) => seekRow(row, raw.spec, source));
  const siblings = input.siblings.filter((row) => row.table === table).map((row) => seekRow(row, raw.spec, source));
  const taken = takenFrom(source.letter, sought, listTaken(raw, there, source));
  const matches = matchRows(
    [...sought, ...siblings].sort((a, b) => a.row - b.row),
    taken,
  );
  const copied = sought.map((row): Placing => {
    const match = matches.get(row);
    return match === undefined || match.kind === 'new' ? NEW : { kind: match.kind, at: match.taken.at };
  });
  const placings = placeTyped(table, sought, copied, listOthers(raw, there, taken), input);
  const own = new Set(placings.flatMap(({ at }) => (at === undefined ? [] : [at])));
  const others = there.filter((row) => !own.has(row.row)).map(({ title }) => title);
  return { placings, titles: titleSet(needsOwnTitle(table) ? others : []) };
}
