import type { Cell } from '../../../../src/core/tables/cell';
import { valuesOf, type CellCase } from './cell-case';

const day = (date: string): Cell => ({ local: `${date}T00:00` });

const OTHERS: readonly CellCase[] = [
  { name: 'initials of one who is known', column: 'Who: owner', cells: ['AB', 'Ana Berg', 'CD'], are: ['Ana Berg', 'Ana Berg', 'CD'] },
  { name: 'initials of two', column: 'Who: owner', cells: ['AB', 'Ana Berg', 'Al Bo'], are: ['AB', 'Ana Berg', 'Al Bo'] },
  {
    name: 'several people',
    column: 'Who: owner',
    cells: ['Ana, Ben', 'Ana & Ben', 'Ana/Ben', 'Ana and Ben', 'R&D', 'Marketing team'],
    are: ['Ana', 'Ana', 'Ana', 'Ana', 'R&D', 'Marketing team'],
  },
  {
    name: 'last names first beside nobody',
    column: 'Who: owner',
    cells: ['Berg, Ana', 'TBD', 'Okafor, Ben'],
    are: ['Berg, Ana', '-', 'Okafor, Ben'],
  },
  { name: 'last names first', column: 'Who: owner', cells: ['Berg, Ana', 'Okafor, Ben'], are: ['Berg, Ana', 'Okafor, Ben'] },
  {
    name: 'an address',
    column: 'Who: owner',
    cells: ['ana@cafe.example', '@dee', 'TBD', 12],
    are: ['Ana Berg', '@dee', '-', 'bad-person'],
    context: { people: [{ name: 'Ana Berg', alsoKnownAs: [], email: 'ana@cafe.example' }] },
  },
  {
    name: 'done by states',
    column: 'Status: done_on',
    cells: ['Done', 'open', 'in Arbeit', 'terminé', '完了', 'banana', true, false, '100%'],
    are: ['2026-11-20', '-', '-', '2026-11-20', '2026-11-20', 'unknown-state', '2026-11-20', '-', '2026-11-20'],
  },
  { name: 'done by dates', column: 'Done on: done_on', cells: ['2026-01-05', 'x', ''], are: ['2026-01-05', '2026-11-20', '-'] },
  {
    name: 'quarters',
    table: 'rocks',
    column: 'Quarter: quarter',
    cells: ['2026 Q4', 'Q4/26', 'FY26 Q2', 'Q4', day('2026-05-05')],
    are: ['2026 Q4', '2026 Q4', '2026 Q2', 'no-year', '2026 Q2'],
  },
  {
    name: 'a quarter under a title with its year',
    table: 'rocks',
    column: 'Quarter: quarter',
    cells: ['Q4', 'H1'],
    are: ['2026 Q4', 'bad-quarter'],
    rest: { title: 'Rocks 2026' },
  },
  {
    name: 'numbers',
    table: 'rocks',
    column: 'Target: target',
    cells: ['$100K', '1,234.5', '4x', '(12)', 'n/a', 'many'],
    are: [100000, 1234.5, 4, -12, '-', 'bad-number'],
  },
  {
    name: 'decimals behind a comma',
    table: 'rocks',
    column: 'Ziel: target',
    cells: ['1.500', '2,5'],
    are: [1500, 2.5],
    notice: 'Ziel has its decimals behind a comma, as "2,5" shows.',
  },
  {
    name: 'decimals both ways',
    table: 'rocks',
    column: 'Target: target',
    cells: ['1.500', '2,5', '3.5'],
    are: ['ambiguous-number', 2.5, 3.5],
  },
  { name: 'how far, typed as a percentage', table: 'rocks', column: '% done: current', cells: ['40%', 0.4, 1], are: [0.4, 0.4, 1] },
  { name: 'priorities', table: 'issues', column: 'Priority: priority', cells: ['High', 'medium', 'P1', 3, 'gering'], are: [1, 2, 1, 3, 3] },
  {
    name: 'goals',
    table: 'scorecard',
    column: 'Goal: goal',
    cells: ['>= 95', '<3', '95%', '10-20', 'at least 5', 'max 3', 7, 'yes', '95+', '≥ 5', 'as good as it gets', '50以上'],
    are: ['>= 95', '< 3', '>= 95%', '10..20', '>= 5', '<= 3', '>= 7', 'yes', '>= 95', '>= 5', 'bad-goal', '>= 50'],
  },
  {
    name: 'cadences',
    table: 'processes',
    column: 'How often: cadence',
    cells: ['Daily', 'every Friday', 'ежедневно', 'каждый понедельник', 'as needed', 'x', 'Error message'],
    are: ['Daily', 'every Friday', 'daily', 'every Monday', 'as needed', 'no-cadence', 'no-cadence'],
  },
  {
    name: 'cadences as numbers of days',
    table: 'processes',
    column: 'Frequency (days): cadence',
    cells: [30, '1', 0],
    are: ['every 30 days', 'every day', 'no-cadence'],
  },
  {
    name: 'times of day',
    table: 'processes',
    column: 'Time: due_at',
    cells: ['7:30', '7am', { local: '1899-12-30T07:00' }, 0.5, '9 Uhr', 'noon'],
    are: ['07:30', '07:00', '07:00', '12:00', 'bad-time', 'bad-time'],
  },
  {
    name: 'a time of day behind a wide gap',
    table: 'processes',
    column: 'Time: due_at',
    cells: [`7:00${' '.repeat(49990)}hx`],
    are: ['bad-time'],
  },
  {
    name: 'links',
    table: 'rocks',
    column: 'Link: link',
    cells: ['https://cafe.example/a', 'www.cafe.example', 'see the wiki'],
    are: ['https://cafe.example/a', 'https://www.cafe.example', 'bad-link'],
  },
  {
    name: 'mail addresses',
    table: 'people',
    column: 'Mail: email',
    cells: ['Ana <ana@cafe.example>', 'ana at cafe'],
    are: ['ana@cafe.example', 'bad-address'],
  },
  {
    name: 'choices',
    table: 'scorecard',
    column: 'Every: every',
    cells: ['week', 'Monthly', 'wöchentlich', 'often'],
    are: ['week', 'month', 'week', 'bad-choice'],
  },
];

describe('cells of a team as cells of ours', () => {
  it.each(OTHERS)('$name', (one) => {
    const { values, notices } = valuesOf(one);
    expect(values).toEqual(one.are);
    if (one.notice !== undefined) expect(notices).toContain(one.notice);
  });
});
