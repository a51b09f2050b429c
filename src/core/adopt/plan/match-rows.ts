/** A row of the team's tab, as it is looked for among those taken before. */
export interface SoughtRow {
  readonly title: string;
  /** Row of the team's tab. */
  readonly row: number;
  /** Texts of its cells by our column, the title left out; blank ones left out. */
  readonly cells: ReadonlyMap<string, string>;
}

/** A row of ours that may be it. */
export interface TakenRow extends SoughtRow {
  readonly id: string;
  /** Where it stands now. */
  readonly at: number;
  /** First column of the table it was copied from, `''` where that is not known. */
  readonly letter: string;
}

/** `renamed`: taken before under another title. */
export type Match = { readonly kind: 'new' } | { readonly kind: 'there' | 'renamed'; readonly taken: TakenRow };

const NEW: Match = { kind: 'new' };
const keyOf = (title: string): string => title.trim().replace(/\s+/g, ' ').toLowerCase();
const wordsOf = (title: string): readonly string[] => keyOf(title).split(' ');

/** True where the titles share half of their words, as after a slip of the pen was mended. */
function isAlike(a: string, b: string): boolean {
  const words = new Set(wordsOf(a));
  const shared = wordsOf(b).filter((word) => words.has(word)).length;
  return shared > 0 && shared * 2 >= Math.max(words.size, wordsOf(b).length);
}

/** True where nothing but the title differs, and something beside it is there to tell by. */
function saysTheSame(sought: SoughtRow, taken: TakenRow): boolean {
  if (sought.cells.size === 0) return isAlike(sought.title, taken.title);
  return [...sought.cells].every(([key, text]) => taken.cells.get(key) === text);
}

function groupTitles(rows: readonly TakenRow[]): ReadonlyMap<string, TakenRow[]> {
  const groups = new Map<string, TakenRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row.title));
    if (group === undefined) groups.set(keyOf(row.title), [row]);
    else group.push(row);
  }
  return groups;
}

/** Rows with equal titles are told apart by their place where it is still the same, else by their order. */
function matchTitles(sought: readonly SoughtRow[], taken: readonly TakenRow[]): Map<SoughtRow, TakenRow> {
  const waiting = groupTitles(taken);
  const found = new Map<SoughtRow, TakenRow>();
  const take = (row: SoughtRow, at: (group: readonly TakenRow[]) => number): void => {
    const group = found.has(row) ? undefined : waiting.get(keyOf(row.title));
    const [next] = group?.splice(at(group), 1) ?? [];
    if (next !== undefined) found.set(row, next);
  };
  for (const row of sought) {
    take(row, (group) => {
      const same = group.findIndex((one) => one.row === row.row);
      return same === -1 ? group.length : same;
    });
  }
  for (const row of sought) take(row, () => 0);
  return found;
}

/** A title that changed is followed where the row stands at its old place, seen from the last row that is known above it. */
function matchPlaces(sought: readonly SoughtRow[], taken: readonly TakenRow[], found: Map<SoughtRow, TakenRow>): Set<SoughtRow> {
  const used = new Set(found.values());
  const byRow = new Map(taken.filter((row) => !used.has(row)).map((row) => [row.row, row]));
  const renamed = new Set<SoughtRow>();
  let shift = 0;
  for (const row of [...sought].sort((a, b) => a.row - b.row)) {
    const known = found.get(row);
    if (known !== undefined) {
      shift = row.row - known.row;
      continue;
    }
    const here = [byRow.get(row.row - shift), byRow.get(row.row)].find((one) => one !== undefined && saysTheSame(row, one));
    if (here === undefined) continue;
    byRow.delete(here.row);
    found.set(row, here);
    renamed.add(row);
  }
  return renamed;
}

/**
 * Finds out which rows were taken before: by their title, equal ones by their order, and one whose title changed by its place where
 * nothing else changed. Sorting and inserting rows in the team's tab makes none of them new.
 */
export function matchRows(sought: readonly SoughtRow[], taken: readonly TakenRow[]): ReadonlyMap<SoughtRow, Match> {
  const ordered = [...taken].sort((a, b) => a.row - b.row);
  const found = matchTitles(sought, ordered);
  const renamed = matchPlaces(sought, ordered, found);
  return new Map(
    sought.map((row): [SoughtRow, Match] => {
      const taken = found.get(row);
      return [row, taken === undefined ? NEW : { kind: renamed.has(row) ? 'renamed' : 'there', taken }];
    }),
  );
}

/**
 * Rows taken from this table: those whose first column is the same. Where none is, a column may have been inserted before it: the
 * ones of another column count where half of the titles are theirs, else they belong to a table that stands beside it.
 */
export function takenFrom(letter: string, sought: readonly SoughtRow[], taken: readonly TakenRow[]): readonly TakenRow[] {
  const same = taken.filter((row) => row.letter === letter || row.letter === '');
  if (same.length > 0) return same;
  const titles = new Set(sought.map(({ title }) => keyOf(title)));
  const letters = [...new Set(taken.map((row) => row.letter))];
  const moved = letters
    .map((one) => taken.filter((row) => row.letter === one))
    .find((rows) => rows.filter(({ title }) => titles.has(keyOf(title))).length * 2 >= Math.min(rows.length, titles.size));
  return moved ?? [];
}
