import fc from 'fast-check';
import type { Block } from '../../../src/core/plan/place-changes';
import { restoreBlocks } from '../../../src/core/plan/restore-blocks';
import type { Cell } from '../../../src/core/tables/cell';

type Cells = Cell[][];

const HEADER: readonly Cell[] = ['ID', 'Title', 'Status', 'Why', 'Done', 'Note'];

/** Four engine columns, two of the team's; notes are mostly blank, as people leave them. */
function makeTab(rows: number): Cells {
  const lines = Array.from({ length: rows }, (_none, at): Cell[] => {
    const n = at + 1;
    return [`U-${n}`, `Check ${n % 3}`, n % 2 === 0 ? 'Open' : 'Late', `why ${n}`, n % 4 === 0, n % 5 === 0 ? `note ${n}` : ''];
  });
  return [[...HEADER], ...lines];
}

function lay(grid: Cells, blocks: readonly Block[]): Cells {
  const laid = grid.map((line) => [...line]);
  for (const { row, column, values } of blocks) {
    values.forEach((line, down) => {
      while (laid.length < row + down) laid.push([]);
      const target = laid[row - 1 + down] ?? [];
      line.forEach((cell, right) => {
        while (target.length < column + right) target.push('');
        target[column - 1 + right] = cell;
      });
    });
  }
  return laid;
}

/** Rows that hold something, without the blank cells at their end. */
function bare(grid: Cells): Cells {
  const lines = grid.map((line) => {
    const last = line.reduce((end: number, cell, at) => (cell === '' || cell === false ? end : at + 1), 0);
    return line.slice(0, last).map((cell) => (cell === false ? '' : cell));
  });
  return lines.filter((line) => line.length > 0);
}

type Move = (grid: Cells, at: number) => Cells;

const insertColumn = (grid: Cells, at: number): Cells => grid.map((line) => [...line.slice(0, at), '', ...line.slice(at)]);

const MOVES: Readonly<Record<string, Move>> = {
  'rows turned round': ([header = [], ...rows]) => [header, ...rows.reverse()],
  'rows rotated': ([header = [], ...rows], at) => [header, ...rows.slice(at % rows.length), ...rows.slice(0, at % rows.length)],
  'a row inserted': (grid, at) => [...grid.slice(0, at), [], ...grid.slice(at)],
  'two rows inserted': (grid, at) => [...grid.slice(0, at), [], [], ...grid.slice(at)],
  // The last row looks the same deleted as pushed down under the new rows; what may be lost is kept.
  'a row but the last deleted': (grid, at) => (at === grid.length - 1 ? grid : [...grid.slice(0, at), ...grid.slice(at + 1)]),
  'a column inserted': (grid, at) => insertColumn(grid, at % HEADER.length),
  'the last column moved to the front': (grid) => grid.map((line) => [line[line.length - 1] ?? '', ...line.slice(0, -1)]),
  'a column deleted': (grid, at) => grid.map((line) => line.filter((_cell, column) => column !== 1 + (at % 4))),
};

const copy = (grid: Cells): Cells => grid.map((line) => [...line]);

/** What a sweep writes: Status and Why of some rows in one block, and new rows below. */
function blocksFor(grid: Cells, from: number, to: number, added: number): readonly Block[] {
  const values = grid.slice(from, to + 1).map((line, at) => [at % 2 === 0 ? 'Missed' : (line[2] ?? ''), `new ${from + at}`]);
  const rows = Array.from({ length: added }, (_none, at): Cell[] => [`U-N${at}`, 'New', 'Open', 'just opened', false, '']);
  const change = to < from ? [] : [{ row: from + 1, column: 3, values }];
  return added === 0 ? change : [...change, { row: grid.length + 1, column: 1, values: rows }];
}

describe('a tab whose rows or columns moved just before it was written', () => {
  it.each(Object.keys(MOVES))('%s: stands again as the person left it', (name) => {
    let tried = 0;
    const scene = fc.record({
      rows: fc.integer({ min: 2, max: 9 }),
      at: fc.integer({ min: 1, max: 9 }),
      from: fc.integer({ min: 1, max: 9 }),
      length: fc.integer({ min: 0, max: 9 }),
      added: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(scene, ({ rows, at, from, length, added }) => {
        const before = makeTab(rows);
        const [first, last] = [Math.min(from, rows), Math.min(from + length - 1, rows)];
        const blocks = blocksFor(before, first, last, added);
        const moved = MOVES[name]?.(copy(before), Math.min(at, rows)) ?? [];
        const after = lay(moved, blocks);
        tried += 1;
        const back = restoreBlocks({ before, after, blocks });
        if (blocks.length === 0) expect(back).toEqual([]);
        else if (back.length > 0) expect(bare(lay(after, back))).toEqual(bare(moved));
        else expect(bare(moved).slice(1)).toEqual(bare(before).slice(1, moved.length));
      }),
      { numRuns: 150 },
    );
    console.info(`${name}: ${tried} scenes`);
  });
});

describe('a tab in which nothing moved', () => {
  const before = makeTab(6);
  const blocks = blocksFor(before, 2, 4, 1);

  it('keeps what was written', () => {
    expect(restoreBlocks({ before, after: lay(before, blocks), blocks })).toEqual([]);
  });

  it.each([
    ['a note', 3, 5],
    ['an id', 3, 0],
    ['a title of a row that was not written', 6, 1],
  ])('keeps it too where somebody typed %s meanwhile', (_what, row, column) => {
    const typed = lay(before, [{ row: row + 1, column: column + 1, values: [['typed']] }]);
    expect(restoreBlocks({ before, after: lay(typed, blocks), blocks })).toEqual([]);
  });

  it('keeps it where a header was renamed', () => {
    const renamed = lay(before, [{ row: 1, column: 6, values: [['Remark']] }]);
    expect(restoreBlocks({ before, after: lay(renamed, blocks), blocks })).toEqual([]);
  });
});
