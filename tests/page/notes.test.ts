import { CellBatch } from '../../local/page/grid/cell-batch';
import { NoteBook } from '../../local/page/grid/note-book';
import type { PageCell } from '../../local/page/messages';

const place = (row: number, col = 0, sheetId = 'tab0') => ({ sheetId, row, col });

describe('the notes of the workbook', () => {
  it('are found by tab, row and column', () => {
    const notes = new NoteBook();
    notes.replace([{ ...place(1, 2), text: 'Paste the link.' }]);
    expect([notes.at(place(1, 2)), notes.at(place(2, 1)), notes.at(place(1, 2, 'tab1'))]).toEqual(['Paste the link.', null, null]);
  });

  it('change, come and go', () => {
    const notes = new NoteBook();
    notes.replace([
      { ...place(0), text: 'one' },
      { ...place(1), text: 'two' },
    ]);
    notes.apply([
      { ...place(0), text: '' },
      { ...place(1), text: 'other' },
      { ...place(2), text: 'three' },
    ]);
    expect([...notes.on('tab0')].map(({ row, text }) => `${row} ${text}`)).toEqual(['1 other', '2 three']);
    notes.replace([]);
    expect([...notes.on('tab0')]).toEqual([]);
  });
});

describe('cells that wait to be shown', () => {
  const cell = (row: number, content: string): PageCell => ({ ...place(row), content, format: '', style: null });

  it('are shown once, each as it was told last', () => {
    const batch = new CellBatch();
    batch.add([cell(0, 'Open'), cell(1, 'x')], []);
    batch.add([cell(0, 'Late')], [{ ...place(0), text: 'why' }]);
    expect(batch.take()).toEqual({ cells: [cell(0, 'Late'), cell(1, 'x')], notes: [{ ...place(0), text: 'why' }] });
    expect(batch.take()).toEqual({ cells: [], notes: [] });
  });

  it('are forgotten where something newer was typed', () => {
    const batch = new CellBatch();
    batch.add([cell(0, 'Open'), cell(1, 'x')], []);
    batch.forget([place(0), place(7)]);
    expect(batch.take().cells).toEqual([cell(1, 'x')]);
  });
});
