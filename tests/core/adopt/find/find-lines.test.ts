import type { SheetArea } from '../../../../src/core/adopt/adopt-sheet';
import { findTables } from '../../../../src/core/adopt/find/find-tables';
import { drawSheet, noWords, someWords, tellRolesOf } from './draw-sheet';

interface LineCase {
  readonly label: string;
  readonly drawing: string;
  readonly merges?: readonly SheetArea[];
  readonly roles: readonly string[];
}

const cases: readonly LineCase[] = [
  {
    label: 'names of sections merged over the table, one below the other',
    drawing: `
      | Metric | Target | Actual
      | SALES  |        |
      | North  |        |
      | Calls  | 40     | 42
      | Visits | 7      | 9
      | MONEY  |        |
      | Income | 300    | 310
      | Costs  | 200    | 190
    `,
    merges: [2, 3, 6].map((row) => ({ row, column: 1, rows: 1, columns: 3 })),
    roles: ['2 section', '3 section', '6 section'],
  },
  {
    label: 'names of sections in a column of their own',
    drawing: `
      | Phase  | Task   | Start      | Days
      | Begin  |        |            |
      |        | Talk   | 2026-01-05 | 1
      |        | Sign   | 2026-01-06 | 2
      | Middle |        |            |
      |        | Draw   | 2026-01-09 | 4
      |        | Build  | 2026-01-19 | 9
      |        | Test   | 2026-01-26 | 3
    `,
    roles: ['2 section', '5 section'],
  },
  {
    label: 'lines with a name only are data where a list has many of them',
    drawing: `
      | Task      | Owner | Due
      | Call Anna | Ben   | 2026-01-05
      | Buy paper |       |
      | Fix gate  | Ben   | 2026-01-09
      | Fix wall  |       |
      | Sell car  |       |
    `,
    roles: [],
  },
  {
    label: 'a header that is repeated, its first cell the name of the section',
    drawing: `
      | Kitchen     | Check           | State | Note
      | K-1         | Fridge is cold  | open  |
      | K-2         | Oven is off     | open  |
      |
      | Cellar      | Check           | State | Note
      | C-1         | Light is off    | open  |
      | C-2         | Door is locked  | open  |
    `,
    roles: ['5 header'],
  },
  {
    label: 'numbered rows and tick boxes that nobody has used',
    drawing: `
      | No | Done  | Task      | Owner
      | 1  | TRUE  | Call Anna | Ben
      | 2  | FALSE | Buy paper | Cy
      | 3  | FALSE |           |
      | 4  | FALSE |           |
    `,
    roles: ['4 empty', '5 empty'],
  },
  {
    label: 'prepared rows with a number and the same text in each',
    drawing: `
      | State | No | Start      | Task | Note | Form
      | done  | 1  | 2026-01-05 | T-1  | Fix  | Form A
      |       | 2  | 2026-01-06 | T-2  |      | Form A
      |       | 3  | 2026-01-07 | T-3  |      | Form A
      |       | 4  |            |      |      | Form A
      |       | 5  |            |      |      | Form A
      |       | 6  |            |      |      | Form A
      |       | 7  |            |      |      | Form A
    `,
    roles: ['5 empty', '6 empty', '7 empty', '8 empty'],
  },
  {
    label: 'a line below the header that says what each column is for',
    drawing: `
      | Task                   | Owner               | Due                   | Hours
      | What has to be done    | Who does it         | When it has to be done | How many hours it takes
      | Call Anna              | Ben                 | 2026-01-05            | 3
      | Buy paper              | Cy                  | 2026-01-06            | 4
      | Fix gate               | Ben                 | 2026-01-09            | 1
    `,
    roles: ['2 hint'],
  },
  {
    label: 'years and values are no numbered empty rows',
    drawing: `
      | Year | Output
      | 1990 | 1.5
      | 1991 | 1.6
      | 1992 | 1.7
    `,
    roles: [],
  },
  {
    label: 'masks and examples right below the header',
    drawing: `
      | Task                | Owner       | Due
      | (what is to be done) | (who)       | DD/MM/YYYY
      | e.g. Call the bank  | e.g. Maria  | 01/02/2026
      | Call Anna           | Ben         | 05/02/2026
      | Buy paper           | Cy          | 06/02/2026
    `,
    roles: ['2 hint', '3 hint'],
  },
];

describe('findTables tells apart', () => {
  it.each(cases)('$label', ({ drawing, merges = [], roles }) => {
    expect(tellRolesOf(findTables(drawSheet(drawing, merges), someWords)[0])).toEqual(roles);
  });
});

describe('the lines of a table', () => {
  it('stand under the section above them', () => {
    const repeated = cases.find(({ label }) => label.startsWith('a header that is repeated'))?.drawing ?? '';
    const [table] = findTables(drawSheet(repeated), noWords);
    expect(table?.lines.map(({ row, section }) => [row, section])).toEqual([
      [2, 'Kitchen'],
      [3, 'Kitchen'],
      [5, 'Cellar'],
      [6, 'Cellar'],
      [7, 'Cellar'],
    ]);
  });

  it('are told apart whatever number of rows is prepared below them', () => {
    const prepared = Array.from({ length: 60 }, () => '| FALSE | | |').join('\n');
    const lines = [
      'Done | Task | Owner | Hours',
      'SHOP | | |',
      'TRUE | Count | Ana | 4',
      'FALSE | Lock | Ben | 6',
      'YARD | | |',
      'FALSE | Sweep | Cy | 3',
    ];
    const [table] = findTables(drawSheet(`| ${lines.join('\n| ')}\n${prepared}`), someWords);
    expect(tellRolesOf(table).slice(0, 3)).toEqual(['2 section', '5 section', '7 empty']);
    expect(table?.lastRow).toBe(6);
  });

  it('end where remarks begin', () => {
    const [table, ...others] = findTables(
      drawSheet(`
        | Task      | Owner | Due
        | Call Anna | Ben   | 2026-01-05
        | Buy paper | Cy    | 2026-01-06
        |
        | Please tell Ana about every change that you make in this list, and do so before the end of the week at the latest.
      `),
      someWords,
    );
    expect([table?.lastRow, others]).toEqual([3, []]);
  });

  it('hold the value of a merged area in all of its cells', () => {
    const drawing = '| Area | Task | Days\n| Shop | Count | 3\n| | Lock | 4\n| Yard | Sweep | 5';
    const [table] = findTables(drawSheet(drawing, [{ row: 2, column: 1, rows: 2, columns: 1 }]), someWords);
    expect(table?.lines.map(({ cells }) => cells[0])).toEqual(['Shop', 'Shop', 'Yard']);
    expect(table?.columns[0]?.spread).toBe(false);
  });

  it('are indented by spaces or by the levels of their numbers', () => {
    const [spaced] = findTables(drawSheet('| Task | Days\n| Build | 9\n|   Roof | 4\n|     Tiles | 2'), someWords);
    const [numbered] = findTables(drawSheet('| Ref | Task | Days\n| 1 | Build | 9\n| 1.1 | Roof | 4\n| 1.1.2 | Tiles | 2'), someWords);
    expect([spaced, numbered].map((table) => table?.lines.map(({ indent }) => indent))).toEqual([
      [0, 3, 5],
      [0, 1, 2],
    ]);
  });
});
