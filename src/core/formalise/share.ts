import { groupBy } from '../archive/group-by';

/** Who has most of something. */
export interface Share {
  readonly name: string;
  readonly count: number;
  readonly of: number;
  /** Names counted. */
  readonly people: number;
}

/** The name that stands most often; `null` of nothing. Of two the first by name. */
export function largestShare(names: readonly string[]): Share | null {
  const groups = [...groupBy(names, (name) => name)].map(([name, all]) => ({ name, count: all.length }));
  const sorted = groups.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  const [first] = sorted;
  return first === undefined ? null : { ...first, of: names.length, people: sorted.length };
}

/** `12 of 20 (60 %)`. */
export function sayPart({ count, of }: Pick<Share, 'count' | 'of'>): string {
  return `${count} of ${of} (${Math.round((count / of) * 100)} %)`;
}
