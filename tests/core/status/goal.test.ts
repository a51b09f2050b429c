import { measurable, person, rock, row, statusOf, context, type World } from './builders';
import { deriveStrategy } from '../../../src/core/status/derive-strategy';
import type { Status } from '../../../src/core/status/status';

const NOW = '2026-11-24T09:00';
const MOVES = Object.fromEntries(['R-AAAA', 'R-BBBB', 'R-CCCC'].map((id) => [id, '2026-11-20']));
const goal = (values = {}) => row('goals', 'G-AAAA', 'Open three shops', { owner: 'Ana', ...values });
const judge = (tables: World['tables'], values = {}) =>
  statusOf('G-AAAA', { now: NOW, lastMoves: MOVES, tables: { goals: [goal(values)], ...tables } });

const OFF = rock('R-AAAA', { current: 10 });
const RISK = rock('R-BBBB', { current: 70 });
const ON = rock('R-CCCC', { current: 90 });
const INCOMPLETE = rock('R-AAAA', { current: 90, owner: null });
const AHEAD = rock('R-BBBB', { start: '2026-12-01', due: '2026-12-31' });

describe('a goal is the worst of the rows that name it', () => {
  it.each([
    ['off track', [OFF, RISK, ON], 'Off track'],
    ['at risk', [RISK, ON], 'At risk'],
    ['incomplete', [INCOMPLETE, ON], 'Incomplete'],
    ['on track', [ON, AHEAD], 'On track'],
    ['not started', [AHEAD], 'Not started'],
    ['done counts as on track', [rock('R-AAAA', { current: 100 })], 'On track'],
    ['nothing', [], 'Incomplete'],
    ['only closed rows', [rock('R-AAAA', { result: 'Carried' })], 'Incomplete'],
  ])('%s', (_name, rocks, status) => {
    expect(judge({ rocks }).status).toBe(status);
  });

  it('names the row, its reason and nothing else as cause', () => {
    expect(judge({ rocks: [OFF, RISK, ON] })).toMatchObject({
      why: '1 of 3 rows that name it is off track: R-AAAA "Rock R-AAAA" - 10 % done, 80 % expected by today. The others: 1 at risk, 1 on track.',
      because: ['G-AAAA', 'R-AAAA'],
      rule: 'goal.off',
    });
  });

  it.each([
    ['all alike', [ON], '1 of 1 row that names it is on track.'],
    ['others', [ON, AHEAD], '1 of 2 rows that name it is on track. The others: 1 not started.'],
    ['one that is closed', [ON, rock('R-AAAA', { result: 'Carried' })], '1 of 1 row that names it is on track.'],
  ])('says what its rows are where nothing is wrong: %s', (_name, rocks, why) => {
    expect(judge({ rocks }).why).toBe(why);
  });

  it('says when nothing names it', () => {
    expect(judge({})).toMatchObject({
      why: 'No Rock, measurable, process or initiative names this goal.',
      flags: ['Unattached'],
      constraint: 'unattached',
      cells: { progress: '' },
    });
  });

  it('a written Result decides', () => {
    expect(judge({ rocks: [OFF] }, { result: 'Reached' })).toMatchObject({ status: 'Reached', why: 'Closed with the result Reached.' });
  });
});

describe('the type of what holds a goal back', () => {
  const process = (health: string) =>
    row('processes', 'P-AAAA', 'Count the till', { serves: 'G-AAAA', health, why: 'Nobody did the last 2 runs.' });
  const initiative = row('initiatives', 'W-AAAA', 'New till', { owner: 'Ana', serves: 'G-AAAA', effort: 50 });

  it.each<[string, World['tables'], string, string]>([
    [
      'dependency',
      { rocks: [rock('R-CCCC', { current: 90, depends_on: ['R-AAAA'] }), rock('R-AAAA', { current: 10, goal: 'G-BBBB' })] },
      'At risk',
      'R-CCCC',
    ],
    ['stale', { rocks: [rock('R-DDDD', { current: 90 })] }, 'At risk', 'R-DDDD'],
    ['no owner', { rocks: [INCOMPLETE] }, 'Incomplete', 'R-AAAA'],
    [
      'measurable',
      { scorecard: [measurable('K-AAAA', '>= 95', [90, 96, 96, 96], { serves: 'G-AAAA' }, '2026-11-23')] },
      'At risk',
      'K-AAAA',
    ],
    ['missed process', { processes: [process('Failing')] }, 'Off track', 'P-AAAA'],
    ['missed process', { processes: [process('Slipping')] }, 'At risk', 'P-AAAA'],
  ])('%s %j', (constraint, tables, status, id) => {
    const found = judge(tables);
    expect(found).toMatchObject({ status, constraint, because: ['G-AAAA', id] });
    expect(found.why).toMatch(new RegExp(`\\(${constraint}(: nothing moved or no value came)?\\): ${id} "`));
  });

  it('capacity', () => {
    const world = { now: NOW, people: [person('Ana', { hoursPerWeek: 40 })], tables: { goals: [goal()], initiatives: [initiative] } };
    expect(statusOf('G-AAAA', world)).toMatchObject({ status: 'At risk', constraint: 'capacity' });
  });

  it('a process status of this sweep beats the Health written before', () => {
    const tables = { goals: [goal()], processes: [process('Good')] };
    const failing: Status = {
      table: 'processes',
      tab: 'Processes',
      id: 'P-AAAA',
      title: 'Count the till',
      owner: '',
      status: 'Failing',
      why: 'x',
      since: null,
      flags: [],
      because: [],
      rule: '',
      cells: {},
    };
    const statusesOf = (processes: readonly Status[]) => deriveStrategy(context({ tables }), processes).map((status) => status.status);
    expect(statusesOf([])).toEqual(['On track']);
    expect(statusesOf([failing])).toEqual(['Off track']);
  });
});

describe('progress of a goal', () => {
  const third = { progress: (20 * 1 + 80 * 3) / 4 / 100 };
  it.each([
    ['weighted over its Rocks', [rock('R-AAAA', { current: 20 }), rock('R-BBBB', { current: 80, weight: 3 })], {}, third.progress],
    ['its own number is one more of weight 1', [rock('R-AAAA', { current: 20 })], { start: 0, target: 10, current: 10 }, 0.6],
    ['its own number alone', [], { start: 10, target: 20, current: 15 }, 0.5],
    ['a Rock that was dropped is left out', [rock('R-AAAA', { current: 20 }), rock('R-BBBB', { result: 'Dropped' })], {}, 0.2],
    ['a Rock without measure is left out', [rock('R-AAAA', { current: 20 }), rock('R-BBBB', { target: null })], {}, 0.2],
    ['six decimals', [rock('R-AAAA', { current: 1, target: 3 })], {}, 0.333333],
  ])('%s', (_name, rocks, values, progress) => {
    expect(judge({ rocks }, values).cells['progress']).toBe(progress);
  });
});
