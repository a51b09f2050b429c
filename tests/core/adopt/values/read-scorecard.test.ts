import { readAdopted } from '../../../../src/core/adopt/values/read-adopted';
import type { AdoptedTable } from '../../../../src/core/adopt/adopted-table';
import type { Cell } from '../../../../src/core/tables/cell';
import { context } from './context';
import { reading, type TableText } from './reading';

const day = (date: string): Cell => ({ local: `${date}T00:00` });
const read = (text: TableText): AdoptedTable => readAdopted(reading(text), context());

describe('a scorecard', () => {
  it('has the values of its periods, newest first, with unit and rhythm', () => {
    const { rows, rejects } = read({
      ...{ table: 'scorecard', title: '2026', columns: ['KPI: measurable', 'Goal: goal', '1/5: period', '1/12: period', '1/19: period'] },
      rows: [
        ['Margin', '95%', '94%', 'n/a', '96 %'],
        ['Visits', 100, 90, 'lots', 110],
      ],
    });
    expect(rows[0]).toMatchObject({
      values: { goal: '>= 95%', unit: '%', every: 'week' },
      periods: [
        { start: '2026-01-19', value: 0.96 },
        { start: '2026-01-05', value: 0.94 },
      ],
    });
    expect(rows[1]?.periods.map(({ value }) => value)).toEqual([110, 90]);
    expect(rejects.map(({ row, column, code }) => [row, column, code])).toEqual([[3, '1/12', 'bad-value']]);
  });

  it('reads cells as they are shown: percentages and money', () => {
    const { rows } = read({
      ...{ table: 'scorecard', title: '2026', columns: ['KPI: measurable', 'Goal: goal', '1/5: period', '1/12: period'] },
      rows: [
        ['Margin', 0.95, 0.94, 0.96],
        ['Refunds', 0.5, 0.4, 0.6],
        ['Sales', 1000, 900, 1100],
        ['Mixed', 3, 0.4, 2],
      ],
      lines: {
        0: { units: ['', '%', '%', '%'] },
        1: { units: ['', '', '%', '%'] },
        2: { units: ['', '', '€', '€'] },
        3: { units: ['', '', '%', ''] },
      },
    });
    expect(rows.map(({ values }) => [values['goal'], values['unit']])).toEqual([
      ['>= 95%', '%'],
      ['<= 0.5', undefined],
      ['>= 1000', '€'],
      ['>= 3', undefined],
    ]);
    expect(rows[0]?.periods.map(({ value }) => value)).toEqual([0.96, 0.94]);
  });

  it('says once for each header that its first day cannot be known', () => {
    const { rows, rejects } = read({
      table: 'scorecard',
      columns: ['KPI: measurable', 'Jan: period', 'Feb: period'],
      rows: [
        ['Visits', 1, 2],
        ['Calls', 3, 4],
      ],
    });
    expect(rejects.map(({ row, column, code, whole }) => [row, column, code, whole])).toEqual([
      [1, 'Jan', 'no-period', false],
      [1, 'Feb', 'no-period', false],
    ]);
    expect(rows.map(({ periods }) => periods.length)).toEqual([0, 0]);
  });

  it('is turned round where its weeks run down', () => {
    const { rows, rejects, lines } = read({
      ...{ table: 'scorecard', weeksDown: true, columns: ['Week: week', 'Open: measurable', 'Margin: measurable'] },
      rows: [
        [day('2026-01-05'), 8, '40%'],
        [day('2026-01-12'), 9, '41%'],
        ['some day', 1, '1%'],
      ],
    });
    expect(rows.map(({ row, title, values, periods }) => [row, title, values['every'], periods.map(({ value }) => value)])).toEqual([
      [1, 'Open', 'week', [9, 8]],
      [1, 'Margin', 'week', [0.41, 0.4]],
    ]);
    expect(rejects.map(({ row, code, whole }) => [row, code, whole])).toEqual([[4, 'no-period', true]]);
    expect(lines).toBe(3);
  });

  it('takes a number alone as at most where its name counts what one wants less of', () => {
    const { rows } = read({
      table: 'scorecard',
      columns: ['KPI: measurable', 'Goal: goal'],
      rows: [
        ['Complaints per week', 3],
        ['New customers', 3],
        ['Fehler', '0'],
      ],
    });
    expect(rows.map(({ values }) => values['goal'])).toEqual(['<= 3', '>= 3', '= 0']);
  });
});
