import { makeEvaluator } from '../../local/formulas/evaluate';
import { Book } from '../../local/store/book';
import type { StoredValue } from '../../local/store/types';
import { parseArea } from '../../local/xlsx/address';

type Content = StoredValue | { readonly formula: string; readonly value: StoredValue };

function bookOf(cells: Readonly<Record<string, Content>>): Book {
  const book = new Book({ id: 'b', name: 'b', timeZone: 'America/New_York', locale: 'en_US' });
  const tab = book.addTab('One');
  book.addTab("Ana's tab").setCell(1, 1, { value: 7 });
  book.namedRanges.set('Rate', { tab, area: { row: 1, column: 1, rows: 1, columns: 1 } });
  for (const [name, content] of Object.entries(cells)) {
    const at = parseArea(name);
    if (at !== null) tab.setCell(at.row, at.column, typeof content === 'object' && 'formula' in content ? content : { value: content });
  }
  return book;
}

const noon = Date.UTC(2026, 10, 16, 17);
const at = (book: Book, row: number, column: number): unknown => book.tabs[0]?.cell(row, column)?.value;

describe('computing formulas', () => {
  it.each<[string, Readonly<Record<string, Content>>, unknown]>([
    ['a sum without a value yet', { A1: 2, A2: 3, B1: { formula: '=SUM(A1:A9)', value: '' } }, 5],
    ['a reference to another tab', { B1: { formula: "='Ana''s tab'!A1*2", value: '' } }, 14],
    ['a named range', { A1: 4, B1: { formula: '=Rate+1', value: '' } }, 5],
    ['a text', { A1: '=x', B1: { formula: '=A1&"!"', value: '' } }, '=x!'],
    ['an error that is one', { A1: 0, B1: { formula: '=1/A1', value: '' } }, { error: '#DIV/0!' }],
    ['the modelled clock in the zone of the file', { B1: { formula: '=NOW()', value: 1 } }, 46342.5],
    ['the modelled day', { B1: { formula: '=TODAY()+1', value: 1 } }, 46343],
    ['a function nobody knows: the value stays', { B1: { formula: '=FROBNICATE(1)', value: 'kept' } }, 'kept'],
    ['what stands above a value that stays', { A1: { formula: '=FROBNICATE(1)', value: 20 }, B1: { formula: '=A1+1', value: '' } }, 21],
    [
      'a value the saving program saw otherwise: it stays',
      { A1: 1, B1: { formula: '=IFERROR(DATEVALUE("1JANUARY2021"),"")', value: 44197 } },
      44197,
    ],
  ])('gives %s', (_, cells, expected) => {
    const book = bookOf(cells);
    makeEvaluator().evaluate(book, noon);
    expect(at(book, 1, 2)).toEqual(expected);
  });

  it('computes again when an input changed, and says nothing on the console', () => {
    const spies = (['log', 'debug', 'info', 'warn', 'error'] as const).map((name) => jest.spyOn(console, name));
    const book = bookOf({ A1: 2, B1: { formula: '=A1*2', value: 4 } });
    const evaluator = makeEvaluator();
    evaluator.evaluate(book, noon);
    book.tabs[0]?.setCell(1, 1, { value: 10 });
    evaluator.evaluate(book, noon);
    expect(at(book, 1, 2)).toBe(20);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  it('leaves a book without a changed value untouched', () => {
    const book = bookOf({ A1: 2, B1: { formula: '=A1*2', value: 4 } });
    for (const tab of book.tabs) tab.dirty = false;
    makeEvaluator().evaluate(book, noon);
    expect(book.dirty).toBe(false);
  });
});
