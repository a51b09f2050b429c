import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { addDays, atTime } from '../../../src/core/time/arith';
import type { Calendar } from '../../../src/core/time/calendar-types';
import type { Cadence, ExpansionWindow } from '../../../src/core/recurrence/cadence';
import { expandCadence } from '../../../src/core/recurrence/expand';
import { nextOccurrence } from '../../../src/core/recurrence/next';
import { readCadence } from '../../../src/core/recurrence/read-cadence';
import { makeZone } from '../../support/make-zone';
import { whereShared } from '../../support/where-shared';

const york = makeZone('America/New_York');
const calendar: Calendar = {
  workDays: [1, 2, 3, 4, 5],
  holidays: [
    { date: '2026-12-25', location: '', name: 'Christmas Day' },
    { date: '2026-11-26', location: '', name: 'Thanksgiving' },
  ],
  weekStartsOn: 1,
  yearStartsIn: 1,
};

function cadenceOf(text: string): Cadence {
  const reading = readCadence(text);
  if (!reading.ok) throw new Error(reading.error);
  return reading.cadence;
}

function windowOf(from: string, to: string, more: Partial<ExpansionWindow> = {}): ExpansionWindow {
  return {
    starts: '2026-01-01',
    ends: null,
    from: `${from}T00:00`,
    to: `${to}T23:59`,
    dueAt: '17:00',
    onHolidays: 'run',
    location: '',
    lastDone: null,
    limit: 1000,
    ...more,
  };
}

function expand(text: string, from: string, to: string, more: Partial<ExpansionWindow> = {}): readonly string[] {
  return expandCadence(cadenceOf(text), windowOf(from, to, more), calendar, york);
}

describe('a window of a cadence', () => {
  it.each([
    ['Fridays', '2026-11-01', '2026-11-20', {}, ['2026-11-06T17:00', '2026-11-13T17:00', '2026-11-20T17:00']],
    ['1st and 15th', '2026-11-01', '2026-12-01', {}, ['2026-11-01T17:00', '2026-11-15T17:00', '2026-12-01T17:00']],
    ['1st and 15th', '2026-11-01', '2026-11-30', { onHolidays: 'later' }, ['2026-11-02T17:00', '2026-11-16T17:00']],
    ['1st and 15th', '2026-11-01', '2026-11-30', { onHolidays: 'earlier' }, ['2026-11-13T17:00']],
    ['1st and 15th', '2026-11-01', '2026-11-30', { onHolidays: 'skip' }, []],
    ['every day', '2026-12-24', '2026-12-26', { onHolidays: 'skip' }, ['2026-12-24T17:00', '2026-12-26T17:00']],
    ['every business day', '2026-12-24', '2026-12-28', {}, ['2026-12-24T17:00', '2026-12-28T17:00']],
    ['last business day of the month', '2026-05-01', '2026-06-30', {}, ['2026-05-29T17:00', '2026-06-30T17:00']],
    ['31st', '2026-01-01', '2026-04-30', {}, ['2026-01-31T17:00', '2026-02-28T17:00', '2026-03-31T17:00', '2026-04-30T17:00']],
    [
      'monthly',
      '2026-01-01',
      '2026-04-30',
      { starts: '2026-01-31' },
      ['2026-01-31T17:00', '2026-02-28T17:00', '2026-03-31T17:00', '2026-04-30T17:00'],
    ],
    ['FREQ=MONTHLY', '2026-01-01', '2026-04-30', { starts: '2026-01-31' }, ['2026-01-31T17:00', '2026-03-31T17:00']],
    [
      'every 2 weeks on Mon',
      '2026-11-01',
      '2026-11-30',
      { starts: '2026-11-02' },
      ['2026-11-02T17:00', '2026-11-16T17:00', '2026-11-30T17:00'],
    ],
    ['weekly', '2026-11-01', '2026-11-17', { starts: '2026-11-07', onHolidays: 'skip' }, ['2026-11-09T17:00', '2026-11-16T17:00']],
    ['daily', '2026-11-01', '2026-11-30', { starts: '2026-11-20', ends: '2026-11-21' }, ['2026-11-20T17:00', '2026-11-21T17:00']],
    ['3 months after last done', '2026-01-01', '2026-12-31', { lastDone: '2026-01-31' }, ['2026-04-30T17:00']],
    ['3 months after last done', '2026-01-01', '2026-12-31', { starts: '2026-02-02' }, ['2026-02-02T17:00']],
    [
      'weekly from 1 May to 15 May',
      '2026-01-01',
      '2026-12-31',
      { starts: '2026-01-02' },
      ['2026-05-01T17:00', '2026-05-08T17:00', '2026-05-15T17:00'],
    ],
    [
      'last Friday of the month from 1 March to 31 May',
      '2026-01-01',
      '2027-12-31',
      { starts: '2026-04-01', ends: '2027-04-30' },
      ['2026-04-24T17:00', '2026-05-29T17:00', '2027-03-26T17:00', '2027-04-30T17:00'],
    ],
    [
      'every Monday from December to January',
      '2026-01-01',
      '2027-01-31',
      { starts: '2026-12-15', ends: '2027-01-18' },
      ['2026-12-21T17:00', '2026-12-28T17:00', '2027-01-04T17:00', '2027-01-11T17:00', '2027-01-18T17:00'],
    ],
    ['every day', '2026-12-01', '2026-12-31', { ends: '2026-12-24', onHolidays: 'earlier', starts: '2026-12-24' }, ['2026-12-24T17:00']],
    [
      '1st of the month',
      '2026-11-01',
      '2027-12-31',
      { starts: '2026-11-02', ends: '2026-12-31', onHolidays: 'earlier' },
      ['2026-12-01T17:00'],
    ],
    ['15th or next business day', '2026-08-17', '2026-08-17', { onHolidays: 'skip' }, ['2026-08-17T17:00']],
    ['16th', '2026-08-14', '2026-08-14', { onHolidays: 'earlier' }, ['2026-08-14T17:00']],
    ['daily at 8:00 and 16:00', '2026-11-20', '2026-11-20', {}, ['2026-11-20T08:00', '2026-11-20T16:00']],
    ['daily at 02:30', '2026-03-07', '2026-03-09', {}, ['2026-03-07T02:30', '2026-03-08T03:00', '2026-03-09T02:30']],
    ['FREQ=WEEKLY;COUNT=2', '2026-01-08', '2026-12-31', {}, ['2026-01-08T17:00']],
  ] as const)('%s from %s to %s', (text, from, to, more, expected) => {
    expect(expand(text, from, to, more)).toEqual(expected);
  });

  it('has both ends in it', () => {
    const window = windowOf('2026-11-20', '2026-11-20');
    const at = (from: string, to: string): number => expandCadence(cadenceOf('daily'), { ...window, from, to }, calendar, york).length;
    expect([
      at('2026-11-20T17:00', '2026-11-20T17:00'),
      at('2026-11-20T17:01', '2026-11-21T16:59'),
      at('2026-11-20T16:00', '2026-11-20T16:59'),
    ]).toEqual([1, 0, 0]);
  });

  it('costs nothing for an old start, and stops at the limit', () => {
    expect(expand('every 2 weeks', '2026-11-01', '2026-11-30', { starts: '1926-11-01' })).toEqual([
      '2026-11-02T17:00',
      '2026-11-16T17:00',
      '2026-11-30T17:00',
    ]);
    expect(expand('daily', '2026-01-01', '9999-12-31', { limit: 3 })).toHaveLength(3);
  });
});

describe('nextOccurrence', () => {
  it.each([
    ['daily', '2026-11-20T16:59', '2026-11-20T17:00'],
    ['daily', '2026-11-20T17:00', '2026-11-21T17:00'],
    ['yearly', '2026-11-20T17:00', '2027-01-01T17:00'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2026-11-20T17:00', '2028-02-29T17:00'],
    ['every Monday until 2026-11-01', '2026-11-20T17:00', null],
  ])('%s after %s', (text, after, expected) => {
    expect(nextOccurrence(cadenceOf(text), windowOf('2026-01-01', '2026-01-01'), after, calendar, york)).toBe(expected);
  });
});

const PHRASES = [
  'daily',
  'weekdays',
  'Fridays',
  'every 2 weeks',
  'monthly',
  '31st',
  '1st and 15th',
  'last Friday of the month',
  'last business day of the month',
  'every business day',
  'quarterly',
  'every 90 days',
  'Jan / Jul',
  'yearly',
  'daily at 02:30 and 01:30',
  'FREQ=MONTHLY;COUNT=5',
];

describe('windows in general', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((ahead) => addDays('2025-12-20', ahead));
  const roll = fc.constantFrom('run', 'skip', 'earlier', 'later' as const);
  const scene = fc.record({
    text: fc.constantFrom(...PHRASES),
    starts: day,
    from: day,
    first: fc.integer({ min: 0, max: 90 }),
    second: fc.integer({ min: 1, max: 90 }),
    onHolidays: roll,
  });

  it('is ascending, has nothing twice and nothing outside', () => {
    fc.assert(
      fc.property(scene, ({ text, starts, from, first, onHolidays }) => {
        const window = windowOf(from, addDays(from, first), { starts, onHolidays });
        const times = expandCadence(cadenceOf(text), window, calendar, york);
        expect(times).toEqual([...new Set(times)].sort());
        expect(times.every((at) => at >= window.from && at <= window.to && at >= atTime(starts, '00:00'))).toBe(true);
      }),
    );
  });

  it('is the same in two parts as in one', () => {
    fc.assert(
      fc.property(scene, ({ text, starts, from, first, second, onHolidays }) => {
        const middle = addDays(from, first);
        const end = addDays(middle, second);
        const part = (a: string, b: string): readonly string[] =>
          expandCadence(cadenceOf(text), windowOf(a, b, { starts, onHolidays }), calendar, york);
        expect([...part(addDays(middle, 1), end), ...part(from, middle)].sort()).toEqual(part(from, end));
      }),
    );
  });

  it('finds as next what the window has first', () => {
    fc.assert(
      fc.property(scene, ({ text, starts, from, onHolidays }) => {
        const window = windowOf(from, addDays(from, 800), { starts, onHolidays });
        const after = `${addDays(from, -1)}T23:59`;
        const [first] = expandCadence(cadenceOf(text), window, calendar, york);
        const next = nextOccurrence(cadenceOf(text), window, after, calendar, york);
        if (first !== undefined) expect(next).toBe(first);
        else if (next !== null) expect(next > window.to).toBe(true);
      }),
    );
  });
});

whereShared('vectors/business-days.json', (path) => {
  interface Month {
    readonly calendar: string;
    readonly month: string;
    readonly nth: Record<string, string>;
  }
  const vectors = JSON.parse(readFileSync(path, 'utf8')) as {
    meta: { calendars: Record<string, { weekend: string[]; holidays2026_2028: Record<string, string> }> };
    monthly: Month[];
  };
  const names = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];
  const phrases: Record<string, string> = {
    '1': 'first business day of the month',
    '5': '5th business day of the month',
    '-1': 'last business day of the month',
  };
  const named = new Map(
    Object.entries(vectors.meta.calendars).map(([name, { weekend, holidays2026_2028 }]) => {
      const off = weekend.map((day) => names.indexOf(day) + 1);
      const holidays = Object.keys(holidays2026_2028).map((date) => ({ date, location: '', name: '' }));
      return [name, { ...calendar, workDays: [1, 2, 3, 4, 5, 6, 7].filter((day) => !off.includes(day)), holidays }] as const;
    }),
  );

  it.each(Object.keys(phrases))('finds business day %s of every published month', (nth) => {
    const wrong = vectors.monthly.filter((one) => {
      const window = windowOf(`${one.month}-01`, addDays(`${addDays(`${one.month}-01`, 31).slice(0, 7)}-01`, -1));
      return (
        expandCadence(cadenceOf(phrases[nth] ?? ''), window, named.get(one.calendar) ?? calendar, york).join() !==
        `${one.nth[nth] ?? ''}T17:00`
      );
    });
    expect(wrong).toEqual([]);
  });
});
