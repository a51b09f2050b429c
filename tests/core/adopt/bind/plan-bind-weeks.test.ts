import { planBind } from '../../../../src/core/adopt/bind/plan-bind';
import type { BindPlan } from '../../../../src/core/adopt/bind/bind-plan';
import type { Cell } from '../../../../src/core/tables/cell';
import { makeDraft, type DraftWish } from '../../../support/bind-draft';

const kpis: DraftWish = {
  table: 'scorecard',
  grid: [
    ['KPI', 'Target', '5-Jan', { local: '2026-01-12T00:00' }, 'Wk 4'],
    ['Calls', '>= 10', 1, 2, 3],
  ],
  headerRows: [1],
  dataRows: [2],
  columns: { measurable: 0, goal: 1 },
};

function planned(wish: Partial<DraftWish>): BindPlan {
  const result = planBind(makeDraft({ ...kpis, ...wish }));
  if (!result.ok) throw new Error(result.says.join(' '));
  return result.plan;
}

const rowsOf = (plan: BindPlan) =>
  plan.bindings.map(({ table, column, tab, header, kind }) => [table, column, tab, header, kind].join(' | '));

describe('weeks side by side', () => {
  const periods = [
    { index: 2, start: '2026-01-05' },
    { index: 3, start: '2026-01-12' },
    { index: 4, start: '2026-01-19' },
  ];

  it('are named one by one where their header does not say the day', () => {
    const plan = planned({ more: { periods, periodReading: { decimal: ',' } } });
    expect(rowsOf(plan).slice(3, 6)).toEqual([
      'Scorecard | periods | Big things |  | decimal comma',
      'Scorecard | 2026-01-05 | Big things | 5-Jan | ',
      'Scorecard | 2026-01-19 | Big things | Wk 4 | ',
    ]);
  });

  it.each<[string, string, readonly Cell[], readonly string[]]>([
    ['the name of the tab', 'Scorecard 2026', ['29-Dec', '5-Jan', '12-Jan'], ['2025-12-29', '2026-01-05', '2026-01-12']],
    ['the name of the tab, newest first', 'Scorecard 2026', ['12-Jan', '5-Jan', '29-Dec'], ['2026-01-12', '2026-01-05', '2025-12-29']],
    ['another header', 'Scorecard', ['28-Dec', '4-Jan', 'Jan 11, 2027'], ['2026-12-28', '2027-01-04']],
    ['the name of the tab, by week', 'KPIs 2026', ['Wk 1', 'Wk 2', 'Wk 3'], ['2025-12-29', '2026-01-05', '2026-01-12']],
  ])('take their year from %s', (_, tab, headers, wanted) => {
    const line = [
      ['KPI', ...headers],
      ['Calls', 1, 2, 3],
    ];
    const open = headers.map((_header, at) => ({ index: at + 1, start: null }));
    const plan = planned({ tab, grid: line, columns: { measurable: 0 }, more: { periods: open } });
    expect(plan.bindings.filter(({ column }) => /^\d{4}-/.test(column)).map(({ column }) => column)).toEqual(wanted);
  });

  it.each<[string, DraftWish['more'], string]>([
    [
      'nobody knows the year',
      { periods: [{ index: 2, start: null }] },
      'Nobody can tell the year of the week in column C. Write it into the name of the tab or into a header, like 2026, then scan again.',
    ],
    ['there are none', {}, '"Big things" has no weeks or months side by side. Copy its rows instead.'],
    [
      'they run down',
      { periods, weeksDown: true },
      'The weeks of "Big things" run down and its measurables stand side by side. Copy its rows instead.',
    ],
  ])('refuse where %s', (_, more = {}, says) => {
    expect(planBind(makeDraft({ ...kpis, more }))).toEqual({ ok: false, says: [says] });
  });
});
