import { findTables } from '../../../../src/core/adopt/find/find-tables';
import { drawSheet, findIn, noWords, someWords, tellRolesOf } from './draw-sheet';

const plain = `
  | Task      | Owner | Due
  | Call Anna | Ben   | 2026-01-05
  | Buy paper | Cy    | 2026-01-06
  | Fix gate  | Ben   | 2026-01-09
`;

const cases: readonly { readonly label: string; readonly drawing: string; readonly found: readonly string[] }[] = [
  { label: 'a header in row 1', drawing: plain, found: ['header 1 | lines 2-4 | Task, Owner, Due'] },
  {
    label: 'titles above, blank rows, a table that begins in column B',
    drawing: `
      |
      | | Board of Q1
      | | Filled in every Monday
      |
      | | Task      | Owner | Due
      | | Call Anna | Ben   | 2026-01-05
      | | Buy paper | Cy    | 2026-01-06
    `,
    found: ['header 5 | lines 6-7 | Task, Owner, Due'],
  },
  {
    label: 'a form above the header',
    drawing: `
      | Team: | Sales | | Year: | 2026
      | Task      | Owner | Due        | Points | State
      | Call Anna | Ben   | 2026-01-05 | 4      | open
      | Buy paper | Cy    | 2026-01-06 | 5      | done
      | Fix gate  | Ben   | 2026-01-09 | 1      | open
    `,
    found: ['header 2 | lines 3-5 | Task, Owner, Due, Points, State'],
  },
  {
    label: 'headers of a language that nobody knows',
    drawing: `
      | Tehtävä       | Kuka  | Tila
      | Soita Annalle | Ville | auki
      | Osta paperia  | Aino  | valmis
      | Korjaa portti | Ville | auki
    `,
    found: ['header 1 | lines 2-4 | Tehtävä, Kuka, Tila'],
  },
  {
    label: 'weeks across as dates',
    drawing: `
      | Measurable | Owner | 2026-01-05 | 2026-01-12 | 2026-01-19
      | Calls      | Ben   | 40         | 42         | 38
      | Visits     | Cy    | 7          | 9          |
    `,
    found: ['header 1 | lines 2-3 | Measurable, Owner, 2026-01-05, 2026-01-12, 2026-01-19'],
  },
  {
    label: 'a matrix whose first header is blank',
    drawing: `
      |          | Typed | Read | Printed
      | Preface  | x     | x    |
      | Part one | x     |      |
      | Part two | x     | x    | x
    `,
    found: ['header 1 | lines 2-4 | A, Typed, Read, Printed'],
  },
  {
    label: 'two tables stacked, a blank row between them',
    drawing: `
      | Task      | Owner | Due
      | Call Anna | Ben   | 2026-01-05
      | Buy paper | Cy    | 2026-01-06
      |
      | Name | Status | Points
      | Gate | open   | 3
      | Wall | done   | 5
    `,
    found: ['header 1 | lines 2-3 | Task, Owner, Due', 'header 5 | lines 6-7 | Name, Status, Points'],
  },
  {
    label: 'groups of one table with blank rows between them',
    drawing: `
      | Task      | Owner | Due
      | Call Anna | Ben   | 2026-01-05
      | Buy paper | Cy    | 2026-01-06
      |
      | Fix gate  | Ben   | 2026-01-09
      | Fix wall  | Ben   | 2026-01-12
    `,
    found: ['header 1 | lines 2-6 | Task, Owner, Due'],
  },
  {
    label: 'two tables side by side of different lengths',
    drawing: `
      | Task      | Owner | Due        |  | Status | Meaning
      | Call Anna | Ben   | 2026-01-05 |  | open   | not begun
      | Buy paper | Cy    | 2026-01-06 |  | done   | all of it
      | Fix gate  | Ben   | 2026-01-09
      | Fix wall  | Ben   | 2026-01-12
    `,
    found: ['header 1 | lines 2-5 | Task, Owner, Due', 'header 1 | lines 2-3 | Status, Meaning'],
  },
  {
    label: 'lists with a name each, side by side',
    drawing: `
      | Month   |  | Weekend |  | Holidays
      | January |  | Fri     |  | 2026-01-01
      | March   |  | Sat     |  | 2026-12-25
      | April
    `,
    found: ['header 1 | lines 2-4 | Month', 'header 1 | lines 2-3 | Weekend', 'header 1 | lines 2-3 | Holidays'],
  },
  {
    label: 'a blank column inside one table',
    drawing: `
      | Task      | Owner | Points |  | Status
      | Call Anna | Ben   | 3      |  | open
      | Buy paper | Cy    | 4      |  | done
      | Fix gate  | Ben   | 6      |  | open
    `,
    found: ['header 1 | lines 2-4 | Task, Owner, Points, Status'],
  },
  {
    label: 'a plain list without a header',
    drawing: `
      | Close the till
      | Lock the door
      | Set the alarm
    `,
    found: ['no header | lines 1-3 | A'],
  },
  {
    label: 'lines with dates and no header above them',
    drawing: `
      | 2026-01-05 | Call Anna | 3
      | 2026-01-06 | Buy paper | 4
      | 2026-01-09 | Fix gate  | 9
    `,
    found: ['no header | lines 1-3 | A, B, C'],
  },
  { label: 'nothing', drawing: '|', found: [] },
  {
    label: 'one header again for other days, the weekdays below it',
    drawing: `
      | Task      | Who | Due        | 29      | 30      | 31      | 1
      |           |     |            | Monday  | Tuesday | Monday  | Tuesday
      | Call Anna | Ben | 2026-01-29 |         |         |         |
      | Buy paper | Cy  | 2026-01-30 |         |         |         |
      |
      | Task      | Who | Due        | 2       | 3       | 4       | 5
      |           |     |            | Tuesday | Monday  | Tuesday | Monday
      | Call Ben  | Ana | 2026-02-02 |         |         |         |
      | Buy ink   | Cy  | 2026-02-04 |         |         |         |
    `,
    found: [
      'header 1+2 | lines 3-4 | Task, Who, Due, 29 / Monday, 30 / Tuesday, 31 / Monday, 1 / Tuesday',
      'header 6+7 | lines 8-9 | Task, Who, Due, 2 / Tuesday, 3 / Monday, 4 / Tuesday, 5 / Monday',
    ],
  },
  {
    label: 'days without a year below lines with whole dates are no header',
    drawing: `
      | Task      | Ana | Ben | From       | To
      | Call Anna | x   |     | 2026-11-03 | 2026-11-04
      | Buy paper |     | x   | 2026-11-05 | 2026-11-09
      | Fix gate  | x   |     | 23/11      | 24/11
      | Sell car  | x   |     | 25/11      | 26/11
      | Paint     | x   |     | 2026-12-01 | 2026-12-04
      | Clean     |     | x   | 2026-12-05 | 2026-12-06
    `,
    found: ['header 1 | lines 2-7 | Task, Ana, Ben, From, To'],
  },
  {
    label: 'two lists with one blank column between them that end together',
    drawing: `
      | Name | Role    |  | Closed on  | Occasion
      | Ana  | Lead    |  | 2026-01-01 | New Year
      | Ben  | Sales   |  | 2026-04-03 | Good Friday
      | Cy   | Support |  | 2026-12-25 | Christmas
    `,
    found: ['header 1 | lines 2-4 | Name, Role', 'header 1 | lines 2-4 | Closed on, Occasion'],
  },
  {
    label: 'dates and remarks behind a blank column go with their lines',
    drawing: `
      | Task      | Owner |  | Due        | Remark
      | Call Anna | Ben   |  | 2026-01-05 | by phone
      | Buy paper | Cy    |  | 2026-01-03 |
      | Fix gate  | Ben   |  | 2026-01-09 | ask Ana
    `,
    found: ['header 1 | lines 2-4 | Task, Owner, Due, Remark'],
  },
];

describe('findTables finds', () => {
  it.each(cases)('$label', ({ drawing, found }) => {
    expect(findIn(drawing)).toEqual(found);
  });

  it('headers by their shape alone, where no language is known', () => {
    const shaped = cases.filter(({ label }) => !label.startsWith('lists'));
    expect(shaped.map(({ drawing }) => findIn(drawing, [], noWords))).toEqual(shaped.map(({ found }) => found));
  });
});

describe('findTables tells', () => {
  it('the title and what else stands above', () => {
    const [table] = findTables(drawSheet('| Board of Q1\n| Filled in every Monday\n|\n' + plain.trim()), someWords);
    expect(table).toMatchObject({ title: 'Board of Q1', above: ['Filled in every Monday'], headerRows: [4] });
  });

  it('which tables are stacked and which stand beside others', () => {
    const drawing = cases.find(({ label }) => label.startsWith('two tables side'))?.drawing ?? '';
    expect(findTables(drawSheet(drawing), someWords).map(({ beside, stacked }) => ({ beside, stacked }))).toEqual([
      { beside: true, stacked: false },
      { beside: true, stacked: false },
    ]);
  });

  it('sections, totals, prepared rows and hints from data', () => {
    const [table] = findTables(
      drawSheet(`
        | No | Task      | Owner | Due        | Hours
        |    | e.g. Sell | e.g. Al | dd/mm/yyyy |
        |    | MARKETING |       |            |
        | 1  | Call Anna | Ben   | 2026-01-05 | 4
        | 2  | Buy paper | Cy    | 2026-01-06 | 6
        |    | Total     |       |            | 10
        | 3  |
        | 4  |
      `),
      someWords,
    );
    expect(tellRolesOf(table)).toEqual(['2 hint', '3 section', '6 total', '7 empty', '8 empty']);
    expect(table?.lines[2]).toMatchObject({ row: 4, section: 'MARKETING' });
    expect(table).toMatchObject({ firstRow: 4, lastRow: 5 });
  });
});
