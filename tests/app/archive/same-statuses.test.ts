import fc from 'fast-check';
import { makeOldCompany, sizesOf } from './old-company';
import { rowsOf, snapshotOf } from '../../support/company';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';
import type { OldProcess } from '../../support/old-ledger';
import { exportPeriod } from '../../../src/app/requests/export';
import { verifyWorkbook } from '../../../src/app/requests/verify';
import { viewOverview, viewStatus } from '../../../src/app/requests/view-status';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { RunStatus } from '../../../src/core/runs/run';

const RESULTS: readonly RunStatus[] = ['Done', 'Done', 'Done late', 'Done by backup', 'Missed', 'Missed', 'Excused'];

/** A process whose runs end in stretches of the same result, as they do where somebody is away or gives up. */
const process = fc
  .record({
    every: fc.constantFrom(1, 1, 3, 7, 30),
    cadence: fc.constantFrom('every day', '30 days after last done', 'every Friday'),
    optional: fc.boolean(),
    location: fc.constantFrom('', 'Bar', 'Bar|North'),
    steps: fc.nat(2),
    stretch: fc.constantFrom(1, 2, 10, 60, 400),
    results: fc.array(fc.constantFrom(...RESULTS), { minLength: 1, maxLength: 8 }),
    mailed: fc.boolean(),
  })
  .map(({ stretch, results, mailed, ...rest }) => ({
    ...rest,
    result: (_day: string, n: number): RunStatus => results[Math.floor(n / stretch) % results.length] ?? 'Done',
    mailed: () => mailed,
  }));

const processes = fc
  .array(process, { minLength: 1, maxLength: 3 })
  .map((list): readonly OldProcess[] => list.map((one, index) => ({ ...one, id: `P-AAA${index}`, title: `Process ${index}` })));

const LAST = '2026-11-19';

/** Everything that is worked out from closed runs. */
function told(ports: MemoryPorts): unknown {
  const answer = exportPeriod(ports, '2025-01-01', LAST);
  const home = rowsOf(ports, 'Home').slice(3);
  return [
    viewStatus(ports),
    viewOverview(ports),
    rowsOf(ports, 'Processes'),
    home,
    answer.ok ? answer.runs : [],
    verifyWorkbook(ports).findings,
  ];
}

it('says the same of every process, streak and run, packed or not', () => {
  let moved = 0;
  fc.assert(
    fc.property(processes, fc.constantFrom('2025-11-20', '2026-03-05'), (list, from) => {
      const old = snapshotOf(makeOldCompany({ processes: list, from, to: LAST }));
      const state = JSON.parse(old.properties?.['state'] ?? '{}') as object;
      const asleep = { ...old.properties, state: JSON.stringify({ ...state, packed: '2026-11-20' }) };
      const [packed, whole] = [old.properties, asleep].map((properties) =>
        makeMemoryPorts({ ...old, now: '2026-11-20T00:05', ...(properties && { properties }) }),
      );
      if (packed === undefined || whole === undefined) throw new Error('no world');
      [packed, whole].forEach((ports) => runSweep(ports));
      moved += Number(sizesOf(packed)['Run archive'] ?? 0) > 0 ? 1 : 0;
      expect(told(packed)).toEqual(told(whole));
    }),
    { numRuns: 16 },
  );
  expect(moved).toBeGreaterThan(5);
});
