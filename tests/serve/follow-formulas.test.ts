import { followMove, followRename } from '../../local/formulas/follow-formulas';
import { growArea, shrinkArea } from '../../local/store/area';
import { Book } from '../../local/store/book';
import type { Tab } from '../../local/store/tab';

function bookWith(formula: string): { readonly book: Book; readonly moved: Tab; readonly read: () => string | undefined } {
  const book = new Book({ id: 'x', name: 'x', timeZone: 'UTC', locale: 'en_US' });
  const moved = book.addTab('One');
  const other = book.addTab('Two words');
  other.setCell(1, 1, { value: 1, formula });
  return { book, moved, read: () => other.cell(1, 1)?.formula };
}

describe('formulas follow cells that move', () => {
  it.each<[string, string]>([
    ['=One!A1+One!A3', '=One!A1+One!A6'],
    ['=SUM(One!A1:A10)', '=SUM(One!A1:A13)'],
    ['=SUM(One!A1:A2)', '=SUM(One!A1:A2)'],
    ['=SUM(One!$A$3:B$4)', '=SUM(One!$A$6:B$7)'],
    ['=SUM(One!A:C)+SUM(One!3:$5)', '=SUM(One!A:C)+SUM(One!6:$8)'],
    ['=SUM(One!A2:A)', '=SUM(One!A2:A)'],
    ['=\'one\'!A3&"One!A3"', '=one!A6&"One!A3"'],
    ['=A3+LOG10(One!A3)', '=A3+LOG10(One!A6)'],
  ])('%s after three rows came below row 2', (before, after) => {
    const { book, moved, read } = bookWith(before);
    followMove(book, moved, (area) => growArea(area, 'rows', 2, 3));
    expect(read()).toBe(after);
  });

  it.each<[string, string]>([
    ['=One!A1', '=#REF!'],
    ['=SUM(One!A1:C1)', '=SUM(One!A1:B1)'],
    ['=One!C1+One!$D$1', '=One!B1+One!$C$1'],
    ['=A1', '=A1'],
  ])('%s after column A was deleted', (before, after) => {
    const { book, moved, read } = bookWith(before);
    followMove(book, moved, (area) => shrinkArea(area, 'columns', 1, 1));
    expect(read()).toBe(after);
    const value = book.findTab('Two words')?.cell(1, 1)?.value;
    expect(value).toEqual(after.includes('#REF!') ? { error: '#REF!' } : 1);
  });

  it('with the rules of the tabs', () => {
    const { book, moved } = bookWith('=1');
    const area = { row: 1, column: 1, rows: 5, columns: 1 };
    const list = { kind: 'list' as const, values: ['A3'], allowInvalid: true, help: '' };
    moved.validations = [
      { area, rule: { ...list, kind: 'range', values: ['One!A3:A9'] } },
      { area, rule: list },
    ];
    moved.conditionals = [
      { areas: [area], test: { kind: 'formula', value: '=NOW()-$B$3>1' }, background: null, colour: null, bold: false },
    ];
    followMove(book, moved, (other) => growArea(other, 'rows', 1, 1));
    expect(moved.validations.map(({ rule }) => rule.values)).toEqual([['One!A4:A10'], ['A3']]);
    expect(moved.conditionals[0]?.test.value).toBe('=NOW()-$B$4>1');
  });
});

describe('formulas follow a tab to its new name', () => {
  it.each<[string, string, string]>([
    ['=One!A1+A1', 'Uno', '=Uno!A1+A1'],
    ['=ONE!A1', "Bob's", "='Bob''s'!A1"],
    ['="One!A1"', 'Uno', '="One!A1"'],
  ])('%s to %s', (before, name, after) => {
    const { book, read } = bookWith(before);
    followRename(book, 'One', name);
    expect(read()).toBe(after);
  });
});
