import { heldByBen } from '../mail/builders';
import { planFocus } from '../../../src/core/focus/plan-focus';
import { planHome, type HomeInput } from '../../../src/core/home/plan-home';
import { HOME } from '../../../src/core/home/layout';
import { makeEntry } from '../mail/builders';
import { makeRun } from '../../support/core-world';
import type { Status } from '../../../src/core/status/status';

function status(table: string, id: string, says: string, more: Partial<Status> = {}): Status {
  const base = { table, tab: table, id, title: `Title ${id}`, owner: 'Ben', status: says, why: `Why ${id}`, since: '2026-11-20' };
  return { ...base, flags: [], because: [], rule: '', cells: {}, ...more };
}

describe('focus', () => {
  const TODAY = '2026-11-20';
  const ids = (statuses: readonly Status[], runs = [heldByBen()]): readonly string[] =>
    (planFocus(runs, statuses, TODAY)['Ben'] ?? []).map((item) => item.id);

  it('goes by kind: missed run, milestone, off track, at risk, to-do', () => {
    const statuses = [
      status('todos', 'T-AAAA', 'Open'),
      status('rocks', 'R-BBBB', 'At risk'),
      status('scorecard', 'K-AAAA', 'Off track'),
      status('milestones', 'M-AAAA', 'Due'),
    ];
    expect(ids(statuses)).toEqual(['U-7K2QAB', 'M-AAAA', 'K-AAAA', 'R-BBBB', 'T-AAAA']);
  });

  it('then by days over, then by id', () => {
    const late = (id: string, since: string | null) => status('milestones', id, 'Overdue', { since });
    const statuses = [late('M-CCCC', '2026-11-18'), late('M-AAAA', null), late('M-DDDD', '2026-11-01'), late('M-BBBB', '2026-11-18')];
    expect(ids(statuses, [])).toEqual(['M-DDDD', 'M-BBBB', 'M-CCCC', 'M-AAAA']);
  });

  it.each([
    [4, 4],
    [5, 5],
    [6, 5],
  ])('of %s things shows %s', (given, shown) => {
    expect(
      ids(
        Array.from({ length: given }, (_unused, at) => status('rocks', `R-${at}`, 'Off track')),
        [],
      ).length,
    ).toBe(shown);
  });

  it('leaves out what is fine, what is closed and what is nobody’s', () => {
    const run = heldByBen();
    const closed = { ...run, terms: { ...run.terms, closed: '2026-11-20T10:00' } };
    const statuses = [
      status('rocks', 'R-AAAA', 'On track'),
      status('todos', 'T-AAAA', 'Done'),
      status('rocks', 'R-BBBB', 'Off track', { owner: '' }),
    ];
    expect(planFocus([closed, makeRun()], statuses, TODAY)).toEqual({});
  });

  it('says why', () => {
    expect(planFocus([], [status('rocks', 'R-AAAA', 'At risk')], TODAY)).toEqual({
      Ben: [{ id: 'R-AAAA', title: 'Title R-AAAA', because: 'Why R-AAAA' }],
    });
  });
});

describe('Home', () => {
  const blank: HomeInput = {
    notice: '',
    runs: [],
    streaks: [],
    statuses: [],
    outbox: [],
    settled: [],
    coverage: { counted: 0, withoutOwner: 0 },
  };
  const list = (row: number, input: Partial<HomeInput>): readonly (readonly unknown[])[] => {
    const block = planHome({ ...blank, ...input }).find((candidate) => candidate.block.row === row);
    return (block?.cells ?? []).filter((cells) => cells[0] !== '');
  };
  const attention = (input: Partial<HomeInput>): readonly unknown[] => list(HOME.attention.row, input).map((cells) => cells[4] || cells[0]);

  it('says that there is nothing to say, and fills its places', () => {
    expect(list(HOME.attention.row, {})).toEqual([['Nothing needs attention.', '', '', '', '']]);
    expect(list(HOME.top.row, {})).toEqual([['No Rocks yet.', '', '', '', '']]);
    planHome(blank).forEach(({ block, cells }) =>
      expect([cells.length, cells.every((row) => row.length === block.columns)]).toEqual([block.rows, true]),
    );
  });

  it('lists the graver first, then the older, then by id', () => {
    const statuses = [
      status('scorecard', 'K-AAAA', 'No data'),
      status('rocks', 'R-BBBB', 'Off track', { since: '2026-11-19' }),
      status('rocks', 'R-AAAA', 'Off track', { since: '2026-11-19' }),
      status('rocks', 'R-CCCC', 'Off track', { since: '2026-11-01' }),
      status('rocks', 'R-DDDD', 'On track'),
      status('people', 'Ana', 'Overdue'),
    ];
    const outbox = [makeEntry('hop1', { state: 'unconfirmed', about: 'U-MAIL' }), makeEntry('hop2', { state: 'held', about: 'U-HELD' })];
    expect(attention({ statuses, outbox, runs: [makeRun({ id: 'U-LATE', status: 'Late' }), heldByBen(), makeRun()] })).toEqual([
      ...['U-7K2QAB', 'R-CCCC', 'R-AAAA', 'R-BBBB', 'U-LATE', 'K-AAAA', 'U-MAIL'],
    ]);
  });

  it.each([
    [19, 19, 'R-118'],
    [20, 20, 'R-119'],
    [21, 20, 'and 2 more'],
    [30, 20, 'and 11 more'],
  ])('shows of %s lines %s, the last one %j', (given, shown, last) => {
    const found = attention({ statuses: Array.from({ length: given }, (_unused, at) => status('rocks', `R-${100 + at}`, 'Off track')) });
    expect([found.length, found[found.length - 1]]).toEqual([shown, last]);
  });

  it('has one line a process for what was missed in a row', () => {
    const streaks = [{ process: 'P-AAAA', location: 'Bar', count: 3, since: '2026-11-18T07:00', run: 'U-AAAAAA' }];
    const statuses = [status('processes', 'P-AAAA', 'Good', { title: 'Till count' })];
    expect(list(HOME.attention.row, { streaks, statuses })).toEqual([
      [
        'Till count (Bar)',
        'Ben',
        'Missed for good',
        'The last 3 runs were missed for good, since Wed 18 Nov 07:00; the line goes with the next one that is done or excused.',
        'U-AAAAAA',
      ],
    ]);
  });

  it('counts health, new and paused left out', () => {
    const statuses = [
      status('processes', 'P-A', 'Good'),
      status('processes', 'P-B', 'Failing'),
      status('processes', 'P-C', 'New'),
      status('rocks', 'R-A', 'Done'),
    ];
    expect(list(HOME.health.row, { statuses }).map((cells) => cells.slice(0, 2))).toEqual([
      ['Measurables on track', 'no data'],
      ['Rocks on track or done', '1 of 1 (100 %)'],
      ['To-dos not overdue', 'no data'],
      ['Processes in good health', '1 of 2 (50 %)'],
      ['Recurring work on time, 13 weeks', 'no data'],
      ['Ran without the business owner, 13 weeks', 'no data'],
    ]);
  });
});
