import { healthLines } from '../../../src/core/review/health-lines';
import { findOrphans } from '../../../src/core/review/find-orphans';
import { measureAlignment } from '../../../src/core/review/measure-alignment';
import { measureClarity } from '../../../src/core/review/measure-clarity';
import { measurable, milestone, rock, row } from '../status/builders';
import { goal, reviewInput, reviewScope, seat, todo, type ReviewWorld } from './builders';

function lineOf(key: string, world: ReviewWorld): string {
  const found = healthLines(reviewInput(world)).find((line) => line.key === key);
  return found === undefined ? 'absent' : `${found.good} of ${found.of}`;
}

describe('the health numbers', () => {
  test('keep their keys, for History names them', () => {
    expect(healthLines(reviewInput()).map(({ key }) => key)).toEqual([
      ...['measurables', 'rocks', 'todos', 'processes', 'ontime', 'withoutowner', 'aligned', 'clarity', 'orphans', 'saidgap'],
    ]);
  });

  test('of an empty file are all without data', () => {
    expect(healthLines(reviewInput()).filter(({ of }) => of > 0)).toEqual([]);
  });

  test.each([
    ['measurables', '1 of 2', { scorecard: [measurable('K-AAAA', '>= 95', [96, 96, 96]), measurable('K-BBBB', '>= 95', [90, 90, 90])] }],
    ['rocks', '1 of 2', { rocks: [rock('R-AAAA', { current: 100 }), rock('R-BBBB', { current: 0 })] }],
    ['todos', '1 of 2', { todos: [todo('T-AAAA'), todo('T-BBBB', { due: '2026-11-19' })] }],
  ])('%s: %s', (key, says, tables) => {
    expect(lineOf(key, { tables })).toBe(says);
  });
});

describe('alignment', () => {
  const tables = (todos: readonly ReturnType<typeof row>[]) => ({
    goals: [goal('G-AAAA'), goal('G-OLDD', { year: 2025 }), goal('G-DONE', { result: 'Done' })],
    rocks: [rock('R-AAAA'), rock('R-DONE', { result: 'Dropped' }), rock('R-NEXT', { start: '2026-11-23' })],
    milestones: [milestone('M-AAAA', 'R-AAAA')],
    vto: [row('vto', 'V-AAAA', 'Ten cafés')],
    scorecard: [measurable('K-AAAA', '>= 1', [1], { serves: 'G-AAAA' })],
    issues: [row('issues', 'I-AAAA', 'Issue', { about: 'M-AAAA' }), row('issues', 'I-BBBB', 'Issue', { about: 'I-BBBB' })],
    todos,
  });
  test.each([
    ['a goal of this year', 'G-AAAA', true],
    ['a goal of last year', 'G-OLDD', false],
    ['a goal that was closed', 'G-DONE', false],
    ['an open Rock', 'R-AAAA', true],
    ['the goal of a Rock that was dropped, through that Rock', 'R-DONE', true],
    ['a milestone of an open Rock', 'M-AAAA', true],
    ['a measurable of a goal', 'K-AAAA', true],
    ['an issue about a milestone', 'I-AAAA', true],
    ['an issue about itself', 'I-BBBB', false],
    ['a line of the plan', 'V-AAAA', true],
    ['nothing', null, false],
  ])('a to-do that serves %s', (_label, serves, aligned) => {
    const work = measureAlignment(reviewScope({ tables: tables([todo('T-AAAA', { serves })]) }));
    expect(work.find(({ row: { id } }) => id === 'T-AAAA')?.aligned).toBe(aligned);
  });

  test('looks at a Rock from its first day on, and at work with the team of its owner', () => {
    const at = (now: string) => measureAlignment(reviewScope({ now, tables: tables([]) })).map(({ row: { id }, team }) => `${id} ${team}`);
    expect(at('2026-11-22T09:00')).toEqual(['R-AAAA Bar']);
    expect(at('2026-11-23T09:00')).toEqual(['R-AAAA Bar', 'R-NEXT Bar']);
  });
});

describe('clarity', () => {
  test.each([
    [
      'nothing but a rank',
      { rank: 1, why_it_matters: '', goal: null, target: null },
      'Why it matters, Goal, a Target or a milestone with a Due, Done when',
    ],
    ['all five', { rank: 1, done_when: 'Signed' }, ''],
    ['no rank, no end', {}, 'Rank, Done when'],
  ])('a Rock with %s', (_label, values, missing) => {
    const [clarity] = measureClarity(reviewScope({ tables: { rocks: [rock('R-AAAA', values)] } }));
    expect(clarity?.missing.join(', ')).toBe(missing);
  });

  test('a milestone decides only with its day', () => {
    const missing = (due: string | null) => {
      const tables = { rocks: [rock('R-AAAA', { target: null })], milestones: [milestone('M-AAAA', 'R-AAAA', { due })] };
      return measureClarity(reviewScope({ tables }))[0]?.missing ?? [];
    };
    expect(missing(null)).toContain('a Target or a milestone with a Due');
    expect(missing('2026-11-24')).toEqual(['Rank', 'Done when']);
  });
});

describe('orphans', () => {
  const seats = [seat('H-AAAA', 'Head of Bar', 'Ana')];
  const shifts = ['Dock', 'Bar'].map((location) => seat(`H-${location.toUpperCase()}`, 'Shift lead', 'Ana', { location }));
  const process = (owner: string, values = {}) => row('processes', 'P-AAAA', 'Open the bar', { owner, ...values });
  test.each([
    ['a Rock without a goal', { rocks: [rock('R-AAAA', { goal: null })] }, 'It has no goal.'],
    ['a Rock that has one', { rocks: [rock('R-AAAA')] }, ''],
    ['a Rock that is done', { rocks: [rock('R-AAAA', { goal: null, current: 100 })] }, ''],
    [
      'a measurable without both',
      { seats, scorecard: [measurable('K-AAAA', '>= 1', [1])] },
      'It has no goal or Rock in Serves and no seat in Seat.',
    ],
    [
      'a measurable whose owner holds a seat it does not name',
      { seats, scorecard: [measurable('K-AAAA', '>= 1', [1], { serves: 'G-AAAA' })] },
      'It has no seat in Seat.',
    ],
    [
      'a measurable whose owner is a seat',
      { seats, scorecard: [measurable('K-AAAA', '>= 1', [1], { serves: 'G-AAAA', owner: 'Head of Bar' })] },
      '',
    ],
    ['a measurable where nobody has seats', { scorecard: [measurable('K-AAAA', '>= 1', [1], { serves: 'G-AAAA' })] }, ''],
    ['a to-do that serves nothing', { todos: [todo('T-AAAA')] }, 'It has nothing in Serves.'],
    ['a to-do that is done', { todos: [todo('T-AAAA', { done_on: '2026-11-20' })] }, ''],
    ['a process of a seat', { seats, processes: [process('Head of Bar')] }, ''],
    ['a process of a seat that two locations have', { seats: shifts, processes: [process('Shift lead')] }, ''],
    ['a process of somebody who holds one', { seats, processes: [process('Ana')] }, ''],
    ['a process of somebody who holds none', { seats, processes: [process('Ben')] }, 'It has an Owner who holds no seat.'],
    ['a process that takes turns, one of them seated', { seats, processes: [process('rotate: Ben, Ana')] }, ''],
    ['a process that rests', { seats, processes: [process('Ben', { active: false })] }, ''],
    ['a process where nobody has seats', { processes: [process('Ben')] }, ''],
    ['a goal nothing serves', { goals: [goal('G-AAAA')] }, 'It has nothing that serves it.'],
    ['a goal of last year nothing serves', { goals: [goal('G-AAAA', { year: 2025 })] }, ''],
    ['a goal with a Rock', { goals: [goal('G-AAAA')], rocks: [rock('R-AAAA')] }, ''],
  ])('%s', (_label, tables, why) => {
    const found = findOrphans(reviewScope({ tables })).flatMap(({ orphans }) => orphans.map((orphan) => orphan.why));
    expect(found.join(' ')).toBe(why);
  });

  test('are counted among all that were looked at', () => {
    expect(lineOf('orphans', { tables: { todos: [todo('T-AAAA'), todo('T-BBBB', { serves: 'R-AAAA' })] } })).toBe('1 of 2');
  });
});

describe('what owners say', () => {
  test.each([
    ['better than derived', rock('R-AAAA', { owner_says: 'on track' }), '0 of 1'],
    ['the same', rock('R-AAAA', { owner_says: 'off track' }), '1 of 1'],
    ['nothing', rock('R-AAAA'), '0 of 0'],
    ['nothing that can be compared', rock('R-AAAA', { owner_says: 'ask Ben' }), '0 of 0'],
    ['better of a Rock that was dropped', rock('R-AAAA', { owner_says: 'on track', result: 'Dropped' }), '0 of 0'],
  ])('%s', (_label, one, says) => {
    expect(lineOf('saidgap', { tables: { rocks: [one] } })).toBe(says);
  });

  test('is compared of goals too', () => {
    expect(lineOf('saidgap', { tables: { goals: [goal('G-AAAA', { owner_says: 'green' })] } })).toBe('0 of 1');
  });
});
