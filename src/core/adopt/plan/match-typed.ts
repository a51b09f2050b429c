import type { SoughtRow } from './match-rows';

/** A row of ours that was not copied from the table that is looked at. */
export interface OtherRow extends SoughtRow {
  readonly id: string;
  /** True where it leads back to no source. */
  readonly isTyped: boolean;
}

/** What has to agree for two rows of one title to be one thing, by keys of our columns. */
interface Sameness {
  /** Equal, or blank in both. */
  readonly equal: readonly string[];
  /** Equal, or blank in one of them. */
  readonly agree: readonly string[];
  /** A row that was copied from elsewhere may be it too. */
  readonly anywhere: boolean;
}

/** Tables in which a title names one thing. */
const NAMED: ReadonlyMap<string, Sameness> = new Map([
  ['people', { equal: [], agree: [], anywhere: true }],
  ['holidays', { equal: ['date', 'location'], agree: [], anywhere: true }],
  ['seats', { equal: ['holder'], agree: ['location'], anywhere: false }],
  ['rocks', { equal: ['owner'], agree: ['quarter'], anywhere: false }],
  ['goals', { equal: ['owner'], agree: ['year'], anywhere: false }],
  ['scorecard', { equal: ['owner'], agree: ['unit', 'every'], anywhere: false }],
  ['processes', { equal: ['owner'], agree: ['location'], anywhere: false }],
]);

/** Tables in which two rows of one title would be taken for each other. */
const APART: ReadonlySet<string> = new Set(['rocks', 'goals', 'scorecard', 'processes', 'seats']);

const fold = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** True where a row of that table is called by its title alone, so that a second one needs another. */
export function needsOwnTitle(table: string): boolean {
  return APART.has(table);
}

/**
 * The row that is plainly the same thing although it was not copied from here: one that was typed, with the same title and owner. People
 * and holidays are the same wherever they came from.
 * @param nameOf what a person is called, by whatever stands in a cell
 */
export function findTyped(
  table: string,
  sought: SoughtRow,
  others: readonly OtherRow[],
  nameOf: (text: string) => string,
): OtherRow | undefined {
  const same = NAMED.get(table);
  if (same === undefined) return undefined;
  const text = (row: SoughtRow, key: string): string => fold(nameOf(row.cells.get(key) ?? ''));
  return others.find(
    (other) =>
      (other.isTyped || same.anywhere) &&
      fold(other.title) === fold(sought.title) &&
      same.equal.every((key) => text(other, key) === text(sought, key)) &&
      same.agree.every((key) => text(other, key) === '' || text(sought, key) === '' || text(other, key) === text(sought, key)),
  );
}
