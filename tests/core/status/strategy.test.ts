import fc from 'fast-check';
import { context, measurable, milestone, person, rock, row, statusOf, type World } from './builders';
import { deriveStrategy } from '../../../src/core/status/derive-strategy';
import { findCycles } from '../../../src/core/status/find-cycles';
import type { Row } from '../../../src/core/tables/row';

const ENGINE_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  vto: ['status', 'why'],
  goals: ['progress', 'status', 'why', 'since'],
  rocks: ['progress', 'status', 'why', 'since'],
  milestones: ['status'],
  scorecard: ['status', 'trend', 'why', 'since'],
  todos: ['status'],
  initiatives: ['status', 'why'],
  people: ['load', 'status'],
};

/** A company in the middle of things; every table has rows that differ. */
const WORLD: World = {
  now: '2026-11-24T09:00',
  lastMoves: { 'R-AAAA': '2026-11-20' },
  people: [person('Ana', { hoursPerWeek: 30 }), person('Ben', { email: '' })],
  tables: {
    vto: [row('vto', 'V-AAAA', 'Niche'), row('vto', 'V-BBBB', 'Target', { last_reviewed: '2026-11-01' })],
    goals: [row('goals', 'G-AAAA', 'Shops', { owner: 'Ana' }), row('goals', 'G-BBBB', 'Calm', { owner: 'Ben', target: 10, current: 4 })],
    rocks: [
      rock('R-AAAA', { current: 90, effort: 20, depends_on: ['R-BBBB', 'R-CCCC'] }),
      rock('R-BBBB', { target: null, depends_on: ['R-AAAA'] }),
      rock('R-CCCC', { current: 20, effort: 20, owner: 'Ben' }),
    ],
    milestones: [
      milestone('M-AAAA', 'R-BBBB', { due: '2026-11-24' }),
      milestone('M-BBBB', 'R-BBBB', { due: '2026-11-20' }),
      milestone('M-CCCC', 'R-BBBB', { due: '2026-11-20', done_on: '2026-11-19' }),
    ],
    scorecard: [
      measurable('K-AAAA', '>= 95', [90, 91, 92, 93], { serves: 'R-AAAA' }),
      measurable('K-BBBB', '< 3', ['', '', 1], { serves: 'R-AAAA' }),
      measurable('K-CCCC', 'yes', ['yes', 'no'], { serves: 'G-BBBB', every: 'month' }),
    ],
    todos: [row('todos', 'T-AAAA', 'Call', { owner: 'Ana', due: '2026-11-20' }), row('todos', 'T-BBBB', 'Write', { owner: 'Ben' })],
    initiatives: [row('initiatives', 'W-AAAA', 'New till', { owner: 'Ana', serves: 'G-BBBB', effort: 15 })],
    people: [row('people', 'ana', 'Ana', {}, { row: 65 }), row('people', 'ben', 'Ben', {}, { row: 66 })],
  },
};

describe('the worked example', () => {
  const today = '2026-11-13';
  const tables = {
    rocks: [rock('R-AAAA', { target: null, start: '2026-11-02', due: '2026-11-27', goal: 'G-AAAA' })],
    milestones: [
      milestone('M-AAAA', 'R-AAAA', { due: '2026-11-06', done_on: '2026-11-06', weight: 18 }),
      milestone('M-BBBB', 'R-AAAA', { due: today, weight: 41 }),
      milestone('M-CCCC', 'R-AAAA', { due: today, weight: 41 }),
    ],
    scorecard: [{ ...measurable('K-AAAA', '>= 95', [91, 92, 94, 96], { serves: 'R-AAAA' }, '2026-11-09'), title: 'On-time audits' }],
  };

  it('names pace, the two milestones of today and the third week down', () => {
    const found = statusOf('R-AAAA', { now: `${today}T09:00`, tables });
    expect(found).toMatchObject({
      status: 'Off track',
      rule: 'rock.off.pace',
      why: '18 % done, 45 % expected by today; "On-time audits" got worse 3 weeks in a row; 2 milestones are due today.',
      because: ['R-AAAA', 'M-BBBB', 'M-CCCC', 'K-AAAA'],
    });
    expect(found.hits?.map((hit) => hit.id)).toEqual(['rock.off.pace', 'rock.risk.pace', 'rock.risk.kpi', 'rock.ontrack']);
  });
});

describe('every status', () => {
  it('sets exactly the engine columns of its table', () => {
    for (const status of deriveStrategy(context(WORLD))) {
      expect([status.id, Object.keys(status.cells).sort()]).toEqual([status.id, [...(ENGINE_COLUMNS[status.table] ?? [])].sort()]);
    }
  });

  it('has a sentence and names its own row first', () => {
    for (const status of deriveStrategy(context(WORLD))) {
      expect(status.why).toMatch(/^[A-Z0-9"][^{}]*[.!?]$/);
      expect(status.because[0]).toBe(status.id);
    }
  });

  it('does not depend on the order of rows', () => {
    const expected = deriveStrategy(context(WORLD));
    const keys = Object.keys(WORLD.tables ?? {});
    const shuffled = fc.tuple(
      ...keys.map((key) => fc.shuffledSubarray([...(WORLD.tables?.[key] ?? [])], { minLength: WORLD.tables?.[key]?.length ?? 0 })),
    );
    fc.assert(
      fc.property(shuffled, (lists) => {
        const tables = Object.fromEntries(keys.map((key, index) => [key, lists[index] ?? []]));
        expect(deriveStrategy(context({ ...WORLD, tables }))).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('stays as it is when its own cells are written back', () => {
    const before = deriveStrategy(context(WORLD));
    const written = new Map(before.map((status) => [status.id, status]));
    const write = (one: Row): Row => {
      const status = written.get(one.id);
      if (status === undefined) return one;
      const values = { ...one.values, status: status.status, since: status.since, why: status.why };
      return { ...one, values, cells: { ...one.cells, ...status.cells } };
    };
    const tables = Object.fromEntries(Object.entries(WORLD.tables ?? {}).map(([key, rows]) => [key, (rows ?? []).map(write)]));
    const cellsOf = (world: World) => deriveStrategy(context(world)).map((status) => status.cells);
    expect(cellsOf({ ...WORLD, tables })).toEqual(before.map((status) => status.cells));
  });
});

describe('blank data', () => {
  it('no tables give no statuses', () => {
    expect(deriveStrategy(context())).toEqual([]);
  });

  it('rows with nothing but an id are judged without a throw', () => {
    const tables = Object.fromEntries(Object.keys(ENGINE_COLUMNS).map((table) => [table, [row(table, `${table}-1`, '')]]));
    const found = deriveStrategy(context({ tables })).map((status) => [status.table, status.status]);
    expect(found).toEqual([
      ['scorecard', 'No data'],
      ['milestones', 'Open'],
      ['todos', 'Open'],
      ['rocks', 'Incomplete'],
      ['initiatives', 'Incomplete'],
      ['goals', 'Incomplete'],
      ['vto', 'Stale'],
    ]);
  });

  it('rows without an id wait for one', () => {
    expect(deriveStrategy(context({ tables: { rocks: [rock('')] } }))).toEqual([]);
  });
});

describe('circles of rows that depend on each other', () => {
  const on = (id: string, ...ids: readonly string[]) => rock(id, { depends_on: ids });
  it.each<[string, readonly Row[], readonly (readonly string[])[]]>([
    ['none', [on('A', 'B'), on('B', 'C'), on('C')], []],
    ['two', [on('A', 'B'), on('B', 'A')], [['A', 'B']]],
    ['itself', [on('A', 'A')], [['A']]],
    ['three, found once', [on('B', 'C'), on('C', 'A'), on('A', 'B')], [['A', 'B', 'C']]],
    ['a tail is no part of it', [on('A', 'B'), on('B', 'C'), on('C', 'B')], [['B', 'C']]],
    ['a missing row', [on('A', 'Z')], []],
  ])('%s', (_name, rows, cycles) => {
    expect(findCycles(rows)).toEqual(cycles);
  });
});
