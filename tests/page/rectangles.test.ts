import { toRectangles } from '../../local/page/grid/rectangles';

/** Cells of a drawing: a row a line, a letter a cell, `.` where nothing was typed. */
function cellsOf(...lines: readonly string[]) {
  return lines.flatMap((line, row) => [...line].flatMap((text, col) => (text === '.' ? [] : [{ row, col, text }])));
}

describe('the rectangles of typed cells', () => {
  it.each([
    ['nothing', cellsOf(), []],
    ['one cell', [{ row: 4, col: 2, text: 'x' }], [{ row: 4, col: 2, values: [['x']] }]],
    [
      'a block',
      cellsOf('ab', 'cd'),
      [
        {
          row: 0,
          col: 0,
          values: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        },
      ],
    ],
    [
      'a row with a gap: the gap is left alone',
      cellsOf('a.b'),
      [
        { row: 0, col: 0, values: [['a']] },
        { row: 0, col: 2, values: [['b']] },
      ],
    ],
    [
      'rows of different width do not grow together',
      cellsOf('ab', 'c'),
      [
        { row: 0, col: 0, values: [['a', 'b']] },
        { row: 1, col: 0, values: [['c']] },
      ],
    ],
    [
      'two columns side by side with a gap between',
      cellsOf('a.b', 'c.d'),
      [
        { row: 0, col: 0, values: [['a'], ['c']] },
        { row: 0, col: 2, values: [['b'], ['d']] },
      ],
    ],
    [
      'an empty row ends a rectangle',
      cellsOf('a', '.', 'b'),
      [
        { row: 0, col: 0, values: [['a']] },
        { row: 2, col: 0, values: [['b']] },
      ],
    ],
  ])('%s', (_label, cells, rectangles) => {
    expect(toRectangles(cells)).toEqual(rectangles);
  });

  it('do not depend on the order of typing, but take the last text of a cell', () => {
    const cells = [{ row: 1, col: 1, text: 'd' }, { row: 0, col: 0, text: 'old' }, ...cellsOf('ab', 'c.')];
    expect(toRectangles(cells)).toEqual([
      {
        row: 0,
        col: 0,
        values: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
    ]);
  });
});
