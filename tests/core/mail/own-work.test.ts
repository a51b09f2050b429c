import { PEOPLE, makeRun, rowsIn, runContext, settingsWith, type Cells } from '../../support/core-world';
import { makeOwnWork, type OwnReport, type OwnWork } from '../../../src/core/mail/own-work';
import { buildDirectory } from '../../../src/core/people/directory';
import type { Run } from '../../../src/core/runs/run';
import { deriveStrategy } from '../../../src/core/status/derive-strategy';
import type { Row } from '../../../src/core/tables/row';
import { wordsOf } from '../../../src/core/words/vocabulary';

const TO = 'ben@cafe.example';
const day = (date: string): Cells[string] => ({ local: `${date}T00:00` });

interface Work {
  readonly now?: string;
  readonly runs?: readonly Run[];
  readonly rows?: Readonly<Record<string, readonly Cells[]>>;
  readonly settings?: Cells;
  readonly scorecard?: readonly Row[];
}

function workOf({ now = '2026-11-20T10:00', runs = [], rows = {}, settings = {}, scorecard }: Work): OwnWork {
  const decoded = Object.fromEntries(Object.entries(rows).map(([table, cells]) => [table, rowsIn(table, cells)]));
  const tables = { ...decoded, ...(scorecard === undefined ? {} : { scorecard }) };
  const context = { ...runContext({ now }), today: now.slice(0, 10), tables, lastMoves: {}, settings: settingsWith(settings) };
  const directory = buildDirectory(PEOPLE, []);
  const statuses = deriveStrategy({ ...context, directory }, []);
  return makeOwnWork({ runs, statuses, tables, directory, settings: context.settings, now, words: wordsOf('EOS-style') });
}

/** Sections with their lines; nothing where somebody has none. */
function sectionsOf(report: OwnReport | undefined): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries((report?.sections ?? []).map(({ head, lines }) => [head, lines]));
}

const TO_DO = { id: 'T-AAAA', to_do: 'Call the landlord', owner: 'Ben' };
const ROCK = { id: 'R-AAAA', rock: 'Menu', owner: 'Ben', quarter: '2026 Q4', why_it_matters: 'x', goal: 'G-AAAA' };

/** A measurable of Ben whose newest weeks are blank. */
function numbers(more: Cells = {}): readonly Row[] {
  return rowsIn('scorecard', [{ id: 'K-AAAA', measurable: 'Guests', owner: 'Ben', goal: '>= 60', ...more }]).map((row) => ({
    ...row,
    periods: ['2026-11-16', '2026-11-09', '2026-11-02'].map((start) => ({ start, value: start === '2026-11-02' ? 70 : '' })),
  }));
}

describe('what is told in mid-week', () => {
  it.each([
    ['the day before today', '2026-11-19', { Overdue: ['Call the landlord (to-do), due Thu 19 Nov'] }],
    ['today', '2026-11-20', { 'Due within 7 days': ['Call the landlord (to-do), due Fri 20 Nov'] }],
    ['in seven days', '2026-11-27', { 'Due within 7 days': ['Call the landlord (to-do), due Fri 27 Nov'] }],
    ['in eight days', '2026-11-28', {}],
  ])('of a to-do that is due %s', (_label, due, sections) => {
    const work = workOf({ rows: { todos: [{ ...TO_DO, due: day(due) }] } });
    expect(sectionsOf(work.midweek().get(TO))).toEqual(sections);
  });

  it.each([
    ['done', { done_on: day('2026-11-18') }],
    ['of nobody', { owner: '' }],
    ['of somebody else', { owner: 'Cy' }],
    ['without a day', { due: '' }],
  ])('is nothing of a to-do that is %s', (_label, more) => {
    const work = workOf({ rows: { todos: [{ ...TO_DO, due: day('2026-11-19'), ...more }] } });
    expect(work.midweek().get(TO)).toBeUndefined();
  });

  it.each([
    [
      'open',
      '',
      { Overdue: ['Taste it (milestone), due Thu 19 Nov'], 'Rocks off track or at risk': [expect.stringMatching(/^Menu is Off track: /)] },
    ],
    ['dropped', 'Dropped', {}],
  ])('of the milestones of a Rock that is %s', (_label, result, sections) => {
    const milestones = [{ id: 'N-AAAA', rock: 'R-AAAA', milestone: 'Taste it', due: day('2026-11-19') }];
    const work = workOf({ rows: { rocks: [{ ...ROCK, result }], milestones } });
    expect(sectionsOf(work.midweek().get(TO))).toEqual(sections);
  });

  it.each([
    ['before it is due', '2026-11-20T06:59', 'Open', {}],
    ['when it is due', '2026-11-20T07:00', 'Late', { 'Runs missed or late': ['Opening check, due Fri 20 Nov 07:00, is Late'] }],
    ['once it was missed', '2026-11-20T09:00', 'Missed', { 'Runs missed or late': ['Opening check, due Fri 20 Nov 07:00, is Missed'] }],
  ] as const)('of a run %s', (_label, now, status, sections) => {
    const work = workOf({ now, runs: [makeRun({ assignee: 'Ben', status })] });
    expect(sectionsOf(work.midweek().get(TO))).toEqual(sections);
  });

  it.each([
    ['before its deadline', '2026-11-16T16:59', {}],
    ['at its deadline', '2026-11-16T17:00', {}],
    ['after its deadline', '2026-11-16T17:01', { 'Numbers missing': ['Guests for the week of 9 Nov 2026, wanted by Mon 16 Nov 17:00'] }],
  ])('of a number %s', (_label, now, sections) => {
    expect(sectionsOf(workOf({ now, scorecard: numbers() }).midweek().get(TO))).toEqual(sections);
  });

  it('is counted, the gravest first', () => {
    const todos = [
      { ...TO_DO, due: day('2026-11-19') },
      { ...TO_DO, id: 'T-BBBB', due: day('2026-11-22') },
      { ...TO_DO, id: 'T-CCCC', due: day('2026-11-21') },
    ];
    const work = workOf({ runs: [makeRun({ assignee: 'Ben', status: 'Late' })], rows: { todos } });
    expect(work.midweek().get(TO)?.counts).toBe('1 missed or late, 1 overdue, 2 due within 7 days');
    expect([...work.midweek().keys()]).toEqual([TO]);
  });
});

describe('what is told of the day', () => {
  it.each([
    ['the day before today', '2026-11-19', 'Past due'],
    ['today', '2026-11-20', 'Due today'],
    ['tomorrow', '2026-11-21', undefined],
  ])('of a to-do that is due %s', (_label, due, head) => {
    const work = workOf({ rows: { todos: [{ ...TO_DO, due: day(due) }] } });
    expect(Object.keys(sectionsOf(work.daily().get(TO)))).toEqual(head === undefined ? [] : [head]);
  });

  it.each([
    ['later today', '2026-11-20T12:00', 'Due today'],
    ['now', '2026-11-20T10:00', 'Past due'],
    ['tomorrow', '2026-11-21T07:00', undefined],
  ])('of a run that is due %s', (_label, due, head) => {
    const work = workOf({ runs: [makeRun({ assignee: 'Ben', due })] });
    expect(Object.keys(sectionsOf(work.daily().get(TO)))).toEqual(head === undefined ? [] : [head]);
  });

  it.each([
    ['the day before its deadline', '2026-11-15T10:00', undefined],
    ['the day of its deadline', '2026-11-16T10:00', 'Due today'],
    ['the day after', '2026-11-17T10:00', 'Past due'],
  ])('of a number %s', (_label, now, head) => {
    const sections = sectionsOf(workOf({ now, scorecard: numbers() }).daily().get(TO));
    expect(Object.keys(sections)).toEqual(head === undefined ? [] : [head]);
  });

  it('leaves Rocks to the mail in mid-week', () => {
    const work = workOf({ rows: { rocks: [{ ...ROCK, due: day('2026-11-19'), target: 10, current: 1 }] } });
    expect([work.daily().has(TO), work.midweek().has(TO)]).toEqual([false, true]);
  });
});
