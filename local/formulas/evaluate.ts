import type { Model } from '@odoo/o-spreadsheet';
import type { Book } from '../store/book';
import type { FormulaEvaluator } from '../store/evaluator';
import type { Tab } from '../store/tab';
import type { AddOnFunctions } from './add-on-functions';
import { callsAny, dateFormatsOf, isAddOnUsed, withAddOn } from './add-on-functions';
import { findVolatile } from './find-volatile';
import type { Area, StoredValue } from '../store/types';
import { cellName, parseArea } from '../xlsx/address';
import type { Contents, FormulaCell } from './formula-inputs';
import { collectContents, contentOf, listFormulas, modelName } from './formula-inputs';
import type { Reference } from './formula-tokens';
import { referencesIn } from './formula-tokens';
import { loadLibrary, silently } from './load-model';
import { computeSum } from './plain-sum';

/** Passes in which formulas that cannot be computed are replaced by the value they had, so that those above them can. */
const mostPasses = 8;

const notComputable = new Set(['#BAD_EXPR', '#NAME?', '#ERROR', '#SPILL!', '#CYCLE', '#ARRAY']);

/**
 * Computes the formulas of a book with the headless o-spreadsheet model. A formula it cannot compute, or computes otherwise
 * than the program that saved the file, keeps its value. Nothing is loaded while no cell holds a formula, and nothing is
 * computed again while formulas and their inputs are equal.
 */
export function makeEvaluator(functions: AddOnFunctions | null = null): FormulaEvaluator {
  const distrusted = new Set<string>();
  let last: string | null = null;
  return {
    evaluate(book: Book, now: number): void {
      if (!book.tabs.some((tab) => tab.formulaCount > 0)) return;
      const formulas = listFormulas(book, now);
      const contents = collectContents(book, formulas);
      const inputs = describeInputs(contents);
      if (inputs === last) return;
      const open: FormulaCell[] = [];
      for (const one of formulas) {
        if (distrusted.has(keyOf(one))) keepValue(one, contents);
        else open.push(one);
      }
      const fresh = last === null ? findVolatile(book, formulas, functions?.names) : new Set(formulas);
      const mayDiffer = (one: FormulaCell): boolean => fresh.has(one) || one.cell.value === '';
      const used = functions !== null && open.some((one) => callsAny(one.formula, functions.names)) ? functions : null;
      const failed = withAddOn(book, now, used, () => computeAll(book, open, contents, mayDiffer));
      if (last === null) failed.forEach((one) => distrusted.add(keyOf(one)));
      last = inputs;
    },
  };
}

function keyOf(one: FormulaCell): string {
  return JSON.stringify([one.tab.id, one.row, one.column, one.cell.formula]);
}

function describeInputs(contents: Contents): string {
  return JSON.stringify([...contents].map(([tab, cells]) => [tab.id, tab.name, [...cells]]));
}

function keepValue(one: FormulaCell, contents: Contents): void {
  contents.get(one.tab)?.set(cellName(one.row, one.column), contentOf(one.cell));
}

/** Computes and stores; returns those that keep their value. `mayDiffer` says of which a value other than the present one is believed. */
function computeAll(
  book: Book,
  formulas: readonly FormulaCell[],
  contents: Contents,
  mayDiffer: (one: FormulaCell) => boolean,
): FormulaCell[] {
  const failed: FormulaCell[] = [];
  let open = formulas;
  for (let pass = 0; pass < mostPasses && open.length > 0; pass++) {
    const results = computeFormulas(book, contents, open).map((result, index) => {
      const one = open[index];
      return result !== null && one !== undefined && !mayDiffer(one) && !sameValue(one.cell.value, result) ? null : result;
    });
    open.forEach((one, index) => store(one, results[index] ?? null));
    const causes = findCauses(open.filter((_, index) => results[index] === null));
    if (causes.size === 0) break;
    for (const one of causes) keepValue(one, contents);
    failed.push(...causes);
    open = open.filter((one) => !causes.has(one));
  }
  return failed;
}

/** Those that fail by themselves, not because a cell they refer to failed, and have a value to keep. */
function findCauses(failed: readonly FormulaCell[]): Set<FormulaCell> {
  const isFailed = (own: FormulaCell, { tab, area }: Reference): boolean =>
    failed.some((one) => one !== own && (tab === null ? one.tab === own.tab : one.tab.name === tab) && holds(area, one));
  const roots = failed.filter((one) => !referencesIn(one.formula).some((reference) => isFailed(one, reference)));
  return new Set(roots.filter((one) => one.cell.value !== ''));
}

function holds(area: Area, one: FormulaCell): boolean {
  return one.row >= area.row && one.row < area.row + area.rows && one.column >= area.column && one.column < area.column + area.columns;
}

function store(one: FormulaCell, value: StoredValue | null): void {
  const before = one.tab.cell(one.row, one.column);
  if (value === null || before === undefined || sameValue(before.value, value)) return;
  one.tab.setCell(one.row, one.column, { ...before, value });
}

/** True for equal values. The last digits of a sum depend on the program; a file is not rewritten for them. */
export function sameValue(a: StoredValue, b: StoredValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The results in the order of `formulas`; `null` where the model cannot compute one. */
export function computeFormulas(book: Book, contents: Contents, formulas: readonly FormulaCell[]): (StoredValue | null)[] {
  const sums = formulas.map(computeSum);
  return sums.includes(null) ? computeByModel(book, contents, formulas) : sums;
}

/** As `computeFormulas`, whatever the formulas are. */
export function computeByModel(book: Book, contents: Contents, formulas: readonly FormulaCell[]): (StoredValue | null)[] {
  return silently(() => {
    const library = loadLibrary();
    const formats = new Map<string, number>();
    const sheets = book.tabs.map((tab) => describeSheet(tab, contents, formulas, formats));
    const model = new library.Model({
      version: '19.3',
      sheets,
      formats: Object.fromEntries([...formats].map(([format, id]) => [id, format])),
    });
    return formulas.map((one) => readResult(model, one));
  });
}

// The model visits every cell of its grid, blank or not, so it gets no larger grid than the contents need.
function describeSheet(tab: Tab, contents: Contents, formulas: readonly FormulaCell[], formats: Map<string, number>): object {
  const cells = contents.get(tab) ?? new Map<string, string>();
  const extent = { rows: 1, columns: 1 };
  for (const name of cells.keys()) {
    const at = parseArea(name);
    extent.rows = Math.max(extent.rows, at?.row ?? 1);
    extent.columns = Math.max(extent.columns, at?.column ?? 1);
  }
  const dates = Object.entries(isAddOnUsed() ? dateFormatsOf(tab, cells.keys(), formulas) : {}).map(([name, format]) => {
    if (!formats.has(format)) formats.set(format, formats.size + 1);
    return [name, formats.get(format)] as const;
  });
  return {
    id: `tab${tab.id}`,
    name: modelName(tab),
    colNumber: extent.columns,
    rowNumber: extent.rows,
    cells: Object.fromEntries(cells),
    formats: Object.fromEntries(dates),
  };
}

function readResult(model: Model, one: FormulaCell): StoredValue | null {
  const { value } = model.getters.getEvaluatedCell({ sheetId: `tab${one.tab.id}`, col: one.column - 1, row: one.row - 1 });
  if (value === null) return '';
  if (typeof value !== 'string' || !/^#[A-Z0-9/_]+[!?]?$/.test(value)) return value;
  return notComputable.has(value) ? null : { error: value === '#REF' ? '#REF!' : value };
}
