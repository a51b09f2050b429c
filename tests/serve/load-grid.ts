import { makeEvaluator } from '../../local/formulas/evaluate';
import { loadLibrary, silently } from '../../local/formulas/load-model';
import { GridBook } from '../../local/serve/grid/grid-book';
import { evaluateIfChanged } from '../../local/store/evaluator';
import type { Tab } from '../../local/store/tab';
import type { StoredValue } from '../../local/store/types';
import type { OpenWorkbook } from '../../local/xlsx/read-workbook';

/** Monday 16 November 2026, 06:00 in Berlin. */
export const NOW = Date.UTC(2026, 10, 16, 5);

/** What the grid shows of a cell. */
export interface Shown {
  readonly value: unknown;
  readonly shown: string;
  readonly formula: boolean;
}

/** What the grid's library makes of a book: a reader of its cells. */
export function loadGrid({ book, file }: OpenWorkbook): (tab: Tab, row: number, column: number) => Shown {
  evaluateIfChanged(book, makeEvaluator(), NOW);
  const grid = new GridBook(book, file.package);
  grid.update(book, NOW);
  const data = JSON.parse(JSON.stringify(grid.toWorkbook())) as object;
  const model = silently(() => new (loadLibrary().Model)(data));
  return (tab, row, column) => {
    const at = { sheetId: `tab${tab.id}`, row: row - 1, col: column - 1 };
    const { value, formattedValue } = model.getters.getEvaluatedCell(at);
    return { value, shown: formattedValue, formula: model.getters.getCell(at)?.isFormula === true };
  };
}

/** The cells of which the grid shows another value than the book holds. A formula with the clock in it is the page's to compute. */
export function differences(opened: OpenWorkbook): string[] {
  const read = loadGrid(opened);
  const found: string[] = [];
  for (const tab of opened.book.tabs) {
    tab.forEachCell((cell, row, column) => {
      const { value, shown } = read(tab, row, column);
      const usesClock = /NOW|TODAY/i.test(cell.formula ?? '');
      const link = /^\[.+\]\(.+\)$/.test(String(cell.value));
      if (!usesClock && !link && !sameValue(cell.value, value))
        found.push(`${tab.name} ${row},${column}: ${JSON.stringify(value)} ${shown}`);
    });
  }
  return found;
}

function sameValue(held: StoredValue, shown: unknown): boolean {
  const plain = typeof held === 'object' ? held.error : held;
  if (typeof plain === 'number' && typeof shown === 'number') return Math.abs(plain - shown) <= 1e-9 * Math.max(1, Math.abs(plain));
  return plain === (shown ?? '');
}
