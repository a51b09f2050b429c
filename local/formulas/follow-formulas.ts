import type { Book } from '../store/book';
import type { PlacedValidation, Tab } from '../store/tab';
import type { Area, StoredConditional, StoredValidation } from '../store/types';
import { columnLetters, parseArea } from '../xlsx/address';
import { closeRange, quoteTab, replaceReferences } from './formula-tokens';

/** Stands where the cells of a reference are gone. */
const lost = '#REF!';

type Rewrite = (formula: string, own: Tab) => string;

/** Lets every formula and rule of the book follow cells that moved on one tab, as Sheets does; `move` gives `null` where nothing is left. */
export function followMove(book: Book, moved: Tab, move: (area: Area) => Area | null): void {
  rewriteAll(book, (formula, own) =>
    replaceReferences(formula, (name, cells) => {
      const tab = name === null ? own : book.findTab(name);
      return tab === moved ? moveCells(name, cells, move) : undefined;
    }),
  );
}

/** Lets every formula and rule of the book follow a tab to its new name. */
export function followRename(book: Book, before: string, after: string): void {
  rewriteAll(book, (formula) =>
    replaceReferences(formula, (name, cells) => (name?.toLowerCase() === before.toLowerCase() ? `${quoteTab(after)}${cells}` : undefined)),
  );
}

function rewriteAll(book: Book, rewrite: Rewrite): void {
  for (const tab of book.tabs) {
    const found: (readonly [row: number, column: number, formula: string])[] = [];
    tab.forEachCell(({ formula }, row, column) => {
      const other = formula === undefined ? formula : rewrite(formula, tab);
      if (other !== undefined && other !== formula) found.push([row, column, other]);
    });
    for (const [row, column, formula] of found) {
      const cell = tab.cell(row, column);
      const value = formula.includes(lost) ? { error: lost } : (cell?.value ?? '');
      if (cell !== undefined) tab.setCell(row, column, { ...cell, formula, value });
    }
    rewriteRules(tab, rewrite);
  }
}

function rewriteRules(tab: Tab, rewrite: Rewrite): void {
  const validations = tab.validations.map((placed) => rewriteValidation(placed, (text) => rewrite(text, tab)));
  const conditionals = tab.conditionals.map((rule) => rewriteConditional(rule, (text) => rewrite(text, tab)));
  const same = validations.every((one, index) => one === tab.validations[index]);
  if (same && conditionals.every((one, index) => one === tab.conditionals[index])) return;
  tab.validations = validations;
  tab.conditionals = conditionals;
  tab.touch();
}

const holdsFormula: readonly StoredValidation['kind'][] = ['range', 'custom'];

function rewriteValidation(placed: PlacedValidation, rewrite: (text: string) => string): PlacedValidation {
  const { rule } = placed;
  const values = holdsFormula.includes(rule.kind) ? rule.values.map(rewrite) : rule.values;
  return values.every((value, index) => value === rule.values[index]) ? placed : { ...placed, rule: { ...rule, values } };
}

// A rule as the file had it would go back with its old references, so it is written anew.
function rewriteConditional(rule: StoredConditional, rewrite: (text: string) => string): StoredConditional {
  const value = rule.test.kind === 'formula' ? rewrite(rule.test.value) : rule.test.value;
  if (value === rule.test.value) return rule;
  const { areas, background, colour, bold } = rule;
  return { areas, background, colour, bold, test: { ...rule.test, value } };
}

/** Cells as they are written, at their new place: dollars and open ends stay. `$A2:B` moved down by 3 gives `$A5:B`. */
function moveCells(name: string | null, cells: string, move: (area: Area) => Area | null): string | undefined {
  const area = parseArea(closeRange(cells));
  if (area === null) return undefined;
  const moved = move(area);
  if (moved === null) return lost;
  const [from = '', to] = cells.split(':');
  const start = renderCorner(from, moved.row, moved.column);
  const end = to === undefined ? '' : `:${renderCorner(to, moved.row + moved.rows - 1, moved.column + moved.columns - 1)}`;
  return `${name === null ? '' : quoteTab(name)}${start}${end}`;
}

function renderCorner(before: string, row: number, column: number): string {
  const [, letters = '', dollar = '', digits = ''] = /^(\$?[A-Za-z]*)(\$?)(\d*)$/.exec(before) ?? [];
  const place = letters === '' || letters === '$' ? letters : `${letters.startsWith('$') ? '$' : ''}${columnLetters(column)}`;
  return `${place}${dollar}${digits === '' ? '' : row}`;
}
