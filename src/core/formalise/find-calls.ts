import type { SheetTab, Spot } from './sheet-tab';
import { cellText, type Cell } from '../tables/cell';

/** What a cell shows while Google still works out a function. */
const LOADING = /^Loading/;
const CALL = /(?:^|[^\p{L}\p{N}_.])(?:WHY|KPI_STATUS|NEXT_RUN)\s{0,20}\(/iu;
const QUOTED = /"[^"]*"|'[^']*'/g;

/** True where a formula calls a function of Runsheet; what stands in quotes calls nothing. */
export function callsRunsheet(formula: string): boolean {
  return CALL.test(formula.replace(QUOTED, ''));
}

/** Cells of a tab that would break without Runsheet, and those of them that show nothing yet. */
export interface Calls {
  readonly cells: readonly (Spot & { readonly shows: Cell })[];
  readonly loading: readonly Spot[];
}

/** Finds the cells whose formulas call a function of Runsheet. */
export function findCalls({ cells, formulas }: SheetTab): Calls {
  const found = formulas.flatMap((line, r) =>
    line.flatMap((formula, c) => (callsRunsheet(formula) ? [{ row: r + 1, column: c + 1, shows: cells[r]?.[c] ?? '' }] : [])),
  );
  const isLoading = ({ shows }: { readonly shows: Cell }): boolean => LOADING.test(cellText(shows));
  return { cells: found.filter((cell) => !isLoading(cell)), loading: found.filter(isLoading) };
}

/**
 * Cells that went blank because a formula was replaced by what it showed: it had filled its neighbours too. They get back what they
 * showed.
 */
export function findEmptied(before: SheetTab, after: SheetTab['cells']): Calls['cells'] {
  return before.cells.flatMap((line, r) =>
    line.flatMap((shows, c) => {
      const isPlain = (before.formulas[r]?.[c] ?? '') === '';
      const wentBlank = cellText(shows) !== '' && cellText(after[r]?.[c] ?? '') === '';
      return isPlain && wentBlank ? [{ row: r + 1, column: c + 1, shows }] : [];
    }),
  );
}

/** The same cells as blocks of neighbours below each other. */
export function toBlocks(cells: Calls['cells']): readonly { readonly row: number; readonly column: number; readonly values: Cell[][] }[] {
  const blocks: { readonly row: number; readonly column: number; readonly values: Cell[][] }[] = [];
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const { row, column, shows } of sorted) {
    const last = blocks[blocks.length - 1];
    if (last?.column === column && last.row + last.values.length === row) last.values.push([shows]);
    else blocks.push({ row, column, values: [[shows]] });
  }
  return blocks;
}
