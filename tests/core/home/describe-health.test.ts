import { describeHealth } from '../../../src/core/home/describe-health';
import { drawBars } from '../../../src/core/home/health-row';
import type { TrendWeek } from '../../../src/core/history/trend';

const COUNT = { key: 'rocks', says: 'Rocks on track or done', good: 3, of: 4, rows: ['R-AAAA'] };
const week = (day: string, rocks: number | null): TrendWeek => ({ week: day, shares: { rocks } });

/** Fri 20 Nov 2026; weeks begin on Monday, so this one on the 16th. */
function trendOf(trend: readonly TrendWeek[], weekStartsOn = 1): readonly (number | null)[] | undefined {
  return describeHealth([COUNT], { trend, today: '2026-11-20', weekStartsOn })[0]?.trend;
}

describe('the trend of a health number', () => {
  it('has twelve weeks and now', () => {
    expect(trendOf([])).toEqual([...Array.from({ length: 12 }, () => null), 0.75]);
  });

  it.each([
    ['of the last week', '2026-11-09', 11],
    ['of twelve weeks ago', '2026-08-24', 0],
    ['of thirteen weeks ago', '2026-08-17', -1],
    ['of this week, which is now', '2026-11-16', -1],
    ['kept when weeks began on Sunday', '2026-11-15', 11],
  ])('puts a week %s in its place', (_label, day, place) => {
    expect(trendOf([week(day, 0.5)])?.indexOf(0.5)).toBe(place);
  });

  it('shows a missing week as missing', () => {
    expect(trendOf([week('2026-10-26', 1), week('2026-11-09', 0)])?.slice(-4)).toEqual([1, null, 0, 0.75]);
  });

  it('is without data now where nothing counts', () => {
    expect(describeHealth([{ ...COUNT, good: 0, of: 0 }], { trend: [], today: '2026-11-20', weekStartsOn: 1 })[0]?.trend[12]).toBeNull();
  });
});

describe('bars of text', () => {
  it.each([
    [[0, 0.5, 1], '▁▅█'],
    [[null, 1, null], '·█·'],
    [[-1, 2], '▁█'],
    [[], ''],
  ])('%j', (shares, bars) => {
    expect(drawBars(shares)).toBe(bars);
  });
});
