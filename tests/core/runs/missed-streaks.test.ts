import { listAttention } from '../../../src/core/attention/list-attention';
import { MOST_COUNTED, missedStreaks } from '../../../src/core/runs/missed-streaks';
import type { PastRun } from '../../../src/core/runs/past-run';
import type { Status } from '../../../src/core/status/status';
import { addDays } from '../../../src/core/time/arith';
import { pastRun } from '../../support/past-runs';

const NOTHING = { outcomes: [], nextDue: {}, forgotten: [] };

/** Runs of one place up to 19 Nov 2026, newest first by these results. */
function past(results: readonly string[]): readonly PastRun[] {
  return results.map((status, index) => pastRun(addDays('2026-11-19', -index), status, { id: `U-${index}` }));
}

const missed = (count: number): readonly string[] => Array.from({ length: count }, () => 'Missed');

describe('runs missed one after the other', () => {
  it.each([
    ['none', ['Done', 'Missed'], null],
    ['one', ['Missed', 'Done', 'Missed'], [1, '2026-11-19']],
    ['three', [...missed(3), 'Excused'], [3, '2026-11-17']],
    ['as many as are told apart', [...missed(100), 'Done'], [100, '2026-08-12']],
    ['more than are told apart', missed(300), [100, '2026-08-12']],
  ])('are counted: %s', (_name, results, streak) => {
    const [found] = missedStreaks(past(results), NOTHING);
    expect(found === undefined ? null : [found.count, found.since.slice(0, 10)]).toEqual(streak);
  });

  it.each([
    [1, 'The last run was missed for good, since Thu 19 Nov 07:00; '],
    [2, 'The last 2 runs were missed for good, since Wed 18 Nov 07:00; '],
    [MOST_COUNTED - 1, 'The last 99 runs were missed for good, since Thu 13 Aug 07:00; '],
    [MOST_COUNTED, 'The last 100 or more runs were missed for good, since Wed 12 Aug 07:00 or before; '],
  ])('are told of: %i', (count, says) => {
    const streaks = missedStreaks(past(missed(count)), NOTHING);
    const process = { table: 'processes', id: 'P-AAAA', title: 'Opening check', owner: 'Ana', status: 'Good' } as Status;
    const [line] = listAttention({ runs: [], outbox: [], streaks, statuses: [process] });
    expect(line?.why).toContain(says);
  });
});
