import {
  addDays,
  addMinutesLocal,
  addMonths,
  daysBetween,
  endOfMonth,
  isLocalDate,
  isLocalDateTime,
  isLocalTime,
  isoWeekday,
  parseQuarter,
  quarterOf,
  startOfMonth,
  startOfWeek,
} from '../../../src/core/time/arith';

describe('days and months', () => {
  it('steps over month, year and leap day', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-11-20', '2026-11-19')).toBe(-1);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-20', 14, '2028-01-20'],
  ])('%s plus %i months', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('names the ends of months and weeks', () => {
    expect([startOfMonth('2026-02-10'), endOfMonth('2026-02-10'), endOfMonth('2028-02-10')]).toEqual([
      '2026-02-01',
      '2026-02-28',
      '2028-02-29',
    ]);
    expect(isoWeekday('2026-11-20')).toBe(5);
    expect([1, 5, 6, 7].map((first) => startOfWeek('2026-11-20', first))).toEqual(['2026-11-16', '2026-11-20', '2026-11-14', '2026-11-15']);
  });

  it('moves the hands of the clock without a zone', () => {
    expect(addMinutesLocal('2026-03-08T01:59', 1)).toBe('2026-03-08T02:00');
    expect(addMinutesLocal('2026-01-01T00:00', -1)).toBe('2025-12-31T23:59');
  });
});

describe('quarters', () => {
  it.each([
    ['2026-11-20', 1, { year: 2026, quarter: 4, first: '2026-10-01', last: '2026-12-31' }],
    ['2026-02-01', 4, { year: 2025, quarter: 4, first: '2026-01-01', last: '2026-03-31' }],
    ['2026-04-01', 4, { year: 2026, quarter: 1, first: '2026-04-01', last: '2026-06-30' }],
    ['2026-03-31', 4, { year: 2025, quarter: 4, first: '2026-01-01', last: '2026-03-31' }],
  ])('%s in a year that starts in month %i', (date, starts, expected) => {
    expect(quarterOf(date, starts)).toEqual(expected);
  });

  it.each([
    ['2026 Q4', { first: '2026-10-01', last: '2026-12-31' }],
    ['2026-q1', { first: '2026-01-01', last: '2026-03-31' }],
    ['Q2 2026', { first: '2026-04-01', last: '2026-06-30' }],
    ['2026 Q5', null],
    ['soon', null],
    ['', null],
  ])('reads %s', (text, expected) => {
    expect(parseQuarter(text, 1)).toEqual(expected);
  });
});

describe('what is a date', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20261120', '', '2026-11-31', 'abcd-ef-gh'])('"%s" is none', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });
  it('accepts real ones only', () => {
    expect([
      isLocalDate('2028-02-29'),
      isLocalTime('23:59'),
      isLocalTime('24:00'),
      isLocalDateTime('2026-11-20T07:00'),
      isLocalDateTime('2026-11-20 07:00'),
    ]).toEqual([true, true, false, true, false]);
  });
});
