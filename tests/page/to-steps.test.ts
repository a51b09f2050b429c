import type { Change } from '../../local/page/grid/read-command';
import { toSteps } from '../../local/page/grid/to-steps';

const cell = (row: number, col: number, text: string, sheetId = 'tab0'): Change => ({ kind: 'cell', sheetId, row, col, text });
const stands = (sheetId: string, row: number, col: number): string => `${sheetId} ${row},${col}`;

describe('what the server is told of an action', () => {
  it('is nothing for a change of the look', () => {
    expect(toSteps([{ kind: 'look' }], stands)).toEqual([]);
  });

  it('is one rectangle a tab', () => {
    expect(toSteps([cell(0, 0, 'a'), cell(0, 0, 'z', 'tab1'), cell(1, 0, 'b')], stands)).toEqual([
      { kind: 'edit', edit: { sheetId: 'tab0', row: 0, col: 0, values: [['a'], ['b']] } },
      { kind: 'edit', edit: { sheetId: 'tab1', row: 0, col: 0, values: [['z']] } },
    ]);
  });

  it('keeps the order around a change of the form', () => {
    const shape = { do: 'insert-rows', sheetId: 'tab0', at: 3, count: 2 } as const;
    expect(toSteps([cell(0, 0, 'before'), { kind: 'shape', shape }, cell(0, 0, 'after')], stands)).toEqual([
      { kind: 'edit', edit: { sheetId: 'tab0', row: 0, col: 0, values: [['before']] } },
      { kind: 'shape', shape },
      { kind: 'edit', edit: { sheetId: 'tab0', row: 0, col: 0, values: [['after']] } },
    ]);
  });

  it('is one whole area where many pieces lie close together, so that not half of it is refused', () => {
    const chequered = [0, 1, 2].flatMap((row) => [0, 1, 2].filter((col) => (row + col) % 2 === 0).map((col) => cell(row, col, 'x')));
    expect(toSteps(chequered, stands)).toEqual([
      {
        kind: 'edit',
        edit: {
          sheetId: 'tab0',
          row: 0,
          col: 0,
          values: [0, 1, 2].map((row) => [0, 1, 2].map((col) => stands('tab0', row, col))),
        },
      },
    ]);
  });

  it('stays pieces where the area would be mostly gaps', () => {
    const scattered = [0, 10, 20, 30, 40].map((row) => cell(row, row, 'x'));
    expect(toSteps(scattered, stands)).toHaveLength(5);
  });
});
