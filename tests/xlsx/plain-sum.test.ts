import { computeByModel } from '../../local/formulas/evaluate';
import { collectContents, listFormulas } from '../../local/formulas/formula-inputs';
import type { FormulaCell } from '../../local/formulas/formula-inputs';
import { computeSum } from '../../local/formulas/plain-sum';
import { Book } from '../../local/store/book';

const NOON = Date.UTC(2026, 10, 16, 12);

function bookWith(formula: string): { readonly book: Book; readonly formulas: readonly FormulaCell[] } {
  const book = new Book({ id: 'b', name: 'b', timeZone: 'UTC', locale: 'en_US' });
  const tab = book.addTab('One');
  tab.setCell(1, 1, { value: 0.1 });
  tab.setCell(2, 1, { value: 46342.25, format: 'yyyy-mm-dd hh:mm' });
  tab.setCell(3, 1, { value: 'seven' });
  tab.setCell(4, 1, { value: true });
  tab.setCell(5, 1, { value: 3, formula: '=1+2' });
  tab.setCell(1, 2, { value: '', formula });
  return { book, formulas: listFormulas(book, NOON).filter((one) => one.column === 2) };
}

describe('a sum of numbers and cells', () => {
  it.each([
    ['the banner of Home', '=NOW()-$A$2', 0.25],
    ['a blank cell', '=TODAY()-B9', 46342],
    ['several terms, from left to right', '= A1 + A1+A1 - 2.5 ', 0.1 + 0.1 + 0.1 - 2.5],
    ['a small letter', '=a1+1', 1.1],
  ])('is computed here as the library computes it: %s', (_, formula, expected) => {
    const { book, formulas } = bookWith(formula);
    expect(formulas.map(computeSum)).toEqual([expected]);
    expect(computeByModel(book, collectContents(book, formulas), formulas)).toEqual([expected]);
  });

  it.each([
    ['a text', '=A3+1'],
    ['a yes', '=A4+1'],
    ['a cell that is computed itself', '=A5+1'],
    ['a cell alone', '=A1'],
    ['another operator', '=A1*2'],
    ['a function', '=SUM(A1:A2)'],
    ['a range', '=A1:A2+1'],
    ['another tab', '=One!A1+1'],
  ])('is left to the library: %s', (_, formula) => {
    expect(bookWith(formula).formulas.map(computeSum)).toEqual([null]);
  });
});
