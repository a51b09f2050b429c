import { localSerial } from './modelled-now';
import { referencesIn, replaceTabs, replaceWords } from './formula-tokens';
import type { Book } from '../store/book';
import type { Tab } from '../store/tab';
import type { StoredCell } from '../store/types';
import { areaName, cellName } from '../xlsx/address';
import { decodeLook } from '../xlsx/look';

/** One cell whose formula is to be computed. */
export interface FormulaCell {
  readonly tab: Tab;
  readonly row: number;
  readonly column: number;
  readonly cell: StoredCell;
  /** The formula as the model gets it. */
  readonly formula: string;
}

/** Cell contents for the model by tab and cell name. */
export type Contents = Map<Tab, Map<string, string>>;

/** Every formula of the book; names replaced by their ranges and the clock by the modelled one. Blocks of array formulas keep their values. */
export function listFormulas(book: Book, now: number): FormulaCell[] {
  const serial = localSerial(now, book.timeZone);
  const found: FormulaCell[] = [];
  for (const tab of book.tabs) {
    if (tab.formulaCount === 0) continue;
    tab.forEachCell((cell, row, column) => {
      if (cell.formula === undefined || decodeLook(cell.look).array !== undefined) return;
      found.push({ tab, row, column, cell, formula: prepare(cell.formula, book, serial) });
    });
  }
  return found;
}

/** The contents the formulas need, and no others: themselves and the cells they refer to, directly or through each other. */
export function collectContents(book: Book, formulas: readonly FormulaCell[]): Contents {
  const contents: Contents = new Map();
  for (const one of formulas)
    put(
      contents,
      one.tab,
      cellName(one.row, one.column),
      replaceTabs(one.formula, (name) => modelName(book.findTab(name))),
    );
  for (const one of formulas) {
    for (const reference of referencesIn(one.formula)) {
      const tab = reference.tab === null ? one.tab : book.findTab(reference.tab);
      if (tab !== undefined) copyArea(contents, tab, reference.area);
    }
  }
  return contents;
}

/** A plain value as the model reads it. */
export function contentOf(cell: StoredCell): string {
  if (typeof cell.value === 'string') return cell.value === '' ? '' : `'${cell.value}`;
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return typeof cell.value === 'number' ? String(cell.value) : cell.value.error;
}

/** The model's name for a tab: it knows no apostrophes in names. */
export function modelName(tab: Tab | undefined): string | undefined {
  return tab === undefined ? undefined : `T${tab.id}_`;
}

function copyArea(contents: Contents, tab: Tab, area: { row: number; column: number; rows: number; columns: number }): void {
  const lastRow = Math.min(area.row + area.rows - 1, tab.lastRow());
  const lastColumn = Math.min(area.column + area.columns - 1, tab.lastColumn());
  for (let row = area.row; row <= lastRow; row++) {
    for (let column = area.column; column <= lastColumn; column++) {
      const cell = tab.cell(row, column);
      const known = contents.get(tab)?.has(cellName(row, column)) ?? false;
      if (cell !== undefined && !known && cell.value !== '') put(contents, tab, cellName(row, column), contentOf(cell));
    }
  }
}

function put(contents: Contents, tab: Tab, name: string, content: string): void {
  const cells = contents.get(tab) ?? new Map<string, string>();
  cells.set(name, content);
  contents.set(tab, cells);
}

function prepare(formula: string, book: Book, serial: number): string {
  return replaceWords(formula, (word, next) => {
    const range = next === '(' || next === '!' ? undefined : book.namedRanges.get(word);
    if (range !== undefined) return `'${range.tab.name.replace(/'/g, "''")}'!${areaName(range.area)}`;
    if (next !== '(') return undefined;
    if (/^now$/i.test(word)) return `${serial}+N`;
    return /^today$/i.test(word) ? `${Math.floor(serial)}+N` : undefined;
  }).replace(/\+N\(\s*\)/g, '');
}
