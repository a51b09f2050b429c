import fc from 'fast-check';
import { rawOf, specOf, type Cells } from '../../support/core-world';
import type { CellChange } from '../../../src/core/plan/plan';
import { placeAppends, placeChanges, type Block } from '../../../src/core/plan/place-changes';
import type { Cell } from '../../../src/core/tables/cell';
import type { RawTable } from '../../../src/core/tables/raw-table';

const ROCKS: readonly Cells[] = [
  { id: 'R-AAAA', rock: 'Second bar', owner: 'Ana', status: 'On track', why: 'Fine.' },
  { id: 'R-BBBB', rock: 'New menu', owner: 'Ben', status: 'On track', why: 'Fine.' },
  { id: 'R-CCCC', rock: 'Training', owner: 'Cy', status: 'At risk', why: 'Slow.' },
];

function change(id: string, column: string, expected: Cell, value: Cell, row = 2, title = ''): CellChange {
  return { table: 'rocks', id, row, title, column, expect: expected, value };
}

/** The grid after the blocks were written. */
function written(raw: RawTable, blocks: readonly Block[]): readonly (readonly Cell[])[] {
  const grid = raw.grid.map((cells) => [...cells]);
  for (const block of blocks) {
    block.values.forEach((cells, down) => {
      cells.forEach((cell, across) => {
        const row = grid[block.row - 1 + down];
        if (row !== undefined) row[block.column - 1 + across] = cell;
      });
    });
  }
  return grid;
}

const columnOf = (key: string, table = 'rocks'): number => specOf(table).columns.findIndex((column) => column.key === key);
const column = (raw: RawTable, blocks: readonly Block[], key: string): readonly Cell[] =>
  written(raw, blocks)
    .slice(1)
    .map((cells) => cells[columnOf(key)] ?? '');

function touched(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap((block) => (block.values[0] ?? []).map((_cell, across) => block.column - 1 + across));
}

describe('a change', () => {
  const wanted = change('R-BBBB', 'status', 'On track', 'Off track', 3);

  it.each([
    ['where it was read', ROCKS, ['On track', 'Off track', 'At risk']],
    ['one row down, after a row was put in', [{ rock: 'Newcomer' }, ...ROCKS], ['', 'On track', 'Off track', 'At risk']],
    ['one row up, after a row was deleted', ROCKS.slice(1), ['Off track', 'At risk']],
    ['anywhere, after the tab was sorted', [...ROCKS].reverse(), ['At risk', 'Off track', 'On track']],
  ])('finds its row %s', (_name, rows, statuses) => {
    const raw = rawOf('rocks', rows);
    const placed = placeChanges(raw, [wanted]);
    expect([column(raw, placed.blocks, 'status'), placed.dropped, placed.written]).toEqual([statuses, [], 1]);
  });

  it.each([
    ['whose row is gone', ROCKS.slice(0, 1)],
    ['whose cell holds something else by now', ROCKS.map((row) => ({ ...row, status: 'Done' }))],
    ['whose cell was cleared meanwhile', ROCKS.map((row) => ({ ...row, status: '' }))],
    ['whose row is there twice and neither where it was', [{ rock: 'x' }, { rock: 'y' }, ...ROCKS, ROCKS[1] ?? {}]],
  ])('is dropped %s', (_name, rows) => {
    expect(placeChanges(rawOf('rocks', rows), [wanted])).toEqual({ blocks: [], dropped: [wanted], written: 0 });
  });

  it('of a row that stands there twice goes to the one where it was read', () => {
    const raw = rawOf('rocks', [...ROCKS, ROCKS[1] ?? {}]);
    expect(column(raw, placeChanges(raw, [wanted]).blocks, 'status')).toEqual(['On track', 'Off track', 'At risk', 'On track']);
  });

  it('of a column that is not there is left out', () => {
    const raw = rawOf('rocks', ROCKS);
    const { status: _status, ...columns } = raw.binding.columns;
    expect(placeChanges({ ...raw, binding: { ...raw.binding, columns } }, [wanted])).toEqual({ blocks: [], dropped: [], written: 0 });
  });

  it.each([
    ['text where a date was', { local: '2026-11-20T00:00' }, '2026-11-20', true],
    ['the same date', { local: '2026-11-20T00:00' }, { local: '2026-11-20T00:00' }, false],
    ['text where a number was', 1, '1', true],
    ['blank where a box was', false, '', true],
  ])('is dropped or not: %s', (_name, expected, now, drops) => {
    const raw = rawOf('rocks', [{ ...ROCKS[0], since: now }]);
    expect(placeChanges(raw, [change('R-AAAA', 'since', expected, 'x')]).dropped.length).toBe(drops ? 1 : 0);
  });

  it('of a period is found by its first day', () => {
    const raw = rawOf('scorecard', [{ id: 'K-AAAA', measurable: 'Sales' }]);
    const index = raw.spec.columns.length;
    const grid = raw.grid.map((cells, at) => [...cells, at === 0 ? '2026-11-16' : 4]);
    const periods = [{ index, start: '2026-11-16' }];
    const { blocks } = placeChanges({ ...raw, grid, binding: { ...raw.binding, periods } }, [
      { ...change('K-AAAA', '2026-11-16', 4, 5), table: 'scorecard' },
    ]);
    expect(blocks).toEqual([{ row: 2, column: index + 1, values: [[5]] }]);
  });
});

describe('a row that gets its id now', () => {
  const given = change('', 'id', '', 'R-DDDD', 5, 'Fresh');
  const status = change('R-DDDD', 'status', '', 'Incomplete', 5);

  it('is found by row and title, and answers to the new id at once', () => {
    const raw = rawOf('rocks', [...ROCKS, { rock: 'Fresh' }]);
    const placed = placeChanges(raw, [given, status]);
    expect([column(raw, placed.blocks, 'id')[3], column(raw, placed.blocks, 'status')[3], placed.written]).toEqual([
      'R-DDDD',
      'Incomplete',
      2,
    ]);
  });

  it('is left alone where another row stands there by now', () => {
    const raw = rawOf('rocks', [...ROCKS.slice(1), { rock: 'Fresh' }, { rock: 'Other' }]);
    expect(placeChanges(raw, [given, status])).toEqual({ blocks: [], dropped: [given, status], written: 0 });
  });

  it('is left alone where it got one meanwhile', () => {
    const raw = rawOf('rocks', [...ROCKS, { rock: 'Fresh', id: 'R-EEEE' }]);
    expect(placeChanges(raw, [given]).dropped).toEqual([given]);
  });

  it('takes the place of a copied id', () => {
    const raw = rawOf('rocks', [...ROCKS.slice(0, 2), { ...ROCKS[1], rock: 'Copy' }]);
    const { blocks } = placeChanges(raw, [change('', 'id', 'R-BBBB', 'R-DDDD', 4, 'Copy'), change('R-BBBB', 'why', 'Fine.', 'New.', 3)]);
    expect([column(raw, blocks, 'id'), column(raw, blocks, 'why')]).toEqual([
      ['R-AAAA', 'R-BBBB', 'R-DDDD'],
      ['Fine.', 'New.', 'Fine.'],
    ]);
  });
});

describe('blocks', () => {
  it('of the engine take neighbouring columns together, with what stands between', () => {
    const raw = rawOf('rocks', ROCKS);
    const { blocks } = placeChanges(raw, [change('R-AAAA', 'status', 'On track', 'Done'), change('R-CCCC', 'why', 'Slow.', 'Late.', 4)]);
    expect(blocks).toEqual([
      {
        row: 2,
        column: columnOf('status') + 1,
        values: [
          ['Done', 'Fine.'],
          ['On track', 'Fine.'],
          ['At risk', 'Late.'],
        ],
      },
    ]);
  });

  it('of the team hold only the cells that change, those below each other in one', () => {
    const raw = rawOf('milestones', [
      { id: 'M-AAAA', rock: 'R-AAAA', milestone: 'Lease' },
      { id: 'M-BBBB', rock: 'R-BBBB', milestone: 'Menu' },
      { id: 'M-CCCC', rock: 'x', milestone: 'Other' },
      { id: 'M-DDDD', rock: 'R-DDDD', milestone: 'Staff' },
    ]);
    const link = (id: string, rock: string, row: number): CellChange => ({
      ...change(id, 'rock', rock, `${rock} T`, row),
      table: 'milestones',
    });
    const { blocks } = placeChanges(raw, [link('M-DDDD', 'R-DDDD', 5), link('M-AAAA', 'R-AAAA', 2), link('M-BBBB', 'R-BBBB', 3)]);
    const at = columnOf('rock', 'milestones') + 1;
    expect(blocks).toEqual([
      { row: 2, column: at, values: [['R-AAAA T'], ['R-BBBB T']] },
      { row: 5, column: at, values: [['R-DDDD T']] },
    ]);
  });

  it('never cover a column that somebody put between', () => {
    const raw = rawOf('rocks', ROCKS);
    const cut = columnOf('why');
    const grid = raw.grid.map((cells) => [...cells.slice(0, cut), '=A1', ...cells.slice(cut)]);
    const columns = Object.fromEntries(Object.entries(raw.binding.columns).map(([key, index]) => [key, index >= cut ? index + 1 : index]));
    const moved = { ...raw, grid, binding: { ...raw.binding, columns } };
    const { blocks } = placeChanges(moved, [change('R-AAAA', 'status', 'On track', 'Done'), change('R-AAAA', 'why', 'Fine.', 'Late.')]);
    expect(touched(blocks)).toEqual([cut - 1, cut + 1]);
  });
});

describe('appended rows', () => {
  it.each([
    ['after the last used row', ROCKS, 4],
    ['before blank rows and unticked boxes', [...ROCKS, {}, {}], 4],
    ['under the header of an empty tab', [], 1],
    ['after a row of which only a stray cell is used', [{}, { owner_says: 'x' }], 3],
  ])('go %s', (_name, rows, after) => {
    const placed = placeAppends(rawOf('rocks', rows), [{ id: 'R-DDDD', rock: 'Fresh', unknown: 'x' }]);
    expect(placed.after).toBe(after);
    expect(
      placed.blocks.map((block) => [block.column, block.values.map((cells) => [cells.length, cells[0], cells[columnOf('rock')]])]),
    ).toEqual([[1, [[specOf('rocks').columns.length, 'R-DDDD', 'Fresh']]]]);
  });

  it('leave out what the team put between, and write the first column last', () => {
    const raw = rawOf('rocks', []);
    const columns = Object.fromEntries(Object.entries(raw.binding.columns).map(([key, index]) => [key, index === 0 ? 0 : index + 1]));
    const { blocks } = placeAppends({ ...raw, binding: { ...raw.binding, columns } }, [{ id: 'R-DDDD', rock: 'Fresh' }]);
    expect(blocks.map((block) => block.column)).toEqual([3, 1]);
    expect(blocks[1]?.values).toEqual([['R-DDDD']]);
  });
});

describe('law', () => {
  const keys = specOf('rocks').columns.map((one) => one.key);
  const engine = new Set(specOf('rocks').columns.flatMap((one) => (one.writer === 'engine' ? [one.key] : [])));
  const ids = ROCKS.map((row) => String(row['id']));
  const planned = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...ids, 'R-ZZZZ'),
      key: fc.constantFrom(...keys.filter((key) => key !== 'id')),
      value: fc.string({ maxLength: 5 }),
    }),
    { selector: (item) => `${item.id}|${item.key}`, maxLength: 20 },
  );
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 });
  const stray: readonly Cells[] = [...ROCKS, { rock: 'No id yet', owner: 'Ana' }, { why_it_matters: 'mine' }];

  it('whatever is planned and however rows moved, only planned cells change and blocks of several columns are the engine’s', () => {
    fc.assert(
      fc.property(planned, order, fc.constantFrom('', 'Ana', 'On track'), (items, rows, expected) => {
        const raw = rawOf(
          'rocks',
          rows.map((index) => stray[index] ?? {}),
        );
        const changes = items.map(({ id, key, value }) => change(id, key, ROCKS.find((row) => row['id'] === id)?.[key] ?? expected, value));
        const { blocks, dropped, written: count } = placeChanges(raw, changes);
        const after = written(raw, blocks);
        raw.grid.forEach((cells, row) => {
          cells.forEach((cell, index) => {
            const wanted = changes.find((one) => one.id === cells[0] && one.column === keys[index] && row > 0);
            expect(after[row]?.[index]).toBe(wanted === undefined || dropped.includes(wanted) ? cell : wanted.value);
          });
        });
        const wide = blocks.filter((block) => (block.values[0] ?? []).length > 1);
        touched(wide).forEach((index) => expect(engine.has(keys[index] ?? '')).toBe(true));
        expect(count + dropped.length).toBe(changes.length);
      }),
      { numRuns: 200 },
    );
  });
});
