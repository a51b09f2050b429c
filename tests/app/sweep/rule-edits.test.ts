import { makeCompany, rowNumber, rowsOf, snapshotOf, typeInto } from '../../support/company';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';

import { runSweep } from '../../../src/app/sweep/sweep';
import { addMinutesLocal } from '../../../src/core/time/arith';
import { cellText, type Cell } from '../../../src/core/tables/cell';

const PROCESS = { Process: 'Check', Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Proof: 'none', 'Due at': '09:00', Grace: 3 };
const MONDAY = '2026-11-16T00:05';

/** What is typed into the row of the process. */
const EDITS: readonly (readonly [string, Cell])[] = [
  ['Cadence', 'weekdays'],
  ['Cadence', 'every Monday'],
  ['Cadence', 'every day at 06:00 and 18:00'],
  ['Due at', '03:00'],
  ['Due at', '23:00'],
  ['Starts', { local: '2026-11-01T00:00' }],
  ['Opens before', 100],
  ['Grace', 0],
  ['Owner', 'Ben'],
  ['Proof', 'photo'],
];

const keysOf = (ports: MemoryPorts): readonly string[] => rowsOf(ports, 'Runs').map((row) => cellText(row['Key'] ?? ''));

/** What was copied into the open runs when they opened. */
function termsOf(ports: MemoryPorts, keys: readonly string[]): readonly unknown[] {
  return rowsOf(ports, 'Runs')
    .filter((row) => keys.includes(cellText(row['Key'] ?? '')))
    .map((row) => {
      const { chain, grace, moves, proof } = JSON.parse(cellText(row['Terms'] ?? '')) as Readonly<Record<string, unknown>>;
      return { chain, grace, moves, proof };
    });
}

/** The company at every hour of a week, as it was after the check of that hour. */
function playWeek(): readonly ReturnType<typeof snapshotOf>[] {
  const ports = makeCompany({ now: '2026-11-15T18:05', rows: { Processes: [{ ...PROCESS, Cadence: 'every day' }] } });
  runSweep(ports);
  return Array.from({ length: 168 }, (_unused, hour) => {
    ports.setNow(addMinutesLocal(MONDAY, hour * 60));
    runSweep(ports);
    return snapshotOf(ports);
  });
}

const week = playWeek();
const step = 4;
const first = Number(process.env['RUNSHEET_SEED'] ?? 20261120) % step;
const hours = week.map((_snapshot, hour) => hour).filter((hour) => hour % step === first);

describe('a rule that is edited while a run is open', () => {
  it.each(hours.map((hour, n) => [addMinutesLocal(MONDAY, hour * 60), hour, EDITS[n % EDITS.length] ?? EDITS[0]] as const))(
    'after the check at %s makes nothing due that is over, and what is open keeps its terms',
    (checked, hour, edit) => {
      const [header, value] = edit ?? ['Grace', 0];
      const ports = makeMemoryPorts({ ...week[hour], now: checked });
      const before = keysOf(ports);
      const terms = termsOf(ports, before);
      typeInto(ports, 'Processes', rowNumber(ports, 'Processes', 'Process', 'Check'), header, value);
      const seen = addMinutesLocal(checked, 60);
      for (const minutes of [60, 61, 120, 24 * 60]) {
        ports.setNow(addMinutesLocal(checked, minutes));
        runSweep(ports);
      }
      const fresh = keysOf(ports).filter((key) => !before.includes(key));
      expect(fresh.filter((key) => key.slice(-16) < seen)).toEqual([]);
      expect(termsOf(ports, before)).toEqual(terms);
      expect(new Set(keysOf(ports)).size).toBe(keysOf(ports).length);
    },
  );
});
