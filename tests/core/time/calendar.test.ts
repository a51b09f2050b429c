import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { addDays } from '../../../src/core/time/arith';
import {
  addWorkingTime,
  countWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  rollToWorkingDay,
} from '../../../src/core/time/calendar';
import type { Calendar } from '../../../src/core/time/calendar-types';
import { makeZone } from '../../support/make-zone';
import { whereShared } from '../../support/where-shared';

const ALL = [1, 2, 3, 4, 5, 6, 7];
const NAMES = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];

function calendarOf(dates: readonly string[] = [], weekend: readonly string[] = ['SAT', 'SUN'], location = ''): Calendar {
  const off = weekend.map((name) => NAMES.indexOf(name) + 1);
  const holidays = dates.map((date) => ({ date, location, name: 'Closed' }));
  return { workDays: ALL.filter((day) => !off.includes(day)), holidays, weekStartsOn: 1, yearStartsIn: 1 };
}

interface Vectors {
  meta: { calendars: Record<string, { weekend: string[]; holidays2026_2028: Record<string, string> }> };
  conventions: { convention: string; date: string; weekend: string[]; holidays: string[]; expected: string }[];
  shift: { date: string; businessDays: number; weekend: string[]; holidays: string[]; expected: string }[];
  rolls: { calendar: string; date: string; Following: string; Preceding: string }[];
  monthly: { calendar: string; month: string; businessDays: number }[];
}

whereShared('vectors/business-days.json', (path) => {
  const vectors = JSON.parse(readFileSync(path, 'utf8')) as Vectors;
  const named = (name: string): Calendar => {
    const found = vectors.meta.calendars[name];
    return calendarOf(Object.keys(found?.holidays2026_2028 ?? {}), found?.weekend ?? []);
  };

  it('rolls as the conventions Following and Preceding', () => {
    const ways = { FOLLOWING: 'later', PRECEDING: 'earlier' } as const;
    const wrong = vectors.conventions
      .flatMap((one) => {
        const way = ways[one.convention.toUpperCase() as keyof typeof ways];
        return way === undefined ? [] : [{ one, got: rollToWorkingDay(calendarOf(one.holidays, one.weekend), one.date, way, '') }];
      })
      .filter(({ one, got }) => got !== one.expected);
    expect(wrong).toEqual([]);
  });

  it('rolls over the calendars of twelve places', () => {
    const wrong = vectors.rolls.filter((one) => {
      if (one.Following > '2028-12-31') return false;
      const calendar = named(one.calendar);
      return (
        rollToWorkingDay(calendar, one.date, 'later', '') !== one.Following ||
        rollToWorkingDay(calendar, one.date, 'earlier', '') !== one.Preceding
      );
    });
    expect(wrong).toEqual([]);
  });

  it('steps over working days', () => {
    const wrong = vectors.shift.filter((one) => {
      const calendar = calendarOf(one.holidays, one.weekend);
      const step = one.businessDays > 0 ? nextWorkingDay : previousWorkingDay;
      let date = one.date;
      for (let left = Math.abs(one.businessDays); left > 0; left -= 1) date = step(calendar, date, '');
      return one.businessDays !== 0 && date !== one.expected;
    });
    expect(wrong).toEqual([]);
  });

  it('counts the working days of every published month', () => {
    const wrong = vectors.monthly.filter((one) => {
      const first = `${one.month}-01`;
      const next = addDays(first, 31).slice(0, 7);
      return countWorkingDays(named(one.calendar), first, addDays(`${next}-01`, -1), '') !== one.businessDays;
    });
    expect(wrong).toEqual([]);
  });
});

describe('working days', () => {
  const berlin = calendarOf(['2026-11-18'], ['SAT', 'SUN'], 'Berlin');
  it('closes a place, not everybody, on a holiday with a location', () => {
    expect([
      isWorkingDay(berlin, '2026-11-18', 'Berlin'),
      isWorkingDay(berlin, '2026-11-18', 'Paris'),
      isWorkingDay(berlin, '2026-11-18', ''),
    ]).toEqual([false, true, true]);
  });
  it('takes weekdays a cadence names for working days, holidays never', () => {
    expect(isWorkingDay(berlin, '2026-11-21', 'Berlin')).toBe(false);
    expect(isWorkingDay(berlin, '2026-11-21', 'Berlin', [6])).toBe(true);
    expect(isWorkingDay(berlin, '2026-11-18', 'Berlin', [3])).toBe(false);
  });
  it('counts both ends and nothing backwards', () => {
    expect(countWorkingDays(berlin, '2026-11-20', '2026-11-20', 'Berlin')).toBe(1);
    expect(countWorkingDays(berlin, '2026-11-20', '2026-11-19', 'Berlin')).toBe(0);
  });
  it('stays where it is when nobody ever works', () => {
    expect(nextWorkingDay({ ...berlin, workDays: [] }, '2026-11-20', '')).toBe('2026-11-20');
  });
  it('counts like looking at each day', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 500 }),
        fc.array(day, { maxLength: 20 }),
        fc.subarray(ALL),
        (from, length, holidays, workDays) => {
          const calendar = { ...calendarOf([...holidays, ...holidays]), workDays };
          const days = Array.from({ length: length + 1 }, (_, ahead) => addDays(from, ahead));
          expect(countWorkingDays(calendar, from, addDays(from, length), '')).toBe(
            days.filter((date) => isWorkingDay(calendar, date, '')).length,
          );
        },
      ),
    );
  });
});

describe('addWorkingTime', () => {
  const scope = { location: '', alsoWorkdays: [], alsoDates: [], zone: makeZone('America/New_York') };
  const calendar = calendarOf(['2026-11-26']);
  it.each([
    ['inside a working day', '2026-11-17T10:00', 2, {}, '2026-11-17T12:00'],
    ['up to the very end of Friday', '2026-11-20T22:00', 2, {}, '2026-11-21T00:00'],
    ['a minute over the end of Friday', '2026-11-20T22:01', 2, {}, '2026-11-23T00:01'],
    ['a day from Friday afternoon', '2026-11-20T17:00', 24, {}, '2026-11-23T17:00'],
    ['from a Saturday', '2026-11-21T10:00', 2, {}, '2026-11-23T02:00'],
    ['over a holiday', '2026-11-25T17:00', 24, {}, '2026-11-27T17:00'],
    ['on a Saturday the cadence names', '2026-11-21T10:00', 2, { alsoWorkdays: [6] }, '2026-11-21T12:00'],
    ['on the own due day, though a holiday', '2026-11-26T10:00', 2, { alsoDates: ['2026-11-26'] }, '2026-11-26T12:00'],
    ['no time at all', '2026-11-21T10:00', 0, {}, '2026-11-21T10:00'],
    ['half an hour', '2026-11-17T10:00', 0.5, {}, '2026-11-17T10:30'],
    ['over a day of 23 hours that counts', '2026-03-07T17:00', 24, { alsoWorkdays: [6, 7] }, '2026-03-08T18:00'],
    ['over a day of 25 hours that counts', '2026-10-31T17:00', 24, { alsoWorkdays: [6, 7] }, '2026-11-01T16:00'],
    ['over a day of 23 hours that does not count', '2026-03-06T17:00', 24, {}, '2026-03-09T17:00'],
  ])('%s', (_label, from, hours, more, expected) => {
    expect(addWorkingTime(calendar, from, hours, { ...scope, ...more })).toBe(expected);
  });
  it('falls back to the clock where nobody ever works', () => {
    expect(addWorkingTime({ ...calendar, workDays: [] }, '2026-11-20T17:00', 24, scope)).toBe('2026-11-21T17:00');
  });
});
