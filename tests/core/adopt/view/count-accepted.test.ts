import type { AdoptedRow, AdoptedTable, AdoptReject } from '../../../../src/core/adopt/adopted-table';
import { countAccepted } from '../../../../src/core/adopt/view/count-accepted';

const made = (row: number, under: readonly AdoptedRow[] = []): AdoptedRow => ({
  ...{ table: 'rocks', row, title: `row ${row}`, values: {}, periods: [], kept: {}, under, notes: [] },
});
const reject = (row: number, whole: boolean): AdoptReject => ({ row, column: '', value: '', code: 'x', message: 'x', whole });
const table = (lines: number, rows: readonly AdoptedRow[], rejects: readonly AdoptReject[] = []): AdoptedTable => ({
  ...{ rows, rejects, notices: [], formats: {}, lines },
});

describe('lines that are taken over', () => {
  it.each<[string, AdoptedTable, boolean, number]>([
    ['one for each row', table(3, [made(2), made(4)], [reject(3, true)]), false, 2],
    ['lines that become milestones count too', table(4, [made(2, [made(3), made(4)]), made(5)]), false, 4],
    ['milestones that stand in columns do not count again', table(2, [made(2, [made(2), made(2)]), made(3, [made(3)])]), false, 2],
    [
      'weeks that run down count, not the measurables beside them',
      table(
        5,
        Array.from({ length: 7 }, () => made(1)),
        [reject(4, true)],
      ),
      true,
      4,
    ],
    ['a week of which one number is left out counts', table(5, [made(1)], [reject(4, false), reject(4, false)]), true, 5],
    ['none where weeks run down and nothing stands beside them', table(5, []), true, 0],
  ])('%s', (_, adopted, weeksDown, expected) => {
    expect(countAccepted(adopted, weeksDown)).toBe(expected);
  });
});
