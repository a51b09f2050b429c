import { makeStep, rawOf, type Cells } from '../../support/core-world';
import { findKeptSteps, ownCells, toBlocks } from '../../../src/core/archive/find-rows';
import { keepSteps } from '../../../src/core/archive/keep-steps';
import type { RawTable } from '../../../src/core/tables/raw-table';

const blank = (rows: number): RawTable =>
  rawOf(
    'runs',
    Array.from({ length: rows }, (): Cells => ({ id: 'x' })),
  );

describe('rows to delete', () => {
  it.each([
    ['none', [], []],
    ['one', [3], [[4, 1]]],
    ['neighbours together', [3, 4, 5], [[4, 3]]],
    ['in any order', [5, 3, 4], [[4, 3]]],
    [
      'the lowest first, so that none moves another',
      [1, 2, 5, 7, 8],
      [
        [8, 2],
        [6, 1],
        [2, 2],
      ],
    ],
  ])('are blocks: %s', (_name, indexes, blocks) => {
    expect(toBlocks(indexes, blank(20), 40).map(({ row, count }) => [row, count])).toEqual(blocks);
  });

  it('are only so many blocks at once', () => {
    expect(toBlocks([1, 3, 5, 7, 8, 9], blank(20), 2).map(({ row, count }) => [row, count])).toEqual([
      [8, 3],
      [6, 1],
    ]);
  });

  it('are never all below the header', () => {
    expect(toBlocks([1, 2, 3], blank(3), 40).map(({ row, count }) => [row, count])).toEqual([[2, 2]]);
  });
});

describe('rows of steps that may go', () => {
  const steps = [
    makeStep(1, { status: 'Done', doneBy: 'Ana', doneAt: '2026-08-01T06:10', proof: '120' }),
    makeStep(2, { status: 'Skipped' }),
  ];
  const cells = steps.map(({ order, step, needs, status, doneBy, doneAt, proof, run }): Cells => ({
    ...{ run: `${run} Opening check`, order, step, needs, required: 'yes', status, done_by: doneBy, proof },
    done_at: doneAt === null ? '' : { local: doneAt },
  }));
  const kept = new Map([['U-7K2QAB', keepSteps(steps)]]);
  const raw = (rows: readonly Cells[]): RawTable => rawOf('run_steps', rows);
  const withOwn = (table: RawTable): RawTable => ({
    ...table,
    grid: table.grid.map((row, index) => [...row, index === 0 ? 'Ours' : index === 1 ? 7 : false]),
  });

  it.each([
    ['as they were', cells, [1, 2]],
    ['in another order', [...cells].reverse(), [1, 2]],
    ['of another run', cells.map((row) => ({ ...row, run: 'U-OTHER1 Opening check' })), []],
    ['with a proof that was changed', cells.map((row) => ({ ...row, proof: '121' })), []],
    ['with a note that was added', cells.map((row, index) => ({ ...row, note: index === 0 ? 'look' : '' })), [2]],
    ['with an order nobody kept', cells.map((row, index) => ({ ...row, order: index === 0 ? 9 : 2 })), [2]],
  ] as const)('say what was kept of them: %s', (_name, rows, found) => {
    expect(findKeptSteps(raw(rows), kept, false)).toEqual(found);
  });

  it('are left alone where the team wrote beside them, until that is kept too', () => {
    const table = withOwn(raw(cells));
    expect([findKeptSteps(table, kept, false), findKeptSteps(table, kept, true)]).toEqual([[2], [1, 2]]);
  });
});

describe('what the team wrote beside our columns', () => {
  const table = rawOf('runs', [{ id: 'U-1' }]);
  it.each([
    ['nothing', [], {}],
    ['a number', [7], { Ours: '7' }],
    ['an unticked box', [false], {}],
    ['a date', [{ local: '2026-08-01T00:00' }], { Ours: '2026-08-01' }],
    ['a column without a header', ['', 'x'], { 'column 20': 'x' }],
  ] as const)('is %s', (_name, more, own) => {
    const width = table.grid[0]?.length ?? 0;
    const wide = {
      ...table,
      grid: [
        [...(table.grid[0] ?? []), 'Ours'],
        [...(table.grid[1] ?? []), ...more],
      ],
    };
    expect(width).toBe(18);
    expect(ownCells(wide, wide.grid[1] ?? [])).toEqual(own);
  });
});
