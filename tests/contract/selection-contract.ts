import type { MakeWorld } from './contract-world';

/** Where the cursor of the person at the keyboard is. */
export function describeSelection(makeWorld: MakeWorld): void {
  const start = () => makeWorld('Europe/Berlin').ports.workbook;

  it('is the first cell of the tab in view until somebody moves', () => {
    expect(start().selectedCell()).toEqual({ tab: 'Data', row: 1, column: 1 });
  });

  it('is where it was put last, in whatever tab', () => {
    const workbook = start();
    workbook.addTab('More', 20, 5);
    workbook.selectCell('Data', 3, 4);
    expect(workbook.selectedCell()).toEqual({ tab: 'Data', row: 3, column: 4 });
    workbook.selectCell('More', 20, 5);
    expect(workbook.selectedCell()).toEqual({ tab: 'More', row: 20, column: 5 });
  });

  it.each([
    ['above it', 0, 1],
    ['below it', 101, 1],
    ['right of it', 1, 27],
  ])('is not moved outside the grid: %s', (_name, row, column) => {
    const workbook = start();
    expect(() => {
      workbook.selectCell('Data', row, column);
    }).toThrow(/outside the dimensions|too small/);
  });

  it('changes no cell', () => {
    const workbook = start();
    workbook.write('Data', 1, 1, [['x']]);
    workbook.selectCell('Data', 1, 1);
    expect(workbook.read('Data')).toEqual([['x']]);
  });
}
