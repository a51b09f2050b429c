import { heard, openBook, other, sheetId } from './open-book';
import type { BookModel } from '../../local/page/grid/book-model';
import type { PageCell } from '../../local/page/messages';

describe('what comes from elsewhere', () => {
  const late: PageCell = { sheetId, row: 1, col: 0, content: 'Late', format: '', style: { bold: true } };

  function shows(book: BookModel, row: number, col: number, tab = sheetId): string {
    return book.model.getters.getEvaluatedCell({ sheetId: tab, row, col }).formattedValue;
  }

  it('is shown with its look, formulas follow, and nobody is told that it was typed', () => {
    const book = openBook();
    book.apply([late]);
    expect([shows(book, 1, 0), shows(book, 0, 0, other)]).toEqual(['Late', 'Late']);
    expect(book.model.getters.getCellStyle(late)).toEqual({ bold: true });
    expect(heard.changes).toEqual([]);
  });

  it('is not undone with what was typed here', () => {
    const book = openBook();
    book.model.dispatch('UPDATE_CELL', { sheetId, row: 4, col: 0, content: 'mine' });
    book.apply([late]);
    book.model.dispatch('REQUEST_UNDO');
    expect([shows(book, 1, 0), shows(book, 4, 0)]).toEqual(['Late', '']);
  });

  it('changes nothing where it is shown already', () => {
    const book = openBook();
    book.apply([late]);
    const before = book.model.getters.getCell(late);
    book.apply([late, { ...late, row: 6, content: '', style: null }]);
    expect(book.model.getters.getCell(late)).toBe(before);
  });

  it('takes away what it does not hold any more', () => {
    const book = openBook();
    book.apply([late]);
    book.apply([{ ...late, content: '', style: null }]);
    expect(book.model.getters.getCell(late)).toBeUndefined();
  });

  it.each([
    ['a cell of the grid', late, true],
    ['a row below the last', { ...late, row: 20 }, false],
    ['a column behind the last', { ...late, col: 8 }, false],
    ['a tab that is not there', { ...late, sheetId: 'tab9' }, false],
  ])('fits: %s', (_label, wanted, fits) => {
    expect(openBook().fits([late, wanted])).toBe(fits);
  });

  it('is read as a person would type it', () => {
    const book = openBook();
    expect([
      book.read({ sheetId, row: 1, col: 1 }),
      book.read({ sheetId, row: 1, col: 3 }),
      book.read({ sheetId, row: 9, col: 9 }),
    ]).toEqual(['2026-11-16 06:00', '=B2+1', '']);
  });
});
