import { measurable, row, statusOf, type World } from './builders';
import type { Cell } from '../../../src/core/tables/cell';

const judge = (goal: string, weeks: readonly Cell[], values = {}, world: World = {}) =>
  statusOf('K-AAAA', { ...world, tables: { scorecard: [measurable('K-AAAA', goal, weeks, values)], ...world.tables } });

describe('a measurable with goal >= 95, newest week first', () => {
  it.each<[string, readonly Cell[], string, string]>([
    ['all met', [96, 96, 96, 96], 'On track', 'kpi.ontrack'],
    ['at the goal', [95, 95, 95], 'On track', 'kpi.ontrack'],
    ['newest missed', [94, 96, 96], 'At risk', 'kpi.risk.latest'],
    ['one of three missed, not the newest', [96, 94, 96], 'On track', 'kpi.ontrack'],
    ['two of three missed', [96, 94, 94], 'At risk', 'kpi.risk.two'],
    ['two of three missed, the newest too', [94, 96, 94], 'At risk', 'kpi.risk.two'],
    ['two missed, then the fourth', [96, 94, 96, 94], 'On track', 'kpi.ontrack'],
    ['only two values, both missed', [94, 94], 'At risk', 'kpi.risk.two'],
    ['three of three missed', [94, 94, 94], 'Off track', 'kpi.off'],
    ['blanks between do not hide a red', [94, '', 94, '', 94], 'Off track', 'kpi.off'],
    ['a blank newest week does not hide a red', ['', '', 94, 94, 94], 'Off track', 'kpi.off'],
    ['worse twice', [97, 98, 99], 'On track', 'kpi.ontrack'],
    ['worse three times', [96, 97, 98, 99], 'At risk', 'kpi.risk.trend'],
    ['equal once', [96, 97, 97, 99], 'On track', 'kpi.ontrack'],
    ['no value ever', ['', '', ''], 'No data', 'kpi.nodata'],
    ['no column at all', [], 'No data', 'kpi.nodata.ever'],
    ['text nobody can judge', ['n/a', 'n/a'], 'No data', 'kpi.nodata'],
  ])('%s', (_name, weeks, status, rule) => {
    expect(judge('>= 95', weeks)).toMatchObject({ status, rule });
  });

  it.each([
    ['2026-11-22T23:00', 'On track'],
    ['2026-11-23T00:00', 'At risk'],
    ['2026-11-24T00:00', 'At risk'],
  ])('a week counts from its first day on: %s', (now, status) => {
    const scorecard = [measurable('K-AAAA', '>= 95', [1, 96, 96, 96], {}, '2026-11-23')];
    expect(statusOf('K-AAAA', { now, tables: { scorecard } }).status).toBe(status);
  });
});

describe('worse means', () => {
  it.each<[string, string, readonly Cell[], boolean]>([
    ['higher', '< 50', [40, 30, 20, 10], true],
    ['higher', '< 50', [10, 20, 30, 40], false],
    ['farther from it', '= 5', [9, 2, 7, 4], true],
    ['farther outside a range', '10..20', [26, 6, 23, 8], true],
    ['nothing inside a range', '10..20', [20, 19, 18, 17], false],
    ['deeper inside a forbidden range', 'not 10..20', [15, 14, 13, 12], true],
    ['nothing for an answer', 'yes', ['no', 'no', 'yes', 'yes'], false],
  ])('%s for %s: %j', (_what, goal, weeks, worse) => {
    expect(Number(judge(goal, weeks).facts?.['adverseMoves']) >= 3).toBe(worse);
  });
});

describe('a missing value', () => {
  it.each([
    ['2026-11-16T16:59', 'On track'],
    ['2026-11-16T17:00', 'On track'],
    ['2026-11-16T17:01', 'No data'],
  ])('the week that ended on 15 Nov is blank, due Monday 17:00, at %s: %s', (now, status) => {
    expect(judge('>= 95', ['', '', 96, 96], {}, { now }).status).toBe(status);
  });

  it.each([
    ['2026-11-20T12:00', 'On track'],
    ['2026-11-20T12:01', 'No data'],
  ])('the row may have its own deadline: %s %s', (now, status) => {
    expect(judge('>= 95', ['', '', 96, 96], { entry_deadline: 'Fri 12:00' }, { now }).status).toBe(status);
  });

  it('names period and deadline', () => {
    expect(judge('>= 95', ['', '', 96]).why).toBe('No value for the week of 9 Nov 2026, which was due by 16 Nov 2026, 17:00.');
  });
});

describe('each period is judged by its own goal', () => {
  const history = (period: string, goal: string, value: Cell = '') =>
    row('scorecard_history', `K-AAAA|${period}`, '', { measurable: 'K-AAAA', period, goal }, { cells: { value } });

  it('a goal that was raised does not repaint the past', () => {
    const scorecard_history = [history('2026-11-09', '>= 90'), history('2026-11-02', '>= 90')];
    expect(judge('>= 95', [96, 92, 92], {}, { tables: { scorecard_history } }).status).toBe('On track');
    expect(judge('>= 95', [96, 92, 92]).status).toBe('At risk');
  });

  it('is found where history names the measurable with its title', () => {
    const named = history('2026-11-16', '>= 90');
    const scorecard_history = [{ ...named, values: { ...named.values, measurable: 'K-AAAA Calls a week' } }];
    expect(judge('>= 95', [92, 96], {}, { tables: { scorecard_history } }).status).toBe('On track');
  });

  it('weeks that left the grid still count', () => {
    const scorecard_history = [history('2026-11-09', '>= 95', 94), history('2026-11-02', '>= 95', 94)];
    expect(judge('>= 95', [94], {}, { tables: { scorecard_history } }).status).toBe('Off track');
  });
});

describe('a monthly measurable', () => {
  // Mondays 16, 9, 2 Nov; 26, 19, 12, 5 Oct; 28, 21 Sep.
  const months = (weeks: readonly Cell[], now?: string) => judge('>= 95', weeks, { every: 'month' }, now === undefined ? {} : { now });

  it.each<[string, readonly Cell[], string]>([
    ['the last filled week of the month counts', [96, '', 80, 96, 80, 80, 80, 96], 'On track'],
    ['a week belongs to the month of its first day', ['', '', 96, 94, '', '', '', 96], 'On track'],
    ['three months missed', ['', '', 94, '', '', '', 94, 94], 'Off track'],
    ['three weeks of one month are one period', [94, 94, 94, '', '', '', 96, 96], 'At risk'],
  ])('%s', (_name, weeks, status) => {
    expect(months(weeks).status).toBe(status);
  });

  it.each([
    ['2026-11-02T17:00', 'On track'],
    ['2026-11-02T17:01', 'No data'],
  ])('a blank October is missing after the first Monday 17:00 behind it: %s %s', (now, status) => {
    expect(months(['', '', '', '', '', '', '', 96], now).status).toBe(status);
  });

  it('is said in months', () => {
    expect(months(['', '', 94, '', '', '', 94, 94]).why).toBe('Missed the goal >= 95 3 months in a row, latest 94 in November 2026.');
  });
});

describe('sentences of a measurable', () => {
  it.each<[string, string, readonly Cell[], object, string]>([
    ['percent', '>= 95 %', [0.91, 0.92, 0.93], {}, 'Missed the goal >= 95 % 3 weeks in a row, latest 91 % in the week of 16 Nov 2026.'],
    ['unit', '< 3', [2, 2], { unit: 'complaints' }, '2 complaints in the week of 16 Nov 2026 meets the goal < 3.'],
    ['currency', '>= 500', [450, 600], { unit: '$' }, '$450 in the week of 16 Nov 2026 missed the goal >= 500.'],
    ['duration', '< 2h', ['2h 15m', '1h'], {}, '2 h 15 min in the week of 16 Nov 2026 missed the goal < 2h.'],
    ['unreadable goal', 'soon', [1, 2], {}, 'The goal "soon" cannot be read; write it like >= 95, < 3, = 0, 10..20, not 10..20 or yes.'],
    ['blank goal', '', [1, 2], {}, 'The goal is blank; write it like >= 95, < 3, = 0, 10..20, not 10..20 or yes.'],
  ])('%s', (_name, goal, weeks, values, why) => {
    expect(judge(goal, weeks, values).why).toBe(why);
  });

  it.each<[readonly Cell[], string]>([
    [[96, 97, 98], 'Worse 2 in a row'],
    [[98, 97], 'Better 1 in a row'],
    [[97, 97], 'Steady'],
    [[97], ''],
    [[99, 98, 97], 'Better 2 in a row'],
    [[98, 97, 96, 95], 'Better 3 in a row; average of the last 4 96.5'],
    [[112, 112, 111, 112, 111, 112], 'Steady; average of the last 4 111.8'],
    [[114, 112, 111, 112, 111, 112, 111], 'Better 2 in a row; average of the last 4 112.3; within the usual 108.8 to 114.2'],
    [[115, 112, 111, 112, 111, 112, 111], 'Better 2 in a row; average of the last 4 112.5; outside the usual 108.8 to 114.2'],
    [[108, 112, 111, 112, 111, 112, 111], 'Worse 1 in a row; average of the last 4 110.8; outside the usual 108.8 to 114.2'],
    [[97, 97, 97, 97, 97, 97, 97], 'Steady; average of the last 4 97; within the usual 97'],
    [[97, ...Array<number>(12).fill(97), 5], 'Steady; average of the last 4 97; within the usual 97'],
  ])('trend of %j is %j', (weeks, trend) => {
    expect(judge('>= 95', weeks).cells['trend']).toBe(trend);
  });

  it('the seat beats the owner', () => {
    expect(judge('>= 95', [96], { seat: 'Ben', owner: 'Ana' }).owner).toBe('Ben');
    expect(judge('>= 95', [96], { owner: 'Ana' }).owner).toBe('Ana');
    expect(judge('>= 95', [96], { owner: 'Nobody' }).owner).toBe('');
  });
});
