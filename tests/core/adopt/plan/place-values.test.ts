import { placeValues } from '../../../../src/core/adopt/plan/place-values';

const WEEKS = ['2026-11-16', '2026-11-09', '2026-11-02'];
const place = (starts: readonly string[], every = '') => {
  const periods = starts.map((start, at) => ({ start, value: at + 1 }));
  const { columns, older, ahead } = placeValues({ values: every === '' ? {} : { every }, periods }, WEEKS, 1);
  return { columns: Object.fromEntries(columns), older: Object.fromEntries(older), ahead };
};

describe('values of a scorecard go', () => {
  it.each<readonly [string, readonly string[], ReturnType<typeof place>]>([
    ['into the week they name', ['2026-11-09', '2026-11-02'], { columns: { '2026-11-09': 1, '2026-11-02': 2 }, older: {}, ahead: 0 }],
    ['into the week in which most of theirs lies', ['2026-11-08'], { columns: { '2026-11-09': 1 }, older: {}, ahead: 0 }],
    ['into the history where they are older', ['2026-10-26'], { columns: {}, older: { '2026-10-26': 1 }, ahead: 0 }],
    ['nowhere while their week is to come', ['2026-11-23'], { columns: {}, older: {}, ahead: 1 }],
  ])('%s', (_name, starts, placed) => {
    expect(place(starts)).toEqual(placed);
  });

  it('of months into the last week of theirs that has begun', () => {
    expect(place(['2026-11-01', '2026-10-01'])).toEqual({ columns: { '2026-11-16': 1 }, older: { '2026-10-26': 2 }, ahead: 0 });
  });

  it('of one month the same, where it is said that it is monthly', () => {
    expect(place(['2026-10-01'], 'month')).toEqual({ columns: {}, older: { '2026-10-26': 1 }, ahead: 0 });
  });
});
