import { heldByBen, makeEntry } from '../mail/builders';
import { makeRun } from '../../support/core-world';
import type { TopLine } from '../../../src/core/contract/strategy';
import { HOME } from '../../../src/core/home/layout';
import { planHome, type HomeInput } from '../../../src/core/home/plan-home';
import type { Status } from '../../../src/core/status/status';

function status(table: string, id: string, says: string, more: Partial<Status> = {}): Status {
  const base = { table, tab: table, id, title: `Title ${id}`, owner: 'Ben', status: says, why: `Why ${id}`, since: '2026-11-20' };
  return { ...base, flags: [], because: [], rule: '', cells: {}, ...more };
}

describe('Home', () => {
  const blank: HomeInput = {
    notice: '',
    said: '',
    runs: [],
    streaks: [],
    statuses: [],
    outbox: [],
    top: { quarter: '2026 Q4', count: 0, begun: false, lines: [] },
    health: [],
    words: {},
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
    [21, 21, 'R-120'],
    [22, 22, 'R-121'],
    [23, 22, 'and 2 more'],
    [32, 22, 'and 11 more'],
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

  it('shows the top of the quarter with its warning', () => {
    const line: TopLine = {
      id: 'R-AAAA',
      title: 'Second shop',
      owner: 'Ana',
      status: 'At risk',
      tone: 'warn',
      why: 'Owner says "fine". 18 % done.',
    };
    const top = { quarter: '2026 Q4', count: 1, begun: true, lines: [line] };
    expect(list(HOME.top.row, { top })).toEqual([['Second shop', 'Ana', 'At risk', 'Owner says "fine". 18 % done.', 'R-AAAA']]);
    expect(list(HOME.warning.row, { top })[0]?.[0]).toMatch(/^2026 Q4 has 1 company Rock; three to seven/);
    expect(list(HOME.warning.row, {})).toEqual([]);
  });

  it('shows a health number with the week before, its trend, its rows and their tab', () => {
    const trend = [null, 0, 0.5, null, 1, 1, 1, 1, 1, 1, 1, 0.25, 0.5];
    const line = { key: 'rocks', says: 'Rocks on track or done', good: 1, of: 2, rows: ['R-AAAA'], trend };
    expect(list(HOME.health.row, { health: [line] })).toEqual([
      ['Rocks on track or done', '1 of 2 (50 %)', '25 %', '·▁▅·███████▃▅  R-AAAA', 'Rocks'],
    ]);
  });

  it('draws no trend before there is one, and says where there is no data', () => {
    const line = { key: 'rocks', says: 'Rocks on track or done', good: 0, of: 0, rows: [], trend: Array.from({ length: 13 }, () => null) };
    expect(list(HOME.health.row, { health: [line] })).toEqual([['Rocks on track or done', 'no data', 'no data', '', 'Rocks']]);
  });

  it('writes its headings, which an older Home may have otherwise', () => {
    expect(list(HOME.health.row - 1, {})).toEqual([['Health', 'Now', 'Week before', '13 weeks, and rows to look at', 'Tab']]);
  });

  it('stays within the places of an older Home', () => {
    const ends = planHome(blank).map(({ block }) => [block.row + block.rows - 1 <= 46, block.column + block.columns - 1 <= 5]);
    expect(ends.flat()).not.toContain(false);
  });
});
