import { profileColumn, type ColumnProfile } from '../../../../src/core/adopt/values/profile-column';
import type { Cell } from '../../../../src/core/tables/cell';
import { allWords } from './all-words';

const day = (date: string): Cell => ({ local: `${date}T00:00` });

const CASES: readonly { readonly name: string; readonly cells: readonly Cell[]; readonly holds: Partial<ColumnProfile> }[] = [
  {
    name: 'dates as dates and as texts',
    cells: [day('2026-01-05'), '15. März', '3/4/2026', ''],
    holds: { dates: 3, cells: 3, blanks: 1, persons: 0 },
  },
  { name: 'days as programs count them', cells: [45000, 45001], holds: { serials: 2, numbers: 2, dates: 0 } },
  { name: 'amounts', cells: ['$100K', '95%', 12, '4x', 'n/a'], holds: { numbers: 4, money: 1, percents: 1, nones: 1 } },
  { name: 'ticks', cells: [true, 'x', '√', '☑', false, '-'], holds: { ticks: 5, nones: 1 } },
  { name: 'states of several languages', cells: ['Done', 'in Arbeit', 'terminé', '完了', 'Not started'], holds: { states: 5, persons: 0 } },
  { name: 'cadences', cells: ['Daily', 'every Friday', 'monatlich', 'щодня', 'Ana'], holds: { cadences: 4, persons: 1 } },
  { name: 'people', cells: ['Ana Ruiz', 'AB', 'Ana, Ben', '@dee', '田中', 'Marketing'], holds: { persons: 6, distinct: 6 } },
  { name: 'people are no tasks', cells: ['Call the bank about the loan', 'Buy milk', 'done', 'High'], holds: { persons: 0, longTexts: 1 } },
  { name: 'addresses', cells: ['ana@cafe.example', 'https://cafe.example/a'], holds: { emails: 1, urls: 1 } },
  { name: 'numbers of a list', cells: [1, 2, 3, 4], holds: { running: 3, integers: 4 } },
  { name: 'references', cells: ['A-12', '1.2.3', 'REQ-7'], holds: { ids: 3 } },
  { name: 'codes are no quarters or weeks', cells: ['T1', 'W2', 'H1', 'Q3'], holds: { dates: 1 } },
  { name: 'times of day', cells: [{ local: '1899-12-30T07:00' }, '7:30', '7am'], holds: { times: 2, dates: 0 } },
  { name: 'errors of formulas', cells: ['#REF!', '#N/A', 'x'], holds: { cells: 1, blanks: 2 } },
  { name: 'a text with a wide gap', cells: [`Done${' '.repeat(49990)}(x`], holds: { cells: 1, persons: 0, dates: 0 } },
  { name: 'a date with a wide gap', cells: [`5 Jan 2026${' '.repeat(49980)}or later`], holds: { dates: 0 } },
  { name: 'texts that are long', cells: ['x'.repeat(50000), '__proto__', 'constructor'], holds: { cells: 3, shortTexts: 3 } },
];

describe('what stands in a column', () => {
  it.each(CASES)('$name', ({ cells, holds }) => {
    expect(profileColumn(cells, allWords)).toMatchObject(holds);
  });
});
