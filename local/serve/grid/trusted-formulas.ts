import { computeFormulas, sameValue } from '../../formulas/evaluate';
import type { FormulaCell } from '../../formulas/formula-inputs';
import { collectContents, listFormulas } from '../../formulas/formula-inputs';
import { referencesIn } from '../../formulas/formula-tokens';
import type { Book } from '../../store/book';
import type { Tab } from '../../store/tab';

/** What the grid would compute otherwise each time, or from cells that nobody can name beforehand. */
const unsteady = /\b(rand|randbetween|randarray|offset|indirect)\s*\(/i;

/**
 * Formulas that the grid computes to the value the file holds. The others are shown by their values, so that the page never says
 * anything else than the file.
 */
export class TrustedFormulas {
  private readonly known = new Map<string, boolean>();

  /** Tries the formulas that were not there before. `now` is epoch milliseconds, the clock of NOW and TODAY here and in the page. */
  study(book: Book, now: number): void {
    if (!book.tabs.some((tab) => tab.formulaCount > 0)) return;
    const fresh = listFormulas(book, now).filter((one) => !this.known.has(keyOf(one.tab, one.row, one.column, one.cell.formula)));
    if (fresh.length === 0) return;
    const results = computeFormulas(book, collectContents(book, fresh), fresh);
    fresh.forEach((one, index) => {
      const result = results[index] ?? null;
      const trusted = result !== null && sameValue(result, one.cell.value) && isSteady(one, book);
      this.known.set(keyOf(one.tab, one.row, one.column, one.cell.formula), trusted);
    });
  }

  has(tab: Tab, row: number, column: number, formula: string): boolean {
    return this.known.get(keyOf(tab, row, column, formula)) === true;
  }
}

function keyOf(tab: Tab, row: number, column: number, formula: string | undefined): string {
  return `${tab.id} ${row} ${column} ${formula ?? ''}`;
}

/** True where the grid gets the formula as it stands: names and tabs with an apostrophe are unknown to it. */
function isSteady({ cell, formula }: FormulaCell, book: Book): boolean {
  const own = cell.formula ?? '';
  if (unsteady.test(own)) return false;
  const tabs = referencesIn(formula).map((reference) => reference.tab);
  if (tabs.some((name) => name !== null && (name.includes("'") || book.findTab(name) === undefined))) return false;
  return ![...book.namedRanges.keys()].some((name) => new RegExp(`(^|[^\\w.!'"])${escape(name)}($|[^\\w.(!])`, 'i').test(own));
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
