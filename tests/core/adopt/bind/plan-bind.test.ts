import { planBind } from '../../../../src/core/adopt/bind/plan-bind';
import type { BindPlan } from '../../../../src/core/adopt/bind/bind-plan';
import type { Cell } from '../../../../src/core/tables/cell';
import { makeDraft, type DraftWish } from '../../../support/bind-draft';

const grid: readonly (readonly Cell[])[] = [
  ['Our big things', '', '', '', ''],
  ['', '', '', '', ''],
  ['What', 'Who', 'By when', 'Status', ''],
  ['SALES', '', '', '', ''],
  ['Open the shop', 'Ana', '23/4/2026', 'green', 'x'],
  ['Hire', 'Ben', '1/5/2026', 'red', ''],
  ['Total', 2, '', '', ''],
];
const usual: DraftWish = {
  grid,
  headerRows: [3],
  dataRows: [5, 6],
  columns: { rock: 0, owner: 1, due: { index: 2, reading: { dates: 'day first' } } },
};

function planned(wish: Partial<DraftWish> = {}): BindPlan {
  const result = planBind(makeDraft({ ...usual, ...wish }));
  if (!result.ok) throw new Error(result.says.join(' '));
  return result.plan;
}

const rowsOf = (plan: BindPlan) =>
  plan.bindings.map(({ table, column, tab, header, kind }) => [table, column, tab, header, kind].join(' | '));

describe('planBind', () => {
  it('names the tab, the columns and how they are read in Columns', () => {
    expect(rowsOf(planned())).toEqual([
      'Rocks | * | Big things | 3 | tab 7',
      'Rocks | Rock | Big things | What | ',
      'Rocks | Owner | Big things | Who | ',
      'Rocks | Due | Big things | By when | dates day first',
      'Rocks | ID | Big things | ID | ',
      'Rocks | Progress | Big things | Progress | ',
      'Rocks | Status | Big things | Status (Runsheet) | ',
      'Rocks | Why | Big things | Why | ',
      'Rocks | Since | Big things | Since | ',
    ]);
  });

  it('adds the columns it writes right of everything, and marks what is no row', () => {
    const { added, marks, headerRow } = planned();
    expect(added).toMatchObject({ tab: 'Big things', column: 6 });
    expect(added.columns.map(({ header }) => header)).toEqual(['ID', 'Progress', 'Status (Runsheet)', 'Why', 'Since']);
    expect({ marks, headerRow }).toEqual({ marks: { column: 6, rows: [4, 7] }, headerRow: 3 });
  });

  it('says what it does', () => {
    expect(planned().says).toEqual([
      'Rocks is read from your tab "Big things", with its header in row 3.',
      'Rock is your column "What".',
      'Owner is your column "Who".',
      'Due is your column "By when", read with dates day first.',
      'ID, Progress, Status (Runsheet), Why and Since are added at the end of "Big things", columns F to J. No other cell is written.',
      'Rows 4 and 7 are no rows of the table and get a - as ID.',
    ]);
  });

  it('never takes a column of the team for one that Runsheet writes', () => {
    const plan = planned({ columns: { rock: 0, status: 3, id: 4 } });
    expect(rowsOf(plan).filter((row) => row.includes('| Status |'))).toEqual(['Rocks | Status | Big things | Status (Runsheet) | ']);
  });

  it('finds a column without a header, or with one that stands there twice, by its letter', () => {
    const twice = [
      ['What', 'Date', 'Date', ''],
      ['Hire', '', '', 'Ben'],
    ];
    const plan = planned({ grid: twice, headerRows: [1], dataRows: [2], columns: { rock: 0, due: 2, owner: 3 } });
    expect(rowsOf(plan).slice(2, 4)).toEqual(['Rocks | Due | Big things | C | by letter', 'Rocks | Owner | Big things | D | by letter']);
  });

  it('leaves out a column most of whose cells it could not read, and says so', () => {
    const plan = planned({ columns: { rock: 0, rank: 3, due: { index: 2, reading: { dates: 'month first' } } } });
    expect(rowsOf(plan).slice(1, 3)).toEqual([
      'Rocks | Rock | Big things | What | ',
      'Rocks | Due | Big things | By when | dates month first',
    ]);
    expect(plan.says).toContain('Column D is not taken for Rank: 2 of its 2 cells cannot be read so.');
  });

  it('gives a table without ids a column for marks only where it needs one', () => {
    const people = [
      ['Name', 'Mail'],
      ['TEAM A', ''],
      ['Ana', 'ana@cafe.example'],
    ];
    const at = (dataRows: readonly number[]) =>
      planned({ table: 'people', grid: people, headerRows: [1], dataRows, columns: { name: 0, email: 1 } }).added.columns.map(
        ({ header }) => header,
      );
    expect(at([3])).toEqual(['ID', 'Load', 'Status']);
    expect(at([2, 3])).toEqual(['Load', 'Status']);
  });

  it("keeps the columns in a tab of their own when asked, and leaves the team's alone", () => {
    const { added, says } = planned({ more: { engine: 'own tab' }, around: { names: ['Big things', 'Big things (Runsheet)'] } });
    expect(added).toMatchObject({ tab: 'Big things (Runsheet 2)', column: 1 });
    expect(says).toContain(
      'A new tab "Big things (Runsheet 2)" holds ID, Rock, Progress, Status, Why and Since. Nothing is written into "Big things".',
    );
  });
});

describe('planBind refuses', () => {
  const neighbour = (firstRow: number, lastRow: number, columns: readonly number[]) => ({ neighbours: [{ firstRow, lastRow, columns }] });
  it.each<[string, Partial<DraftWish>, string]>([
    [
      'a table that is bound already',
      { around: { bindings: [{ table: 'Rocks', column: '*', tab: 'Old', header: '2' }] } },
      'Rocks is bound to your tab "Old" already. Take that back first.',
    ],
    [
      'while our own tab holds rows',
      { around: { ours: { tab: 'Rocks', rows: 3 } } },
      `Runsheet's own tab "Rocks" holds 3 rows. Copy its rows instead, or empty that tab first.`,
    ],
    [
      "a tab that is another table's",
      { around: { takenBy: ['Goals'] } },
      '"Big things" is the tab of Goals already. Copy its rows instead, or move the table to a tab of its own.',
    ],
    [
      'a table that Runsheet writes',
      { table: 'runs', columns: { process: 0 } },
      'Runsheet writes Runs itself, so no tab of yours can stand in for it. Copy its rows instead.',
    ],
    [
      'a header on no row',
      { headerRows: [] },
      '"Big things" has no header. Write the names of its columns into the row above the first one, then scan again.',
    ],
    [
      'a header with a row between',
      { headerRows: [1, 3] },
      'The header of "Big things" stands on rows that are not next to each other. Copy its rows instead.',
    ],
    ['no title', { columns: { owner: 1 } }, 'No column of "Big things" is Rock. Choose one.'],
    [
      'a value that holds for several rows',
      { columns: { rock: 0, owner: { index: 1, spread: true } } },
      'Column B of "Big things" says Owner once for several rows. Fill the blank cells below each, or copy its rows instead.',
    ],
    [
      'merged cells in a row of data',
      { around: { merges: [{ row: 5, column: 2, rows: 2, columns: 1 }] } },
      'Row 5 of "Big things" has merged cells. Unmerge them, or copy its rows instead.',
    ],
    [
      'another table below',
      { around: neighbour(12, 20, [1, 2]) },
      'Another table begins below it in the same columns, at row 12 of "Big things". Move it to a tab of its own, or copy the rows instead.',
    ],
    [
      'another table that shares the title',
      { around: neighbour(3, 9, [0, 9]) },
      'Another table of "Big things" shares the column Rock with it. Copy its rows instead.',
    ],
    [
      'a protected tab',
      { around: { isProtected: true } },
      `A part of "Big things" is protected. Keep Runsheet's columns in a tab of their own, or lift the protection.`,
    ],
    [
      'columns in one',
      { more: { isSplit: true } },
      'Several columns of "Big things" stand in one, with signs between them. Copy its rows instead, or split them first.',
    ],
    [
      'a file without Columns',
      { around: { hasColumns: false } },
      'There is no Columns tab in this file. Choose "Set up tabs" in the Runsheet menu first.',
    ],
  ])('%s', (_, wish, says) => {
    expect(planBind(makeDraft({ ...usual, ...wish }))).toEqual({ ok: false, says: [says] });
  });

  it.each<[string, Partial<DraftWish>]>([
    ['a merged title above', { around: { merges: [{ row: 1, column: 1, rows: 1, columns: 5 }] } }],
    ['a merged section line', { around: { merges: [{ row: 4, column: 1, rows: 1, columns: 5 }] } }],
    ['a table beside it', { around: neighbour(3, 9, [8, 9]) }],
    ['our own tab without rows', { around: { ours: { tab: 'Rocks', rows: 0 } } }],
    ['our own tab under another name', { around: { bindings: [{ table: 'Rocks', column: '*', tab: 'Rocks (Runsheet)', header: '' }] } }],
    ['a protected tab when its columns go elsewhere', { more: { engine: 'own tab' }, around: { isProtected: true } }],
  ])('but not %s', (_, wish) => {
    expect(planBind(makeDraft({ ...usual, ...wish }))).toMatchObject({ ok: true });
  });
});
