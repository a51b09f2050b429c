import type { SheetArea } from '../../../../src/core/adopt/adopt-sheet';
import { findIn } from './draw-sheet';

interface HeaderCase {
  readonly label: string;
  readonly drawing: string;
  readonly merges?: readonly SheetArea[];
  readonly found: readonly string[];
}

const across = (row: number, column: number, columns: number): SheetArea => ({ row, column, rows: 1, columns });
const down = (row: number, column: number, rows: number): SheetArea => ({ row, column, rows, columns: 1 });

const cases: readonly HeaderCase[] = [
  {
    label: 'merged groups over parts, and names merged down',
    drawing: `
      | Goal  | Owner | Spring |        | Autumn |
      |       |       | Plan   | Actual | Plan   | Actual
      | Sales | Ben   | 10     | 12     | 20     | 19
      | Hires | Cy    | 2      | 1      | 3      | 4
    `,
    merges: [down(1, 1, 2), down(1, 2, 2), across(1, 3, 2), across(1, 5, 2)],
    found: ['header 1+2 | lines 3-4 | Goal, Owner, Spring / Plan, Spring / Actual, Autumn / Plan, Autumn / Actual'],
  },
  {
    label: 'groups that are written once and go on over blank cells',
    drawing: `
      |       |       | Spring |        | Autumn |
      | Goal  | Owner | Plan   | Actual | Plan   | Actual
      | Sales | Ben   | 10     | 12     | 20     | 19
      | Hires | Cy    | 2      | 1      | 3      | 4
    `,
    found: ['header 1+2 | lines 3-4 | Goal, Owner, Spring / Plan, Spring / Actual, Autumn / Plan, Autumn / Actual'],
  },
  {
    label: 'weekdays over dates',
    drawing: `
      | Name | Mon        | Tue        | Wed        | Mon        | Tue
      |      | 2026-01-05 | 2026-01-06 | 2026-01-07 | 2026-01-12 | 2026-01-13
      | Ana  | x          |            | x          |            | x
      | Ben  |            | x          |            | x          |
    `,
    found: ['header 1+2 | lines 3-4 | Name, Mon / 2026-01-05, Tue / 2026-01-06, Wed / 2026-01-07, Mon / 2026-01-12, Tue / 2026-01-13'],
  },
  {
    label: 'months merged over numbers of weeks',
    drawing: `
      | Step   | Lead | January |   |   | February |   |
      |        |      | 1       | 2 | 3 | 4        | 5 | 6
      | Design | Ana  | x       | x |   |          |   |
      | Build  | Ben  |         |   | x | x        |   |
      | Test   | Cy   |         |   |   |          | x | x
    `,
    merges: [across(1, 3, 3), across(1, 6, 3)],
    found: ['header 1+2 | lines 3-5 | Step, Lead, January / 1, January / 2, January / 3, February / 4, February / 5, February / 6'],
  },
  {
    label: 'data of one line below months, though its numbers count on',
    drawing: `
      | Measurable | January | February | March
      | Calls      | 10      | 11       | 12
    `,
    found: ['header 1 | lines 2-2 | Measurable, January, February, March'],
  },
  {
    label: 'headers that change every day',
    drawing: `
      | Done: 22 | To do: 15.1 | Feature | Item
      | 0.2      |             | Login   | Fix the reset of passwords
      | 3.5      | -3          | Login   | Shorter sessions
      |          | 0.8         | Search  | Find words in the middle of others
    `,
    found: ['header 1 | lines 2-4 | Done: 22, To do: 15.1, Feature, Item'],
  },
  {
    label: 'numbered weeks and days as names of columns',
    drawing: `
      | Habit | W1 | W2 | W3 | W4
      | Run   | 3  | 2  | 4  | 1
      | Read  | 7  | 7  | 5  | 6
    `,
    found: ['header 1 | lines 2-3 | Habit, W1, W2, W3, W4'],
  },
  {
    label: 'a title merged over the table is no header',
    drawing: `
      | Spring plan |       |
      | Item        | Crew  | Days
      | Roof        | North | 3
      | Wall        | South | 5
    `,
    merges: [across(1, 1, 3)],
    found: ['header 2 | lines 3-4 | Item, Crew, Days'],
  },
  {
    label: 'lines of numbers above the header are none',
    drawing: `
      |        |       | Actual | 2          | 3
      |        |       | Plan   | 2          | 4
      | Task   | Owner | Days   | 2026-01-05 | 2026-01-12
      | Design | Ana   | 3      |            |
      | Build  | Ben   | 8      |            |
    `,
    found: ['header 3 | lines 4-5 | Task, Owner, Days, 2026-01-05, 2026-01-12'],
  },
  {
    label: 'a blank row between header and lines',
    drawing: `
      | Measurable | Owner | Target
      |
      | Calls      | Ben   | 40
      | Visits     | Cy    | 7
    `,
    found: ['header 1 | lines 3-4 | Measurable, Owner, Target'],
  },
  {
    label: 'another header in the middle, without a blank row',
    drawing: `
      | Task      | Owner | Points | Hours
      | Call Anna | Ben   | 4      | 2
      | Buy paper | Cy    | 5      | 1
      | Name      | Owner | Status | Due
      | Gate      | Ben   | open   | 2026-01-09
      | Wall      | Cy    | done   | 2026-01-12
    `,
    found: ['header 1 | lines 2-3 | Task, Owner, Points, Hours', 'header 4 | lines 5-6 | Name, Owner, Status, Due'],
  },
  {
    label: 'weeks that go on in a second block',
    drawing: `
      |        |     | 2026-01-05 | 2026-01-12 | 2026-01-19
      | Part 1 | Ana | learn      |            | draft
      | Part 2 | Ben |            | build      |
      |        |     | 2026-01-26 | 2026-02-02 | 2026-02-09
      | Part 1 | Ana | write      |            | check
      | Part 2 | Ben |            | test       |
    `,
    found: [
      'header 1 | lines 2-3 | A, B, 2026-01-05, 2026-01-12, 2026-01-19',
      'header 4 | lines 5-6 | A, B, 2026-01-26, 2026-02-02, 2026-02-09',
    ],
  },
  {
    label: 'an older version of the table below, with the same header',
    drawing: `
      | Id | Risk    | Impact
      | 1  | Flood   | High
      | 2  | Fire    | Low
      |
      | Id | Risk    | Impact
      | 1  | Flood   | Medium
      | 2  | Fire    | Low
    `,
    found: ['header 1 | lines 2-3 | Id, Risk, Impact', 'header 5 | lines 6-7 | Id, Risk, Impact'],
  },
  {
    label: 'states below one another are no header',
    drawing: `
      | Logo     | Brand | 2026-01-05 | 3
      | Brochure | Brand | 2026-01-12 | 5
      | Video    | Film  | 2026-01-19 | 9
    `,
    found: ['no header | lines 1-3 | A, B, C, D'],
  },
  {
    label: 'a form with labels down its first column',
    drawing: `
      | Company:  | Acme
      | Founded:  | 1999
      | Purpose:  | Make good tools
      | Contact:  | Ana
    `,
    found: ['no header | lines 1-4 | A, B'],
  },
  {
    label: 'lists of choices that touch each other',
    drawing: `
      | Grade | State       | Area
      | High  | not checked | Network
      | Low   | open        | Billing
      |       | closed      | People
      |       | late        | Tools
      |       |             | Sites
    `,
    found: ['header 1 | lines 2-3 | Grade', 'header 1 | lines 2-5 | State', 'header 1 | lines 2-6 | Area'],
  },
  {
    label: 'a legend that touches the table and begins a row higher',
    drawing: `
      | Word  | Meaning           |      | Plan of Q1 |
      | Heavy | a lot to lift     | Rank | Area       | Points
      | Light | easy for anybody  | 2    | Kitchen    | 14
      |       |                   | 1    | Cellar     | 20
      |       |                   | 3    | Garden     | 9
      |       |                   | 4    | Roof       | 7
    `,
    found: ['header 1 | lines 2-3 | Word, Meaning', 'header 2 | lines 3-6 | Rank, Area, Points'],
  },
  {
    label: 'names far left of their dates and hours',
    drawing: `
      | Activity |  |  |  | From       | To         | Hours
      | Kick-off |  |  |  | 2026-01-05 | 2026-01-05 | 1
      | Design   |  |  |  | 2026-01-06 | 2026-01-16 | 20
      | Build    |  |  |  | 2026-01-19 | 2026-02-06 | 80
    `,
    found: ['header 1 | lines 2-4 | Activity, From, To, Hours'],
  },
];

describe('findTables finds the header of', () => {
  it.each(cases)('$label', ({ drawing, merges = [], found }) => {
    expect(findIn(drawing, merges)).toEqual(found);
  });
});
