import { countKept, describeOwners } from '../../../src/core/review/count-kept';
import { describeLimits } from '../../../src/core/review/describe-limits';
import { listAhead } from '../../../src/core/review/list-ahead';
import { measureCapacity } from '../../../src/core/review/measure-capacity';
import { measureProgramme } from '../../../src/core/review/measure-programme';
import type { ReviewScope } from '../../../src/core/review/review-scope';
import type { ReviewList } from '../../../src/core/contract/strategy';
import type { Row, Value } from '../../../src/core/tables/row';
import { measurable, person, rock, row } from '../status/builders';
import { reviewScope, settledRun, todo, type ReviewWorld } from './builders';

type Tables = NonNullable<ReviewWorld['tables']>;
type Values = Readonly<Record<string, Value>>;

const shown = (lists: readonly ReviewList[], key: string) =>
  (lists.find((list) => list.key === key)?.rows ?? []).map(({ id, title, why }) => `${id || title}: ${why}`);
const initiative = (values: Values = {}): Row =>
  row('initiatives', 'W-AAAA', 'Site', { owner: 'Ana', serves: 'G-AAAA', effort: 2, start: '2026-11-01', due: '2026-12-01', ...values });

describe('capacity', () => {
  const people = [person('Ana', { hoursPerWeek: 40 }), person('Ben')];
  const capacity = (rocks: readonly Row[], initiatives: readonly Row[] = []) =>
    measureCapacity(reviewScope({ people, tables: { rocks, initiatives } }));
  const hours = (rocks: readonly Row[], initiatives?: readonly Row[]) =>
    capacity(rocks, initiatives).map(({ name, periods }) => `${name} ${periods.map(({ promised }) => promised).join(' ')}`);

  test.each<[string, readonly Row[], readonly string[]]>([
    ['a Rock until next Friday', [rock('R-AAAA', { effort: 10 })], ['Ana 10 10 0']],
    ['a Rock that begins after Sunday', [rock('R-AAAA', { effort: 10, start: '2026-11-23' })], ['Ana 0 10 0']],
    ['a Rock that begins on Sunday', [rock('R-AAAA', { effort: 10, start: '2026-11-22' })], ['Ana 10 10 0']],
    ['a Rock of the next quarter', [rock('R-AAAA', { effort: 10, start: '2027-01-01', due: '2027-03-31' })], ['Ana 0 0 10']],
    ['a Rock that ended yesterday', [rock('R-AAAA', { effort: 10, due: '2026-11-19' })], []],
    ['a Rock that ends today', [rock('R-AAAA', { effort: 10, due: '2026-11-20' })], ['Ana 10 10 0']],
    ['a Rock that is done', [rock('R-AAAA', { effort: 10, current: 100 })], []],
    [
      'two Rocks one after the other',
      [rock('R-AAAA', { effort: 30, due: '2026-11-30' }), rock('R-BBBB', { effort: 30, start: '2026-12-01', due: '2026-12-31' })],
      ['Ana 30 30 0'],
    ],
    [
      'two Rocks at once',
      [rock('R-AAAA', { effort: 30, due: '2026-12-01' }), rock('R-BBBB', { effort: 30, start: '2026-12-01', due: '2026-12-31' })],
      ['Ana 30 60 0'],
    ],
  ])('%s', (_label, rocks, lines) => {
    expect(hours(rocks)).toEqual(lines);
  });

  test('counts initiatives, and has no ratio without hours a week', () => {
    const [ben] = capacity([], [initiative({ owner: 'Ben' })]);
    expect(ben).toMatchObject({ name: 'Ben', hours: null, claims: [{ id: 'W-AAAA', title: 'Site', hours: 2 }] });
    expect(ben?.periods.map(({ ratio }) => ratio)).toEqual([null, null, null]);
  });

  test.each([
    [40, []],
    [41, ['Ana: Promised 41 of 40 hours a week this week and 41 of 40 hours a week in 2026 Q4: R-AAAA Rock R-AAAA (41).']],
  ])('%d of 40 hours', (effort, rows) => {
    const scope = reviewScope({ people, tables: { rocks: [rock('R-AAAA', { effort })] } });
    expect(shown(listAhead(scope, measureCapacity(scope), 100, ''), 'overfull')).toEqual(rows);
  });
});

describe('commitments kept', () => {
  const NOW = '2026-11-20T09:00';
  const kept = (world: ReviewWorld) =>
    countKept(reviewScope(world), NOW).map(({ name, kept: good, of, says }) => `${name} ${good}/${of} ${says}`);
  test.each<[string, Tables, readonly string[]]>([
    ['a Rock that is done', { rocks: [rock('R-AAAA', { current: 100 })] }, ['Ana 1/1 Rocks done']],
    ['a Rock not done', { rocks: [rock('R-AAAA', { result: 'Not done' })] }, ['Ana 0/1 Rocks done']],
    ['a Rock carried on', { rocks: [rock('R-AAAA', { result: 'Carried' })] }, ['Ana 0/1 Rocks done']],
    ['a Rock dropped on purpose', { rocks: [rock('R-AAAA', { result: 'Dropped' })] }, []],
    ['a Rock due yesterday', { rocks: [rock('R-AAAA', { due: '2026-11-19' })] }, ['Ana 0/1 Rocks done']],
    ['a Rock due today', { rocks: [rock('R-AAAA', { due: '2026-11-20' })] }, []],
    ['a to-do done on its day', { todos: [todo('T-AAAA', { due: '2026-11-18', done_on: '2026-11-18' })] }, ['Ana 1/1 to-dos done in time']],
    [
      'a to-do done a day later',
      { todos: [todo('T-AAAA', { due: '2026-11-18', done_on: '2026-11-19' })] },
      ['Ana 0/1 to-dos done in time'],
    ],
    ['a to-do due today', { todos: [todo('T-AAAA', { due: '2026-11-20' })] }, []],
    ['a to-do due yesterday', { todos: [todo('T-AAAA', { due: '2026-11-19' })] }, ['Ana 0/1 to-dos done in time']],
    ['numbers of weeks that are over', { scorecard: [measurable('K-AAAA', '>= 1', ['', 2, '', 4])] }, ['Ana 2/3 numbers entered']],
    ['numbers before the first one', { scorecard: [measurable('K-AAAA', '>= 1', ['', 2, '', ''])] }, ['Ana 1/1 numbers entered']],
    ['no number yet', { scorecard: [measurable('K-AAAA', '>= 1', ['', '', ''])] }, []],
  ])('%s', (_label, tables, lines) => {
    expect(kept({ tables })).toEqual(lines);
  });

  test('runs count for whoever they were opened for', () => {
    expect(kept({ settled: [settledRun('Done'), settledRun('Done by backup'), settledRun('Excused')] })).toEqual(['Ana 1/2 runs on time']);
  });

  test('are summed by person, with what they say better', () => {
    const scope = reviewScope({
      tables: { rocks: [rock('R-AAAA', { owner_says: 'on track' })], todos: [todo('T-AAAA', { due: '2026-11-19' })] },
    });
    expect(describeOwners(scope, countKept(scope, NOW))).toEqual([
      { name: 'Ana', kept: 0, of: 1, says: ['0 of 1 to-dos done in time'], gaps: 1 },
    ]);
  });
});

describe('whether the system is used', () => {
  const programme = (scope: ReviewScope, kept: number) => measureProgramme(scope, [{ says: 'runs on time', name: 'Ana', kept, of: 100 }]);
  test.each([
    [80, 'alive'],
    [79, 'fading'],
    [60, 'fading'],
    [59, 'dying'],
  ])('%d of 100 is %s', (score, band) => {
    expect(programme(reviewScope(), score)).toMatchObject({ score, band });
  });

  test('nothing known gives no score', () => {
    expect(measureProgramme(reviewScope(), [])).toMatchObject({ score: null, band: '' });
  });

  test('counts each part alike: Rocks that moved, lines that were read', () => {
    const vto = [row('vto', 'V-AAAA', 'Niche', { last_reviewed: '2026-11-01' })];
    const rocks = [rock('R-AAAA', { start: '2026-11-01' }), rock('R-BBBB', { start: '2026-11-16' })];
    expect(programme(reviewScope({ tables: { vto, rocks } }), 0)).toMatchObject({ score: 50 });
  });
});

describe('limits', () => {
  const small = { people: 6, processes: 5, measurables: 4, runs: 2, openRuns: 1, log: 51, cells: 1756 };
  test.each([
    [199, 'Runsheet was tried with 250'],
    [200, 'near the 250 Runsheet was tried with'],
    [250, 'near the 250 Runsheet was tried with'],
    [251, 'more than the 250 Runsheet was tried with'],
  ])('%d people', (people, verdict) => {
    expect(describeLimits({ ...small, people })[0]).toBe(`People has ${people} in use; ${verdict}.`);
  });

  test('say what to do only once something is outgrown', () => {
    const isTold = (sizes: Partial<typeof small>) => describeLimits({ ...small, ...sizes }).some((line) => line.includes('outgrown'));
    expect([isTold({}), isTold({ runs: 100_000 }), isTold({ runs: 100_001 }), isTold({ cells: 8_000_001 })]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
