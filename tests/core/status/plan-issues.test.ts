import { buildDirectory } from '../../../src/core/people/directory';
import { decodeSeat } from '../../../src/core/people/decode-people';
import { findOwnerIssues } from '../../../src/core/status/find-owner-issues';
import { findReferenceIssues } from '../../../src/core/status/find-reference-issues';
import { findSeatIssues } from '../../../src/core/status/find-seat-issues';
import { findStrategyIssues } from '../../../src/core/status/find-strategy-issues';
import { findVtoIssues } from '../../../src/core/status/find-vto-issues';
import type { Issue } from '../../../src/core/tables/issue';
import type { Row, Value } from '../../../src/core/tables/row';
import { context, measurable, person, rock, row } from './builders';

const TODAY = '2026-11-20';
const says = (issues: readonly Issue[]) => issues.map(({ code, message }) => `${code} | ${message}`);

type Values = Readonly<Record<string, Value>>;
const line = (section: string, values: Values = {}, at = 2): Row => row('vto', 'V-AAAA', 'Line', { section, ...values }, { row: at });
const lines = (section: string, count: number, values: Values = {}) => Array.from({ length: count }, () => line(section, values));
const vto = (rows: readonly Row[], goals = 3) => says(findVtoIssues(rows, goals, TODAY));

describe('the plan on two pages', () => {
  test.each(['Core focus', 'core  FOCUS', 'Target market', 'Proven process', 'Guarantee'])('%s is a section', (section) => {
    expect(vto([line(section)])).toEqual([]);
  });

  test('another word is none', () => {
    expect(vto([line('Mission')])).toEqual([
      'bad-section | vto, row 2, column Section: "Mission" is no section of the plan; choose from Core values, Core focus, 10-year target, Marketing strategy, Uniques, 3-year picture and 1-year plan.',
    ]);
  });

  test.each([
    ['Core values', 2, 'Core values has 2 lines; a plan has 3 to 7.'],
    ['Core values', 3, ''],
    ['Core values', 7, ''],
    ['Core values', 8, 'Core values has 8 lines; a plan has 3 to 7.'],
    ['3 Uniques', 2, 'Uniques has 2 lines; a plan has 3.'],
    ['Uniques', 3, ''],
    ['Uniques', 4, 'Uniques has 4 lines; a plan has 3.'],
    ['3-year picture', 4, '3-year picture has 4 lines; a plan has 5 to 15.'],
    ['3-Year Picture', 5, ''],
    ['3-year picture', 15, ''],
    ['3-year picture', 16, '3-year picture has 16 lines; a plan has 5 to 15.'],
  ])('%s, %d lines: %j', (section, count, message) => {
    const expected = message === '' ? [] : [`bad-count | vto, row 2, column Section: ${message}`];
    expect(vto(lines(section, count, { date: '2027-01-01' }))).toEqual(expected);
  });

  test('lines of the marketing strategy that call themselves unique count as uniques', () => {
    const named = (title: string) => ({ ...line('Marketing strategy'), title });
    expect(vto([named('Target market'), named('Unique: quick'), named('Unique: warm')])).toEqual([
      'bad-count | vto, row 2, column Section: Uniques has 2 lines; a plan has 3.',
    ]);
  });

  test.each([
    [2, '2 goals'],
    [3, ''],
    [7, ''],
    [8, '8 goals'],
  ])('a 1-year plan with %d goals: %j', (goals, count) => {
    const expected =
      count === '' ? [] : [`bad-count | vto, row 2, column Section: Goals has ${count} for this year; a 1-year plan has 3 to 7.`];
    expect(vto([line('1-year plan', { date: '2026-12-31' })], goals)).toEqual(expected);
  });

  test.each([
    ['2026-11-19', ['past-date | vto, row 2, column Date: 19 Nov 2026 is over; write the day this is for now.']],
    ['2026-11-20', []],
    ['2026-11-21', []],
  ])('a target for %s', (date, messages) => {
    expect(vto([line('10-year target', { date, number: 10, unit: 'cafés' })])).toEqual(messages);
  });

  test.each([
    [{ number: 10 }, ['blank | vto, row 2, column Unit: Unit is blank; write what the number counts.']],
    [{ unit: 'cafés' }, ['blank | vto, row 2, column Number: Number is blank; write how many "cafés".']],
    [{ number: 0, unit: 'debt' }, []],
  ])('%j', (values, messages) => {
    expect(vto([line('Core focus', values)])).toEqual(messages);
  });

  test('a long-range target needs its day and its number in one of its lines', () => {
    expect(vto([line('10-year target'), line('10-year target', { date: '2036-01-01' }, 3)])).toEqual([
      'blank | vto, row 2, column Number: 10-year target has no Number in any line; write it into the line it is for.',
    ]);
  });
});

const seat = (id: string, title: string, values: Values = {}, at = 2): Row =>
  row('seats', id, title, { seat: title, holder: 'Ana', ...values }, { row: at });
const seats = (rows: readonly Row[], scorecard: readonly Row[] = []) => says(findSeatIssues(rows, scorecard));

describe('the accountability chart', () => {
  test.each<[string, readonly Row[], readonly string[]]>([
    [
      'two rows of one seat',
      [seat('H-AAAA', 'Cook'), seat('H-BBBB', 'cook', { holder: 'Ben' }, 3)],
      [
        'seat-twice | seats, row 3, column Holder: "cook" stands in row 2 already, held by "Ana"; a seat is one row with one holder. Delete one, or tell them apart by title or Location.',
      ],
    ],
    ['one seat a location', [seat('H-AAAA', 'Cook', { location: 'Bar' }), seat('H-BBBB', 'Cook', { location: 'Dock' }, 3)], []],
    ['one holder of two seats', [seat('H-AAAA', 'Cook'), seat('H-BBBB', 'Baker', {}, 3)], []],
    [
      'nobody in it',
      [seat('H-AAAA', 'Cook', { holder: '' })],
      ['blank | seats, row 2, column Holder: nobody holds this seat; name exactly one person.'],
    ],
    ['five roles', [seat('H-AAAA', 'Cook', { roles: 'a, b; c\nd, e' })], []],
    [
      'six roles',
      [seat('H-AAAA', 'Cook', { roles: 'a, b, c, d, e, f' })],
      [
        'too-many-roles | seats, row 2, column Roles: there are 6 roles; a seat answers for at most 5. Take some out, or make a second seat.',
      ],
    ],
    [
      'a seat above that nobody knows',
      [seat('H-AAAA', 'Cook', { reports_to: 'Captain' })],
      ['unknown-seat | seats, row 2, column Reports to: "Captain" is no seat; write the title of one in Seats, or add it there.'],
    ],
    ['a seat above by its id', [seat('H-AAAA', 'Cook', { reports_to: 'h-bbbb Head' }), seat('H-BBBB', 'Head', {}, 3)], []],
    [
      'a seat above that two locations have',
      [
        seat('H-AAAA', 'Cook', { reports_to: 'Head' }),
        seat('H-BBBB', 'Head', { location: 'Bar' }, 3),
        seat('H-CCCC', 'Head', { location: 'Dock' }, 4),
      ],
      ['ambiguous-seat | seats, row 2, column Reports to: "Head" is the title of 2 seats; write the ID of one of them.'],
    ],
    [
      'a seat above at its own location',
      [
        seat('H-AAAA', 'Cook', { reports_to: 'Head', location: 'Dock' }),
        seat('H-BBBB', 'Head', { location: 'Bar' }, 3),
        seat('H-CCCC', 'Head', { location: 'Dock' }, 4),
      ],
      [],
    ],
    [
      'a circle',
      [seat('H-AAAA', 'Cook', { reports_to: 'Head' }), seat('H-BBBB', 'Head', { reports_to: 'Cook' }, 3)],
      [
        'reporting-circle | seats, row 2, column Reports to: "Cook" reports to "Head" reports to "Cook"; one of them has to report to somebody else, or to nobody.',
      ],
    ],
    [
      'itself above',
      [seat('H-AAAA', 'Cook', { reports_to: 'Cook' })],
      [
        'reporting-circle | seats, row 2, column Reports to: "Cook" reports to "Cook"; one of them has to report to somebody else, or to nobody.',
      ],
    ],
  ])('%s', (_label, rows, messages) => {
    expect(seats(rows)).toEqual(messages);
  });

  test.each([
    ['Cook', []],
    ['Baker', ['unknown-seat | scorecard, row 2, column Seat: "Baker" is no seat; write the title of one in Seats, or add it there.']],
  ])('a measurable of the seat %s', (name, messages) => {
    expect(seats([seat('H-AAAA', 'Cook')], [measurable('K-AAAA', '>= 1', [1], { seat: name })])).toEqual(messages);
  });
});

describe('who answers for what', () => {
  const people = (managers: readonly string[]) =>
    ['Ana', 'Ben', 'Cy'].map((name, index) => person(name, { row: index + 2, manager: managers[index] ?? '' }));
  const rows = [2, 3, 4].map((at) => row('people', '', 'x', {}, { row: at }));
  const directory = (managers: readonly string[], chart: readonly Row[] = []) => buildDirectory(people(managers), chart.map(decodeSeat));

  test.each([
    ['a line', ['Ben', 'Cy', ''], 0],
    ['two of each other', ['Ben', 'Ana', 'Ana'], 1],
    ['their own manager', ['Ana', '', ''], 1],
  ])('%s', (_label, managers, count) => {
    const issues = findOwnerIssues(rows, [], directory(managers));
    expect(issues.map(({ code, row: at }) => `${code} ${at}`)).toEqual(Array.from({ length: count }, () => 'reporting-circle 2'));
  });

  test('a circle of managers is told by name', () => {
    expect(says(findOwnerIssues(rows, [], directory(['Ben', 'Ana', ''])))).toEqual([
      'reporting-circle | people, row 2, column Manager: Ana reports to Ben reports to Ana; one of them has to report to somebody else, or to nobody.',
    ]);
  });

  const chart = [seat('H-AAAA', 'Head', { leadership: true }), seat('H-BBBB', 'Cook', { holder: 'Ben' }, 3)];
  const told =
    'not-leadership | rocks, row 2, column Owner: Ben holds no seat with Leadership yes, which the owner of a company Rock has to; name somebody who does, or change Level.';
  test.each<[string, Values, readonly Row[], readonly string[]]>([
    ['of a leader', { level: 'Company', owner: 'Ana' }, chart, []],
    ['of the leading seat', { level: 'Company', owner: 'Head' }, chart, []],
    ['of somebody else', { level: 'Company', owner: 'Ben' }, chart, [told]],
    ['of somebody else, of a team', { level: 'Team', owner: 'Ben' }, chart, []],
    ['of somebody else, closed', { level: 'Company', owner: 'Ben', result: 'Done' }, chart, []],
    ['of somebody else, without any seats', { level: 'Company', owner: 'Ben' }, [], []],
    ['of somebody unknown', { level: 'Company', owner: 'Zoe' }, chart, []],
  ])('a company Rock %s', (_label, values, seated, messages) => {
    expect(says(findOwnerIssues([], [rock('R-AAAA', values)], directory([], seated)))).toEqual(messages);
  });
});

test('a plan that is only a link says nothing', () => {
  const tables = {
    vto: [row('vto', 'V-AAAA', 'x', { item: 'https://doc.example/plan' })],
    goals: [row('goals', 'G-AAAA', 'x', { goal: 'Grow', bet: 'see https://doc.example' })],
    rocks: [rock('R-AAAA', { done_when: ' www.doc.example ' })],
  };
  expect(says(findReferenceIssues(tables))).toEqual([
    'only-a-link | vto, row 2, column Item: there is only a link; write here what it says, and keep the link as a reference beside it.',
    'only-a-link | rocks, row 2, column Done when: there is only a link; write here what it says, and keep the link as a reference beside it.',
  ]);
});

test('the sweep finds all of them, and counts the goals of this year only', () => {
  const goal = (year: number | null) => row('goals', 'G-AAAA', 'Goal', { year });
  const issues = (goals: readonly Row[]) =>
    findStrategyIssues(context({ tables: { vto: [line('1-year plan', { date: '2026-12-31' })], goals } }));
  expect(issues([goal(2026), goal(null), goal(2025)]).map(({ code }) => code)).toEqual(['bad-count']);
  expect(issues([goal(2026), goal(null), goal(2026)])).toEqual([]);
});
