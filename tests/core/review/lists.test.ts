import { checkRollups } from '../../../src/core/review/check-rollups';
import { listAhead } from '../../../src/core/review/list-ahead';
import { listChanges } from '../../../src/core/review/list-changes';
import { listGaps } from '../../../src/core/review/list-gaps';
import { listLooseEnds } from '../../../src/core/review/list-loose-ends';
import { listSources } from '../../../src/core/review/list-sources';
import { listTeams } from '../../../src/core/review/list-teams';
import type { ReviewScope } from '../../../src/core/review/review-scope';
import type { ReviewList } from '../../../src/core/contract/strategy';
import type { Row, Value } from '../../../src/core/tables/row';
import { measurable, milestone, rock, row } from '../status/builders';
import { goal, reviewScope, seat, todo, type ReviewWorld } from './builders';

type Tables = NonNullable<ReviewWorld['tables']>;
type Values = Readonly<Record<string, Value>>;

const shown = (lists: readonly ReviewList[], key: string) =>
  (lists.find((list) => list.key === key)?.rows ?? []).map(({ id, title, why }) => `${id || title}: ${why}`);
const initiative = (values: Values = {}): Row =>
  row('initiatives', 'W-AAAA', 'Site', { owner: 'Ana', serves: 'G-AAAA', effort: 2, start: '2026-11-01', due: '2026-12-01', ...values });

describe('loose ends', () => {
  const loops = (tables: Tables) => shown(listLooseEnds(reviewScope({ tables })), 'loops');
  test.each<[string, Tables, readonly string[]]>([
    ['nothing', {}, ['G-AAAA: It has no measurable and no Rock: 0 measurables, 0 Rocks, 0 open to-dos.']],
    [
      'a Rock and its to-do',
      { rocks: [rock('R-AAAA')], todos: [todo('T-AAAA', { serves: 'R-AAAA' })] },
      ['G-AAAA: It has no measurable: 0 measurables, 1 Rock, 1 open to-do.'],
    ],
    [
      'a measurable',
      { scorecard: [measurable('K-AAAA', '>= 1', [1], { serves: 'G-AAAA' })] },
      ['G-AAAA: It has no Rock: 1 measurable, 0 Rocks, 0 open to-dos.'],
    ],
    ['a Rock with a measurable', { rocks: [rock('R-AAAA')], scorecard: [measurable('K-AAAA', '>= 1', [1], { serves: 'R-AAAA' })] }, []],
  ])('a goal of this year with %s', (_label, tables, rows) => {
    expect(loops({ goals: [goal('G-AAAA')], ...tables })).toEqual(rows);
  });

  test.each<[string, Values, readonly string[]]>([
    ['all three', {}, []],
    ['none', { serves: null, owner: '', effort: null }, ['W-AAAA: Serves, Owner and Effort cannot be followed; fill it in.']],
    ['none, but done', { serves: null, progress: 1 }, []],
  ])('an initiative with %s', (_label, values, rows) => {
    expect(shown(listLooseEnds(reviewScope({ tables: { initiatives: [initiative(values)] } })), 'initiatives')).toEqual(rows);
  });
});

describe('the work of a team', () => {
  const initiatives = (...more: readonly Values[]): readonly Row[] =>
    more.map((values, at) => row('initiatives', `W-000${String(at)}`, 'Site', { owner: 'Ana', serves: 'G-AAAA', ...values }));
  const teamsOf = (...more: readonly Values[]) =>
    listTeams(reviewScope({ tables: { initiatives: initiatives(...more) } })).map(({ title, says, rows }) => [
      title,
      says.replace(/ Nobody .*/, ' Nobody'),
      ...rows.map(({ id, why }) => `${id} ${why.split(' ', 1)[0] ?? ''}`),
    ]);

  it.each<[string, readonly Values[], readonly (readonly string[])[]]>([
    ['no initiative', [], []],
    ['one without other teams', [{}], [['Initiatives of Bar', 'It leads 1 initiative and takes part in 0 of others.', 'W-0000 Leads']]],
    [
      'one of several teams, in any writing, the leading one among them',
      [{ teams: 'kitchen; BAR,\nKitchen' }],
      [
        ['Initiatives of Bar', 'It leads 1 initiative and takes part in 0 of others.', 'W-0000 Leads'],
        ['Initiatives of Kitchen', 'It leads 0 initiatives and takes part in 1 of others.', 'W-0000 Takes'],
      ],
    ],
    [
      'a team that nobody is of',
      [{ owner: '', teams: 'Rocks' }],
      [['Initiatives of Rocks', 'It leads 0 initiatives and takes part in 1 of others. Nobody', 'W-0000 Takes']],
    ],
    [
      'one led and one joined',
      [{}, { owner: 'Ben', teams: 'Bar' }],
      [
        ['Initiatives of Bar', 'It leads 1 initiative and takes part in 1 of others.', 'W-0000 Leads', 'W-0001 Takes'],
        ['Initiatives of Kitchen', 'It leads 1 initiative and takes part in 0 of others.', 'W-0001 Leads'],
      ],
    ],
    ['one that is done', [{ progress: 1, teams: 'Kitchen' }], []],
  ])('with %s', (_label, values, lists) => expect(teamsOf(...values)).toEqual(lists));
});

describe('gaps', () => {
  const gaps = (key: string, tables: Tables) => shown(listGaps(reviewScope({ tables })), key);
  const lead = seat('H-AAAA', 'Head', 'Ana', { leadership: true });

  test.each<[string, Tables, readonly string[]]>([
    [
      'nobody brings a number',
      { seats: [lead] },
      [
        'H-AAAA: This leader brings no number to the Scorecard.',
        'Bar: Nobody of this team brings a number to the Scorecard.',
        'Kitchen: Nobody of this team brings a number to the Scorecard.',
      ],
    ],
    [
      'the leader does',
      { seats: [lead], scorecard: [measurable('K-AAAA', '>= 1', [1])] },
      ['Kitchen: Nobody of this team brings a number to the Scorecard.'],
    ],
    [
      'the seat does',
      { seats: [lead], scorecard: [measurable('K-AAAA', '>= 1', [1], { owner: '', seat: 'Head' })] },
      ['Kitchen: Nobody of this team brings a number to the Scorecard.'],
    ],
  ])('coverage where %s', (_label, tables, rows) => {
    expect(gaps('coverage', tables)).toEqual(rows);
  });

  const about = (values: Values) => row('issues', 'I-AAAA', 'Issue', { about: 'R-AAAA Rock', ...values });
  test.each<[string, readonly Row[], number]>([
    ['no issue', [], 1],
    ['an open issue', [about({})], 0],
    ['a solved one', [about({ solved_on: '2026-11-19', fix: 'x' })], 1],
    ['one that is solved tomorrow', [about({ solved_on: '2026-11-21', fix: 'x' })], 0],
  ])('a Rock off track with %s', (_label, issues, count) => {
    expect(gaps('untold', { rocks: [rock('R-AAAA')], issues })).toHaveLength(count);
  });

  test('what an owner says better is told with the reason', () => {
    const [line] = gaps('said', { rocks: [rock('R-AAAA', { owner_says: 'on track' })] });
    expect(line).toMatch(/^R-AAAA: Off track, and its owner says "on track"\. /);
  });

  test('clarity names what is missing', () => {
    expect(gaps('clarity', { rocks: [rock('R-AAAA', { rank: 1 })] })).toEqual(['R-AAAA: 4 of 5; missing: Done when.']);
  });
});

describe('quarters ahead', () => {
  const planned = (id: string, quarter: string, values: Values = {}) => rock(id, { quarter, start: null, due: null, ...values });
  const lists = (rocks: readonly Row[]) => listAhead(reviewScope({ tables: { rocks } }), [], 100, 'Three.');

  test('are this one and up to three, then the backlog', () => {
    const rocks = ['2026 Q3', '2026 Q4', '2027 Q1', '2027 Q3', '2027 Q4', ''].map((quarter, n) => planned(`R-AAA${n}`, quarter));
    expect(lists(rocks).flatMap(({ key, rows }) => rows.map(({ id }) => `${key} ${id}`))).toEqual([
      ...['quarter.2026 Q4 R-AAA1', 'quarter.2027 Q1 R-AAA2', 'quarter.2027 Q3 R-AAA3', 'backlog R-AAA5'],
    ]);
  });

  test('say how many company Rocks this one has', () => {
    expect(lists([planned('R-AAAA', '2026 Q4')]).find(({ key }) => key === 'quarter.2026 Q4')?.says).toBe('Three.');
  });

  test('leave a Rock with days of its own out of the backlog', () => {
    const rocks = [planned('R-AAAA', ''), planned('R-BBBB', '', { due: '2026-12-01' })];
    expect(shown(lists(rocks), 'backlog')).toEqual(['R-AAAA: It has no quarter yet.']);
  });
});

describe('changes in mid-quarter', () => {
  const kept = (week: string, facts: Readonly<Record<string, string | number>>) => ({
    week,
    rows: [{ row: 'R-AAAA', status: 'On track', value: '', facts }],
  });
  const same = { 'row.owner': 'Ana', 'row.due': '2026-11-27', 'row.target': 100, 'row.goal': 'G-AAAA' };
  const changes = (weeks: Parameters<typeof listChanges>[1]) => listChanges(reviewScope({ tables: { rocks: [rock('R-AAAA')] } }), weeks);

  test.each([
    ['nothing changed', [kept('2026-11-09', same)], []],
    [
      'the due date',
      [kept('2026-11-09', { ...same, 'row.due': '2026-11-13' })],
      ['R-AAAA: Due from 2026-11-13 to 2026-11-27 between 9 Nov 2026 and 20 Nov 2026.'],
    ],
    [
      'two things, one back again',
      [kept('2026-11-02', same), kept('2026-11-09', { ...same, 'row.owner': 'Ben', 'row.target': 90 }), kept('2026-11-16', same)],
      [
        'R-AAAA: Owner from Ana to Ben and Target from 100 to 90 between 2 Nov 2026 and 9 Nov 2026; Owner from Ben to Ana and Target from 90 to 100 between 9 Nov 2026 and 16 Nov 2026.',
      ],
    ],
    ['a week whose facts were emptied', [kept('2026-11-09', {})], []],
    [
      'a target that was blank',
      [kept('2026-11-09', { 'row.owner': 'Ana', 'row.due': '2026-11-27', 'row.goal': 'G-AAAA' })],
      ['R-AAAA: Target from nothing to 100 between 9 Nov 2026 and 20 Nov 2026.'],
    ],
    ['the address for the name of the owner', [kept('2026-11-09', { ...same, 'row.owner': 'ana@x.example' })], []],
    ['a week of the quarter before', [kept('2026-09-28', { ...same, 'row.owner': 'Ben' })], []],
  ])('%s', (_label, weeks, rows) => {
    expect(shown([changes(weeks)], 'changes')).toEqual(rows);
  });

  test('says since when they are known', () => {
    expect(changes([]).says).toBe('No week of this quarter is kept in History yet; changes are known from the first one on.');
    expect(changes([kept('2026-11-09', same)]).says).toContain('known since the week of 9 Nov 2026');
  });
});

describe('numbers that do not add up', () => {
  const check = (scope: ReviewScope) => shown([checkRollups(scope)], 'rollups');
  const shows = (one: Row, status: string): Row => ({ ...one, cells: { ...one.cells, status } });
  const goals = [shows(goal('G-AAAA', { start: 0, target: 10, current: 2 }), 'Off track')];
  const rocks = [shows(rock('R-AAAA', { target: null, weight: 2 }), 'Off track')];
  const milestones = [
    shows(milestone('M-AAAA', 'R-AAAA', { done_on: '2026-11-19' }), 'Done'),
    shows(milestone('M-BBBB', 'R-AAAA', { due: '2026-11-19' }), 'Overdue'),
  ];

  test('are none where both ways agree', () => {
    expect(check(reviewScope({ tables: { goals, rocks, milestones } }))).toEqual([]);
  });

  test('are found where a goal adds up to something else', () => {
    const scope = reviewScope({ tables: { goals, rocks, milestones } });
    const statuses = scope.statuses.map((status) =>
      status.table === 'goals' ? { ...status, cells: { ...status.cells, progress: 0.9 } } : status,
    );
    const wrong = { ...scope, statuses, known: new Map(statuses.map((status) => [status.id, status])) };
    expect(check(wrong)).toEqual(['G-AAAA: Progress is 90 %, counted from its Rocks it is 40 %.']);
  });

  test('are found where a tab shows another status', () => {
    const typed = [shows(todo('T-AAAA'), 'Done'), todo('T-BBBB')];
    expect(check(reviewScope({ tables: { todos: typed } }))).toEqual([
      'T-AAAA: The tab shows Done, the rows give Open.',
      'T-BBBB: The tab shows no status, the rows give Open.',
    ]);
  });
});

test('sources tell typed from calculated, and what is stale', () => {
  const scorecard = [measurable('K-AAAA', '>= 1', ['', 2]), measurable('K-BBBB', '>= 1', ['', ''])];
  const list = listSources(reviewScope({ tables: { scorecard } }), new Set(['K-AAAA']));
  expect(list.says).toMatch(/^1 of 2 are calculated\./);
  expect(shown([list], 'sources')).toEqual([
    'K-AAAA: Calculated by a formula.',
    'K-BBBB: Typed; stale: nothing for the week of 9 Nov 2026.',
  ]);
});
