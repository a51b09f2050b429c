import { rowsIn, settingsWith, type Cells } from '../../support/core-world';
import type { StatusLine } from '../../../src/core/contract/overview';
import { describeMeasures } from '../../../src/core/overview/describe-measure';
import { buildDirectory } from '../../../src/core/people/directory';
import type { Cell } from '../../../src/core/tables/cell';
import type { Row } from '../../../src/core/tables/row';
import { addDays } from '../../../src/core/time/arith';

/** A measurable with values of the weeks from the running one back. */
function measurable(cells: Cells, newestFirst: readonly Cell[]): Row {
  const [row] = rowsIn('scorecard', [{ id: 'K-AAAA', measurable: 'Guests', ...cells }]);
  if (row === undefined) throw new Error('the row cannot be read');
  return { ...row, periods: newestFirst.map((value, week) => ({ start: addDays('2026-11-16', -7 * week), value })) };
}

function told(cells: Cells, newestFirst: readonly Cell[], history: readonly Cells[] = [], now = '2026-11-20T10:00'): Partial<StatusLine> {
  const tables = { scorecard: [measurable(cells, newestFirst)], scorecard_history: rowsIn('scorecard_history', history) };
  const [row] = tables.scorecard;
  const workbook = { tables, settings: settingsWith(), directory: buildDirectory([], []), changes: [], issues: [] };
  return row === undefined ? {} : describeMeasures(workbook, now, 'en_GB')(row);
}

it('tells values the oldest first, which of them hit, the goal and the sums', () => {
  expect(told({ goal: '>= 5', unit: 'guests' }, [4, '', 6])).toEqual({
    ...{ points: [6, null, 4], hits: [true, null, false], goal: { says: '>= 5', edges: [5] }, running: true },
    sums: { total: '10 guests', average: '5 guests' },
  });
});

it.each([
  ['a range', { goal: '10..20' }, [15, 25], { edges: [10, 20] }, { total: '40', average: '20' }],
  ['a percentage', { goal: '>= 95 %' }, [0.96, 0.9], { edges: [95] }, { total: '', average: '93 %' }],
  ['yes or no', { goal: 'yes' }, ['yes', 'no', 'yes', 'yes'], { edges: [] }, { total: '3 of 4 yes', average: '75 % yes' }],
  ['money', { goal: '>= 500', unit: '€' }, [1200, 800], { edges: [500] }, { total: '€2,000', average: '€1,000' }],
])('sums up %s as people write it', (_name, cells, values, goal, sums) => {
  expect(told(cells, values)).toMatchObject({ goal, sums });
});

it('without a value there are no sums, without a goal nothing is judged', () => {
  expect(told({ goal: '>= 5' }, ['', ''])).toMatchObject({ points: [null, null], hits: [null, null] });
  expect(told({ goal: '>= 5' }, ['', ''])).not.toHaveProperty('sums');
  expect(told({ goal: 'better' }, [4])).toEqual({ points: [] });
});

it('judges a week by the goal it had', () => {
  const kept = { measurable: 'K-AAAA Guests', period: { local: '2026-11-09T00:00' }, goal: '>= 3' };
  expect(told({ goal: '>= 5' }, [4, 4], [kept])).toMatchObject({ hits: [true, false], goal: { edges: [5] } });
});

it('shows thirteen weeks at most, and months for what is measured by the month', () => {
  expect(told({ goal: '>= 5' }, Array<Cell>(15).fill(4)).points).toHaveLength(13);
  expect(told({ goal: '>= 5', every: 'month' }, [7, 6, '', 5, 4]).points).toEqual([5, 7]);
});

it.each([
  ['2026-11-15T23:59', [3], true],
  ['2026-11-16T00:00', [3, 4], true],
  ['2026-11-22T23:59', [3, 4], true],
  ['2026-11-23T00:00', [3, 4], undefined],
])('at %s the points are %j and the last one runs: %s', (now, points, running) => {
  const { points: shown, running: runs } = told({ goal: '>= 5' }, [4, 3], [], now);
  expect([shown, runs]).toEqual([points, running]);
});
