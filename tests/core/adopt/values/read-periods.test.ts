import type { AdoptContext } from '../../../../src/core/adopt/adopt-context';
import { readPeriods, type PeriodHints } from '../../../../src/core/adopt/values/read-periods';
import type { Cell } from '../../../../src/core/tables/cell';
import { context } from './context';

const day = (date: string): Cell => ({ local: `${date}T00:00` });

interface Case {
  readonly name: string;
  readonly headers: readonly (Cell | readonly Cell[])[];
  readonly hints?: Partial<PeriodHints>;
  readonly context?: Partial<AdoptContext>;
  readonly are: readonly (string | null)[];
}

const CASES: readonly Case[] = [
  { name: 'dates', headers: [day('2026-01-05'), day('2026-01-12')], are: ['2026-01-05', '2026-01-12'] },
  { name: 'dates as texts', headers: ['2026-01-05', '12 Jan 2026'], are: ['2026-01-05', '2026-01-12'] },
  {
    name: 'weeks of a day, year in the title',
    headers: ['Week of 1/5', 'Week of 1/12', 'Week of 1/19'],
    hints: { title: 'Scorecard 2026' },
    are: ['2026-01-05', '2026-01-12', '2026-01-19'],
  },
  {
    name: 'steps of a week tell the day from the month',
    headers: ['5/1', '12/1'],
    hints: { title: '2026' },
    context: { locale: 'en_US' },
    are: ['2026-01-05', '2026-01-12'],
  },
  { name: 'numbers of weeks', headers: ['KW 3', 'KW 4'], hints: { sheet: 'Kennzahlen 2026' }, are: ['2026-01-12', '2026-01-19'] },
  {
    name: 'numbers of weeks under a word',
    headers: [
      ['Week', 3],
      ['Week', 4],
    ],
    hints: { sheet: '2026' },
    are: ['2026-01-12', '2026-01-19'],
  },
  { name: 'weeks without any year', headers: ['Wk 1', 'Wk 2'], are: [null, null] },
  { name: 'weeks with their year', headers: ['2026-W03', 'W4/2026'], are: ['2026-01-12', '2026-01-19'] },
  { name: 'months', headers: ['Jan', 'Feb', 'Dec'], hints: { above: ['Year: 2026'] }, are: ['2026-01-01', '2026-02-01', '2026-12-01'] },
  {
    name: 'months under their year',
    headers: [
      [2026, 'Nov'],
      [2026, 'Dec'],
      [2027, 'Jan'],
    ],
    are: ['2026-11-01', '2026-12-01', '2027-01-01'],
  },
  {
    name: 'months over the end of a year that names one',
    headers: ['Nov', 'Dec', 'Jan'],
    hints: { title: '2026' },
    are: [null, null, null],
  },
  {
    name: 'months over the end of a year that names both',
    headers: ['Nov', 'Dec', 'Jan'],
    hints: { title: '2026/27' },
    are: ['2026-11-01', '2026-12-01', '2027-01-01'],
  },
  {
    name: 'newest month first over two years',
    headers: ['Jan', 'Dec', 'Nov'],
    hints: { title: 'Plan 2026-2027' },
    are: ['2027-01-01', '2026-12-01', '2026-11-01'],
  },
  {
    name: 'months beside one that says its year',
    headers: ['Nov 2026', 'Dec', 'Jan', 'Feb'],
    are: ['2026-11-01', '2026-12-01', '2027-01-01', '2027-02-01'],
  },
  { name: 'weeks that end on a day', headers: ['W/E 9 Jan 2026', 'Week ending 16 Jan 2026'], are: ['2026-01-05', '2026-01-12'] },
  {
    name: 'dates under Week ending',
    headers: [
      ['Week ending', day('2026-01-09')],
      ['Week ending', day('2026-01-16')],
    ],
    are: ['2026-01-05', '2026-01-12'],
  },
  { name: 'quarters', headers: ['Q1 2026', 'Q2', 'T3 2026'], are: ['2026-01-01', null, '2026-07-01'] },
  { name: 'quarters of a year that starts in April', headers: ['Q1 2026'], context: { yearStartsIn: 4 }, are: ['2026-04-01'] },
  {
    name: 'months of other languages',
    headers: ['styczeń 2026', 'Februar 2026', '3月', 'апрель'],
    hints: { title: '2026' },
    are: ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'],
  },
  { name: 'days as programs count them', headers: [46027, 46034], are: ['2026-01-05', '2026-01-12'] },
  {
    name: 'other headers',
    headers: ['Owner', 'Goal', '', 12, '__proto__', 'x'.repeat(50000)],
    hints: { title: '2026' },
    are: [null, null, null, null, null, null],
  },
  {
    name: 'weeks of a quarter, counted from its first day',
    headers: ['Wk 1', 'Wk 2'],
    hints: { title: 'Scorecard Q2 2026' },
    are: [null, null],
  },
  {
    name: 'numbered weeks in the quarter that is named',
    headers: ['Wk 15', 'Wk 16'],
    hints: { title: 'Scorecard Q2 2026' },
    are: ['2026-04-06', '2026-04-13'],
  },
  {
    name: 'months of a business year that starts in April',
    headers: ['Apr', 'May'],
    hints: { title: 'FY26' },
    context: { yearStartsIn: 4 },
    are: [null, null],
  },
  {
    name: 'months of a year in short',
    headers: ['Nov-25', 'Dec-25', 'Jan-26', 'Feb-26'],
    hints: { title: '2026' },
    are: ['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01'],
  },
  { name: 'three years in the title', headers: ['Jan'], hints: { title: '2024 2025 2026' }, are: [null] },
  { name: 'a week in a month it does not lie in', headers: [['February 2026', 'Wk 1']], are: [null] },
];

describe('the periods that headers name', () => {
  it.each(CASES)('$name', ({ headers, hints, context: change, are }) => {
    const cells = headers.map((header) => (typeof header === 'object' && 'length' in header ? header : [header]));
    expect(readPeriods(cells, { sheet: 'Sheet1', title: '', above: [], ...hints }, context(change))).toEqual(are);
  });
});
