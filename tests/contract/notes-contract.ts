import { HOSTILE_TEXTS } from '../support/hostile-texts';
import type { MakeWorld } from './contract-world';

/** Notes of cells. */
export function describeNotes(makeWorld: MakeWorld): void {
  const OUTSIDE = /outside the dimensions/;
  const start = () => makeWorld('Europe/Berlin').ports.workbook;

  it('come back as they were written, beside cells without one', () => {
    const workbook = start();
    workbook.writeNotes('Data', 2, 3, [
      ['a', ''],
      ['', 'two\nlines'],
    ]);
    expect(workbook.notes('Data', 1, 3, 3, 2)).toEqual([
      ['', ''],
      ['a', ''],
      ['', 'two\nlines'],
    ]);
  });

  it('are replaced and taken away inside the block alone', () => {
    const workbook = start();
    workbook.writeNotes('Data', 1, 1, [['a', 'b', 'c']]);
    workbook.writeNotes('Data', 1, 1, [['', 'B']]);
    expect(workbook.notes('Data', 1, 1, 1, 3)).toEqual([['', 'B', 'c']]);
  });

  it('leave values alone, and values leave them alone', () => {
    const workbook = start();
    workbook.write('Data', 1, 1, [['x']]);
    workbook.writeNotes('Data', 1, 1, [['why']]);
    workbook.write('Data', 1, 1, [['y']]);
    expect([workbook.read('Data'), workbook.notes('Data', 1, 1, 1, 1)]).toEqual([[['y']], [['why']]]);
  });

  it('go and move with their rows', () => {
    const workbook = start();
    workbook.writeNotes('Data', 1, 1, [['a'], ['b'], ['c'], ['d']]);
    workbook.deleteRows('Data', 2, 2);
    expect(workbook.notes('Data', 1, 1, 3, 1)).toEqual([['a'], ['d'], ['']]);
  });

  it('make no row used', () => {
    const workbook = start();
    workbook.writeNotes('Data', 5, 5, [['why']]);
    expect([workbook.read('Data'), workbook.tail('Data', 1).rows]).toEqual([[], []]);
  });

  it.each(HOSTILE_TEXTS.map(({ name, text }) => [name, text] as const))('keep %s a text', (_name, text) => {
    const workbook = start();
    workbook.writeNotes('Data', 1, 1, [[text]]);
    expect([workbook.notes('Data', 1, 1, 1, 1), workbook.read('Data')]).toEqual([[[text]], []]);
  });

  it.each([
    ['above it', 0, 1],
    ['below it', 100, 1],
    ['right of it', 1, 26],
  ])('are refused outside the grid: %s', (_name, row, column) => {
    expect(() => start().notes('Data', row, column, 2, 2)).toThrow(row === 0 ? /too small|outside/ : OUTSIDE);
    expect(() => {
      start().writeNotes('Data', row, column, [
        ['a', 'b'],
        ['c', 'd'],
      ]);
    }).toThrow(row === 0 ? /too small|outside/ : OUTSIDE);
  });

  it('are refused ragged', () => {
    expect(() => {
      start().writeNotes('Data', 1, 1, [['a', 'b'], ['c']]);
    }).toThrow(/number of columns in the data does not match/);
  });
}
