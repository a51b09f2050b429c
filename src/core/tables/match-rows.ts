/** A row as it was kept beside the team's tab, and as it stands there now. */
export interface MatchedRows {
  /** Kept row by row of the team's, both as positions in the lists. */
  readonly kept: ReadonlyMap<number, number>;
  /** Rows of the team's that nothing was kept for. */
  readonly fresh: readonly number[];
  /** Kept rows that no row of the team's is. */
  readonly lost: readonly number[];
}

function byTitle(titles: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  titles.forEach((title, at) => {
    const list = places.get(title);
    if (list === undefined) places.set(title, [at]);
    else list.push(at);
  });
  return places;
}

/** The kept row that stands between the same neighbours, where it is the only one there on both sides. */
function findRenamed(at: number, count: number, keptCount: number, kept: ReadonlyMap<number, number>): number | undefined {
  const before = at === 0 ? -1 : kept.get(at - 1);
  const after = at === count - 1 ? keptCount : kept.get(at + 1);
  return before !== undefined && after === before + 2 ? before + 1 : undefined;
}

/**
 * Finds for each row of the team's what was kept for it: by its title, equal ones by their order; a row under another title where it alone
 * has none and stands between the same neighbours as the one row kept that has none either. Everything else is new.
 * @param titles titles of the team's rows as they stand now
 * @param before titles as they were kept, in the order of then
 * @param aside titles of rows that had gone before; they come back by their title only
 */
export function matchRows(titles: readonly string[], before: readonly string[], aside: readonly string[]): MatchedRows {
  const waiting = byTitle([...before, ...aside]);
  const kept = new Map<number, number>();
  titles.forEach((title, at) => {
    const found = waiting.get(title)?.shift();
    if (found !== undefined) kept.set(at, found);
  });
  const taken = new Set(kept.values());
  const renamed = titles.flatMap((_title, at) => {
    const found = kept.has(at) ? undefined : findRenamed(at, titles.length, before.length, kept);
    return found === undefined || taken.has(found) ? [] : [[at, found] as const];
  });
  renamed.forEach(([at, found]) => kept.set(at, found));
  const used = new Set(kept.values());
  return {
    kept,
    fresh: titles.flatMap((_title, at) => (kept.has(at) ? [] : [at])),
    lost: before.flatMap((_title, at) => (used.has(at) ? [] : [at])),
  };
}
