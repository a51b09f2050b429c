import { bind, TAB } from './bound-tab';
import { answerRequest } from '../../../src/app/requests/answer-request';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { Cell } from '../../../src/core/tables/cell';
import type { DraftWish } from '../../support/bind-draft';
import { gridOf, makeCompany, rowsOf } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';

const weeks = ['2-Nov', '9-Nov', '16-Nov', '23-Nov'];
const starts = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'];
const inOrder = (list: readonly string[], newestFirst: boolean): readonly string[] => (newestFirst ? [...list].reverse() : list);

function board(newestFirst: boolean): readonly (readonly Cell[])[] {
  const line = (cells: readonly Cell[]): readonly Cell[] => (newestFirst ? [...cells].reverse() : cells);
  return [
    ['Numbers of the café', '', '', '', '', '', ''],
    ['KPI', 'Who', 'Target', ...inOrder(weeks, newestFirst)],
    ['SALES', '', '', '', '', '', ''],
    ['Calls', 'Ana', '>= 10', ...line([12, 11, '', ''])],
    ['Waste', 'Ben', '< 2,5', ...line(['3,5', '2,8', '', ''])],
    ['Average', '', '', ...line([7.75, 6.9, '', ''])],
  ];
}

function start(newestFirst: boolean): MemoryPorts {
  const grid = board(newestFirst);
  const ports = makeCompany({ tabs: { [TAB]: grid }, now: '2026-11-20T09:00' });
  const periods = inOrder(starts, newestFirst).map((first, at) => ({ index: 3 + at, start: first }));
  const wish: DraftWish = {
    table: 'scorecard',
    tab: TAB,
    grid,
    headerRows: [2],
    dataRows: [4, 5],
    columns: { measurable: 0, owner: 1, goal: 2 },
    more: { periods, periodReading: { decimal: ',' } },
  };
  bind(ports, wish);
  return ports;
}

const idOf = (ports: MemoryPorts, title: string): string => String(gridOf(ports, TAB).find(([name]) => name === title)?.[7] ?? '');
const teamCells = (ports: MemoryPorts): readonly (readonly Cell[])[] => gridOf(ports, TAB).map((row) => row.slice(0, 7));

describe.each<[string, boolean]>([
  ['oldest', false],
  ['newest', true],
])('a scorecard of the team with its %s week first', (_, newestFirst) => {
  it('is judged by its newest weeks and stays as it is while weeks go by', () => {
    const ports = start(newestFirst);
    const { statuses } = runSweep(ports);
    expect(statuses.filter(({ tab }) => tab === TAB).map(({ title, status }) => [title, status])).toEqual([
      ['Waste', 'At risk'],
      ['Calls', 'On track'],
    ]);
    ports.setNow('2026-12-15T09:00');
    runSweep(ports);
    expect(teamCells(ports)).toEqual(board(newestFirst));
    expect(
      rowsOf(ports, 'Scorecard history')
        .filter((row) => row['Value'] !== '')
        .map((row) => row['Value']),
    ).toEqual([12, 11, 3.5, 2.8]);
  });

  it('takes a number from the sidebar into the column of its week', () => {
    const ports = start(newestFirst);
    runSweep(ports);
    const answer = answerRequest(
      JSON.stringify({ request: 'set', id: idOf(ports, 'Calls'), field: 'value', value: '14', period: '2026-11-16' }),
      ports,
    );
    expect(answer).toMatchObject({ ok: true });
    const column = (gridOf(ports, TAB)[1] ?? []).indexOf('16-Nov');
    expect(gridOf(ports, TAB)[3]?.[column]).toBe(14);
  });

  it('replaces a value that is written with a decimal comma', () => {
    const ports = start(newestFirst);
    runSweep(ports);
    const set = { request: 'set', id: idOf(ports, 'Waste'), field: 'value', value: '2', period: '2026-11-09', was: '2.8' };
    expect(answerRequest(JSON.stringify(set), ports)).toMatchObject({ ok: true });
    expect(gridOf(ports, TAB)[4]?.[(gridOf(ports, TAB)[1] ?? []).indexOf('9-Nov')]).toBe(2);
  });
});

describe('a week that the team adds', () => {
  it('is read by the weeks beside it, through the turn of the year', () => {
    const ports = start(false);
    runSweep(ports);
    const grid = gridOf(ports, TAB);
    const header = ['30-Nov', '7-Dec', '14-Dec', '21-Dec', '28-Dec', '4-Jan'];
    ports.workbook.ensureColumns(TAB, 40);
    const wide = grid.map((row, at) => [
      ...row.slice(0, 7),
      ...(at === 1 ? header : at === 3 ? [1, 2, 3, 4, 5, 6] : header.map(() => '')),
      ...row.slice(7),
    ]);
    ports.workbook.write(TAB, 1, 1, wide);
    ports.setNow('2027-01-08T09:00');
    runSweep(ports);
    const kept = rowsOf(ports, 'Scorecard history').filter((row) => String(row['Measurable']).endsWith('Calls'));
    expect(kept.map((row) => JSON.stringify(row['Period']).slice(10, 20))).toEqual([
      ...starts,
      '2026-11-30',
      '2026-12-07',
      '2026-12-14',
      '2026-12-21',
      '2026-12-28',
    ]);
  });
});
