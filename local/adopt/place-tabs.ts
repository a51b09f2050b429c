import type { Book } from '../store/book';
import type { Tab } from '../store/tab';

/** A tab of one file, and its copy in another. */
export interface PlacedTab {
  readonly from: string;
  readonly tab: Tab;
}

/**
 * Lays copies of all tabs of `source` beside those of `target`, under their own names or with a number where one is taken.
 * Values, formulas, formats, notes and merges come along, looks do not: their numbers belong to the other file.
 */
export function placeTabs(source: Book, target: Book): readonly PlacedTab[] {
  return source.tabs.map((from) => {
    const tab = target.addTab(freeName(target, from.name), from.maxRows, from.maxColumns);
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

function freeName(book: Book, name: string): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name} (${number})`;
    if (book.findTab(tried) === undefined) return tried;
  }
}
