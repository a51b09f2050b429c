import { findTables } from '../../../../src/core/adopt/find/find-tables';
import { drawSheet, someWords, tellRolesOf } from './draw-sheet';

const cases: readonly { readonly label: string; readonly drawing: string; readonly roles: readonly string[] }[] = [
  {
    label: 'a total by its word, and a measurable of that name that is none',
    drawing: `
      | Measurable  | Owner | Target | Actual
      | Total sales | Ben   | 300    | 310
      | Calls       | Cy    | 40     | 42
      | Visits      | Ana   | 7      | 9
      | Total       |       | 347    | 361
    `,
    roles: ['5 total'],
  },
  {
    label: 'sums below the lines, without a word',
    drawing: `
      | Task   | Loss | Gain | Days
      | Search | 5    | 4    | 2.5
      | Issues | 3    | 5    | 12.5
      | Login  | 4    | 1    | 3
      |        | 12   | 10   | 18
    `,
    roles: ['5 total'],
  },
  {
    label: 'equal numbers are no mean of each other',
    drawing: `
      | Task             | Done
      | Set up the thing | 1
      | Total of minutes | 1
      | Unit tests       | 1
    `,
    roles: [],
  },
  {
    label: 'a row and a column that count the same',
    drawing: `
      |         | Typed | Read | Ready
      | Preface | x     | x    | x
      | Part 1  | x     | x    | x
      | Part 2  | x     |      |
      | Ready   | x     |      |
    `,
    roles: ['5 total'],
  },
  {
    label: 'a mean by its word, below blank cells and in a column of its own',
    drawing: `
      | No | Measurable | Owner | Target | 2026-01-05 | 2026-01-12
      | 1  | Calls      | Ben   | 40     | 42         | 38
      | 2  | Visits     | Cy    | 7      | 9          | 6
      | 3  | Income     | Ana   | 300    | 310        | 290
      |    |            | Average |      | 120.3      | 111.3
    `,
    roles: ['5 total'],
  },
  {
    label: 'a mean that is the first line',
    drawing: `
      | Measurable | Owner | Target | 2026-01-05 | 2026-01-12
      | Average    |       |        | 120.3      | 111.3
      | Calls      | Ben   | 40     | 42         | 38
      | Visits     | Cy    | 7      | 9          | 6
    `,
    roles: ['2 total'],
  },
  {
    label: 'a second total that leaves the numbers of lines blank',
    drawing: `
      | No | Task   | Mon | Tue | Wed
      | 1  | Sweep  | x   |     | x
      | 2  | Lock   |     | x   | x
      | 3  | Count  | x   | x   |
      | 4  | Water  | x   | x   | x
      |    | Total  | 3   | 3   | 3
      |    | Of all | 75  | 75  | 75
    `,
    roles: ['6 total', '7 total'],
  },
];

describe('findTables tells totals from data', () => {
  it.each(cases)('$label', ({ drawing, roles }) => {
    expect(tellRolesOf(findTables(drawSheet(drawing), someWords)[0])).toEqual(roles);
  });
});
