import * as fc from 'fast-check';
import { findTables } from '../../../../src/core/adopt/find/find-tables';
import type { Cell } from '../../../../src/core/tables/cell';
import { someWords, tellTable } from './draw-sheet';

const find = (cells: readonly (readonly Cell[])[], merges: Parameters<typeof findTables>[0]['merges'] = []): readonly string[] =>
  findTables({ name: 'Sheet1', hidden: false, cells, formats: [], merges }, someWords).map(tellTable);

const long = fc
  .tuple(fc.constantFrom('a', ' ', '1.', '(', '|', '\t', '"', '-', '/', '令', '\u202e'), fc.constantFrom('', 'x', ':', '%', ')'))
  .map(([sign, end]) => sign.repeat(50000 / sign.length).slice(0, 49999) + end);

describe('a tab that means harm', () => {
  it('with 50,000 signs in a cell is read like any other', () => {
    fc.assert(
      fc.property(long, long, (a, b) => {
        const [found] = find([
          ['Task', 'Owner', 'Due'],
          ['Call', 'Ana', a],
          [b, 'Ben', ''],
          ['Buy', 'Cy', ''],
        ]);
        expect(found).toBeDefined();
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('with names of parts of objects as headers keeps them as texts', () => {
    const rows = [1, 2, 3].map((at): readonly Cell[] => [`constructor ${String(at)}`, 'toString', at]);
    expect(find([['__proto__', 'constructor', 'hasOwnProperty'], ...rows])).toEqual([
      'header 1 | lines 2-4 | __proto__, constructor, hasOwnProperty',
    ]);
  });

  it('with ten thousand merged areas, some of them over each other, has the lines it has', () => {
    const lines = Array.from({ length: 300 }, (_, at): readonly Cell[] => [`Task ${String(at)}`, 'Ana', at]);
    const merges = Array.from({ length: 10000 }, (_, at) => ({
      row: 2 + (at % 300),
      column: 4 + (at % 7),
      rows: 1 + (at % 3),
      columns: 2,
    }));
    expect(find([['Task', 'Owner', 'Hours'], ...lines], merges)).toEqual(['header 1 | lines 2-301 | Task, Owner, Hours']);
  });

  it('with 5,000 columns is one table', () => {
    const wide = (first: string, cell: (at: number) => Cell): readonly Cell[] => [
      first,
      ...Array.from({ length: 4999 }, (_, at) => cell(at)),
    ];
    const cells = [wide('Task', (at) => `W${String(at + 1)}`), ...[1, 2, 3, 4].map((row) => wide(`Task ${String(row)}`, (at) => at * row))];
    const [table, ...others] = findTables({ name: 'Sheet1', hidden: false, cells, formats: [], merges: [] }, someWords);
    expect([table?.columns.length, table?.headerRows, others.length]).toEqual([5000, [1], 0]);
  });
});

describe('a tab with more tables than are looked at', () => {
  it('says so at the last one', () => {
    const block: readonly (readonly Cell[])[] = [
      ['Task', 'Owner', 'Hours'],
      ['Call', 'Ana', 1],
      ['Buy', 'Ben', 2],
      ['', '', ''],
      ['', '', ''],
      ['', '', ''],
    ];
    const sheetOf = (count: number): Parameters<typeof findTables>[0] => ({
      ...{ name: 'Sheet1', hidden: false, formats: [], merges: [] },
      cells: Array.from({ length: count }, () => block).flat(),
    });
    const [few, many] = [20, 90].map((count) => findTables(sheetOf(count), someWords));
    expect(few?.filter(({ more }) => more === true)).toEqual([]);
    expect(many?.map(({ more }) => more === true).lastIndexOf(true)).toBe((many?.length ?? 0) - 1);
    expect(many?.length).toBeGreaterThan(1);
  });
});
