import type { Book } from '../../local/store/book';
import { areaName, cellName } from '../../local/xlsx/address';

/** Everything about a book that a save must not change, as plain data. */
export function describeBook(book: Book): unknown {
  return {
    names: [...book.namedRanges].map(([name, { tab, area }]) => `${name} ${tab.name} ${areaName(area)}`).sort(),
    tabs: book.tabs.map((tab) => ({
      name: tab.name,
      hidden: tab.hidden,
      frozen: [tab.frozenRows, tab.frozenColumns],
      widths: [...tab.columnWidths].sort(([a], [b]) => a - b),
      hiddenColumns: [...tab.hiddenColumns].sort((a, b) => a - b),
      hiddenRows: [...tab.hiddenRows].sort((a, b) => a - b),
      merges: tab.merges.map(areaName).sort(),
      validations: tab.validations.map(({ area, rule }) => [areaName(area), rule]),
      conditionals: tab.conditionals.map(({ areas, test, background }) => [areas.map(areaName), test, background]),
      cells: describeCells(tab),
    })),
  };
}

function describeCells(tab: Book['tabs'][number]): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  tab.forEachCell((cell, row, column) => {
    cells[cellName(row, column)] = [cell.value, cell.formula ?? null, cell.format ?? null, cell.note ?? null, cell.look ?? null];
  });
  return cells;
}
