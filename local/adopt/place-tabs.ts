import type { Book } from '../store/book';
import type { Tab } from '../store/tab';

/** A tab of one file, and its copy in another. */
export interface PlacedTab {
  readonly from: string;
  readonly tab: Tab;
}

/** What the names of copies keep away from. */
export interface Naming {
  /** Added to a name that is taken, in brackets. */
  readonly file: string;
  /** Names, in small letters, that tabs of Runsheet have or may get: a copy of that name would be worked on as if it were ours. */
  readonly kept: ReadonlySet<string>;
}

/**
 * Lays copies of all tabs of `source` beside those of `target`, under their own names, or `Rocks (plan.xlsx)` where one is
 * taken or kept. Values, formulas, formats, notes and merges come along, looks do not: their numbers belong to the other file.
 */
export function placeTabs(source: Book, target: Book, naming: Naming): readonly PlacedTab[] {
  return source.tabs.map((from) => {
    const tab = target.addTab(freeName(target, from.name, naming), from.maxRows, from.maxColumns);
    from.forEachCell(({ look: _look, ...cell }, row, column) => {
      tab.setCell(row, column, cell);
    });
    tab.merges = [...from.merges];
    tab.hidden = from.hidden;
    return { from: from.name, tab };
  });
}

/** Takes the copies out again; the tab that was in view before is in view. */
export function removeTabs(placed: readonly PlacedTab[], target: Book): void {
  for (const { tab } of placed) target.removeTab(tab);
}

function freeName(book: Book, name: string, { file, kept }: Naming): string {
  const isFree = (tried: string): boolean => book.findTab(tried) === undefined && !kept.has(tried.trim().toLowerCase());
  if (isFree(name)) return name;
  for (let number = 1; ; number++) {
    const tried = `${name} (${file}${number === 1 ? '' : ` ${number}`})`;
    if (isFree(tried)) return tried;
  }
}
