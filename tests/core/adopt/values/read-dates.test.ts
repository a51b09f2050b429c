import type { Cell } from '../../../../src/core/tables/cell';
import { valuesOf, type CellCase } from './cell-case';

const day = (date: string): Cell => ({ local: `${date}T00:00` });

const DATES: readonly CellCase[] = [
  {
    name: 'one cell shows which number is the day',
    column: 'Due: due',
    cells: ['3/4/2026', '23/4/2026'],
    are: ['2026-04-03', '2026-04-23'],
    notice: 'Due is read day first, because row 3 says "23/4/2026".',
  },
  {
    name: 'one cell shows which number is the month',
    column: 'Due: due',
    cells: ['3/4/2026', '4/23/2026'],
    are: ['2026-03-04', '2026-04-23'],
    notice: 'Due is read month first, because row 3 says "4/23/2026".',
  },
  {
    name: 'nothing shows it but the country',
    column: 'Due: due',
    cells: ['3/4/2026'],
    are: ['2026-04-03'],
    notice: 'Due is read day first, as files of en_GB do; no row shows it, so look at one.',
  },
  {
    name: 'another country',
    column: 'Due: due',
    cells: ['3/4/2026'],
    are: ['2026-03-04'],
    context: { locale: 'en_US' },
    notice: 'Due is read month first, as files of en_US do; no row shows it, so look at one.',
  },
  {
    name: 'a day and a month with one point, the year from the other dates',
    column: 'Fällig: due',
    cells: ['31.12', '13.12.2026', '31.11'],
    are: ['2026-12-31', '2026-12-13', 'no-year'],
  },
  {
    name: 'points',
    column: 'Fällig: due',
    cells: ['3.4.2026'],
    are: ['2026-04-03'],
    context: { locale: 'en_US' },
    notice: 'Fällig is read day first, as dates with points are.',
  },
  {
    name: 'both orders in one column',
    column: 'Due: due',
    cells: ['23/4/2026', '4/23/2026', '3/4/2026', '4/4/2026'],
    are: ['2026-04-23', '2026-04-23', 'ambiguous-date', '2026-04-04'],
  },
  {
    name: 'a month, a quarter, a week are their last day',
    column: 'Due: due',
    cells: ['Jan 2026', 'Q3 2026', 'KW 3/2026', 'end of March 2026'],
    are: ['2026-01-31', '2026-09-30', '2026-01-18', '2026-03-31'],
  },
  { name: 'or their first', column: 'Start: start', table: 'rocks', cells: ['Jan 2026', 'Q3 2026'], are: ['2026-01-01', '2026-07-01'] },
  {
    name: 'the title names the year',
    column: 'Due: due',
    cells: ['15. März', '3-Jan'],
    are: ['2026-03-15', '2026-01-03'],
    rest: { title: 'Plan 2026' },
  },
  { name: 'the nearest year to the other dates', column: 'Due: due', cells: ['2026-12-20', '3-Jan'], are: ['2026-12-20', '2027-01-03'] },
  { name: 'no year at all', column: 'Due: due', cells: ['15 March'], are: ['no-year'] },
  { name: 'two years in the title', column: 'Due: due', cells: ['15 March'], are: ['no-year'], rest: { title: '2025-2026' } },
  { name: 'words that say there is none', column: 'Due: due', cells: ['TBD', 'ongoing', '-', 'n/a', ''], are: ['-', '-', '-', '-', '-'] },
  {
    name: 'words that are no date',
    column: 'Due: due',
    cells: ['soonish', 'next Friday', 'EOM', '31 Feb 2026', 12],
    are: ['bad-date', 'relative-date', 'relative-date', 'bad-date', 'bad-date'],
  },
  {
    name: 'days as programs count them',
    column: 'Due: due',
    cells: [46027, 46034],
    are: ['2026-01-05', '2026-01-12'],
    notice: 'Due holds days as numbers, which are read as programs count them.',
  },
  { name: 'one number that is no such day', column: 'Due: due', cells: [46027, 12], are: ['bad-date', 'bad-date'] },
  {
    name: 'date cells, with a time, long ago',
    column: 'Due: due',
    cells: [day('2026-01-05'), { local: '2026-01-05T14:30' }, day('1899-12-31')],
    are: ['2026-01-05', '2026-01-05', 'bad-date'],
  },
  {
    name: 'the year first, in short',
    column: '期限: due',
    cells: ['26/1/5', '26/11/20'],
    are: ['2026-01-05', '2026-11-20'],
    rest: { language: 'ja' },
  },
  { name: 'months of one year in short', column: 'Due: due', cells: ['Jan-26', 'Mar-26'], are: ['2026-01-31', '2026-03-31'] },
  {
    name: 'days in short',
    column: 'Due: due',
    cells: ['Jan-26', 'Mar-14', 'Apr-30'],
    are: ['2026-01-26', '2026-03-14', '2026-04-30'],
    rest: { title: '2026' },
  },
  {
    name: 'ends of months are no years',
    column: 'Due: due',
    cells: ['Jan 31', 'Mar 31'],
    are: ['ambiguous-date', 'ambiguous-date'],
    rest: { title: '2026' },
  },
  { name: 'one that may be either', column: 'Due: due', cells: ['Jan-26'], are: ['ambiguous-date'], rest: { title: '2026' } },
  { name: 'a remark in brackets', column: 'Due: due', cells: ['15 Mar 2026 (tentative)'], are: ['2026-03-15'] },
  { name: 'an error of a formula', column: 'Due: due', cells: ['#REF!'], are: ['cell-error'] },
];

describe('dates of a team', () => {
  it.each(DATES)('$name', (one) => {
    const { values, notices } = valuesOf(one);
    expect(values).toEqual(one.are);
    if (one.notice !== undefined) expect(notices).toContain(one.notice);
  });
});
