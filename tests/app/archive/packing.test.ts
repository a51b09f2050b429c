import { makeOldCompany, sizesOf } from './old-company';
import { gridOf, rowsOf, snapshotOf, typeInto } from '../../support/company';
import { makeMemoryPorts, type MemoryOptions, type MemoryPorts } from '../../support/memory-ports';
import { exportPeriod } from '../../../src/app/requests/export';
import { verifyWorkbook } from '../../../src/app/requests/verify';
import { viewOverview, viewStatus } from '../../../src/app/requests/view-status';
import { runSweep } from '../../../src/app/sweep/sweep';

const OLD = snapshotOf(makeOldCompany());
const NOW = '2026-11-20T00:05';

const world = (more: MemoryOptions = {}): MemoryPorts => makeMemoryPorts({ ...OLD, now: NOW, ...more });

function packedWorld(): MemoryPorts {
  const ports = world();
  runSweep(ports);
  return ports;
}

const PACKED = snapshotOf(packedWorld());
const packed = (): MemoryPorts => makeMemoryPorts({ ...PACKED, now: NOW });

const exported = (ports: MemoryPorts, from = '2025-01-01', to = '2026-11-19'): unknown => {
  const answer = exportPeriod(ports, from, to);
  return answer.ok ? answer.csv : answer.error;
};
const findings = (ports: MemoryPorts): readonly string[] => verifyWorkbook(ports).findings.map(({ code, tab }) => `${code} ${tab}`);
const callsOf = (ports: MemoryPorts): number => Object.values(ports.calls).reduce((sum, count) => sum + count, 0);

function beat(ports: MemoryPorts, now: string): ReturnType<typeof runSweep> {
  ports.setNow(now);
  return runSweep(ports);
}

describe('a file of fifteen months', () => {
  it('keeps in Runs what is younger than 100 days with the rest of its month, in Run steps a week', () => {
    expect(sizesOf(world())).toMatchObject({ Runs: 952, 'Run steps': 952, Outbox: 16, 'Run archive': 0 });
    const ports = packed();
    expect(sizesOf(ports)).toMatchObject({ Runs: 2 * 111 + 2, 'Run steps': 2 * 7, Outbox: 1, 'Run archive': 24, 'Mail archive': 1 });
    const dues = rowsOf(ports, 'Runs').map((row) => (row['Due'] as { local: string }).local);
    expect([dues[0], dues.at(-1)]).toEqual(['2026-08-01T07:00', '2026-11-20T07:00']);
  });

  it('has a row for each process, location and month, with its counts', () => {
    const rows = rowsOf(packed(), 'Run archive');
    expect(rows[0]).toMatchObject({ Process: 'P-AAAA Opening check', Location: '', Month: '2025-08', 'Due runs': 31, 'On time': 31 });
    const till = { Process: 'P-BBBB Till count', Location: 'Bar|North', Month: '2025-08', 'Due runs': 31 };
    expect(rows[1]).toMatchObject({ ...till, 'On time': 7, Late: 6, 'By backup': 6, 'Reached owner': 6, Missed: 6, Excused: 6 });
    expect(rows.map((row) => row['Month'])).toEqual([...rows.map((row) => row['Month'])].sort());
  });

  it.each([
    ['all there is', '2025-01-01', '2026-12-31'],
    ['a day that is packed', '2026-02-28', '2026-02-28'],
    ['a month that is packed', '2025-12-01', '2025-12-31'],
    ['months on both sides of the border', '2026-07-15', '2026-08-15'],
    ['a month that is not packed', '2026-10-01', '2026-10-31'],
    ['nothing', '2024-01-01', '2024-12-31'],
  ])('answers the same for %s', (_name, from, to) => {
    const until = to > '2026-11-19' ? '2026-11-19' : to;
    expect(exported(packed(), from, until)).toBe(exported(world(), from, until));
  });

  it('keeps who, when, proof and steps of every run', () => {
    expect(exported(packed(), '2025-08-03', '2025-08-03')).toContain(
      'P-AAAA,Opening check,,2025-08-03T07:00,Done,0,Ana,Ana,2025-08-03T06:30,4,1. Part 1: Done (4 1); 2. Part 2: Done (4 2),',
    );
    expect(String(rowsOf(packed(), 'Mail archive')[0]?.['Lines']).split('\n')[0]).toContain(
      ':hop1:ben@cafe.example","M-1","ben@cafe.example","Missed: Opening check",',
    );
  });

  it('verifies before and after', () => {
    expect([findings(world()), findings(packed())]).toEqual([[], []]);
  });

  it('has the same statuses, lists and reasons', () => {
    const asleep = JSON.parse(OLD.properties?.['state'] ?? '{}') as object;
    const state = JSON.stringify({ ...asleep, packed: '2026-11-20' });
    const whole = world({ properties: { ...OLD.properties, state } });
    runSweep(whole);
    expect(sizesOf(whole)['Runs']).toBe(954);
    expect(viewStatus(packed())).toEqual(viewStatus(whole));
    expect({ ...viewOverview(packed()) }).toEqual({ ...viewOverview(whole) });
    expect(gridOf(packed(), 'Home')).toEqual(gridOf(whole, 'Home'));
    expect(rowsOf(packed(), 'Processes')).toEqual(rowsOf(whole, 'Processes'));
  });

  it('is packed once: later heartbeats of the day look for nothing, and cost as much as in a young file', () => {
    const ports = packed();
    const before = [sizesOf(ports), callsOf(ports)] as const;
    beat(ports, '2026-11-20T01:05');
    const old = callsOf(ports) - before[1];
    const young = makeOldCompany({ from: '2026-11-10' });
    beat(young, '2026-11-20T00:05');
    const start = callsOf(young);
    beat(young, '2026-11-20T01:05');
    expect(old).toBe(callsOf(young) - start);
    expect(sizesOf(ports)).toEqual({ ...before[0] });
  });

  it('reads no archive at a midnight with nothing to pack', () => {
    const ports = makeOldCompany({ from: '2026-11-10', processes: [{ id: 'P-AAAA', title: 'Opening check' }] });
    beat(ports, '2026-11-19T23:05');
    const read = (): readonly number[] => [ports.calls['part'] ?? 0, ports.calls['tail'] ?? 0, ports.calls['deleteRows'] ?? 0];
    const before = read();
    beat(ports, '2026-11-20T00:05');
    expect(read().map((count, at) => count - (before[at] ?? 0))).toEqual([0, 1, 0]);
    expect(ports.store.all()['state']).toContain('"packed":"2026-11-20"');
  });

  it('opens nothing of the past again, not even after half a year without a heartbeat', () => {
    const ports = packed();
    const known = new Set(rowsOf(ports, 'Runs').map((row) => row['Key']));
    beat(ports, '2027-06-01T00:05');
    beat(ports, '2027-06-01T01:05');
    const fresh = rowsOf(ports, 'Runs').filter((row) => !known.has(row['Key'] ?? ''));
    const dues = fresh.map((row) => (row['Due'] as { local: string }).local).sort();
    expect(dues[0]).toBe('2027-05-01T07:00');
    expect(findings(ports)).toEqual([]);
  });
});

describe('a run that was changed after it was closed', () => {
  const TAMPERED = ['Done by', 'Mallory'] as const;
  const change = (ports: MemoryPorts): MemoryPorts => {
    const day = { local: '2025-09-10T07:00' };
    const row = rowsOf(ports, 'Runs').findIndex((cells) => (cells['Due'] as typeof day).local === day.local) + 2;
    typeInto(ports, 'Runs', row, ...TAMPERED);
    return ports;
  };

  it('is packed as it is and reported before and after', () => {
    const ports = change(world());
    expect(findings(ports)).toEqual(['run-changed Runs']);
    const before = exported(ports);
    runSweep(ports);
    expect(findings(ports)).toEqual(['run-changed Run archive']);
    expect([exported(ports), exported(ports, '2025-09-10', '2025-09-10')]).toEqual([before, expect.stringContaining('Mallory')]);
  });

  it('in the archive is reported', () => {
    const ports = packed();
    const cell = String(rowsOf(ports, 'Run archive')[0]?.['Runs']);
    typeInto(ports, 'Run archive', 2, 'Runs', cell.replace('"Ana","Ana"', '"Ana","Mallory"'));
    expect(findings(ports)).toEqual(['archive-changed Run archive']);
  });

  it.each([
    ['a row', (ports: MemoryPorts) => ports.workbook.deleteRows('Run archive', 2, 1), 31],
    ['the tab’s content', (ports: MemoryPorts) => ports.workbook.deleteRows('Run archive', 2, 24), 730],
  ])('and %s of the archive that is gone is reported', (_name, remove, count) => {
    const ports = packed();
    remove(ports);
    const [named, more] = [Math.min(count, 500), count > 500 ? ['more-findings Log'] : []];
    expect(findings(ports)).toEqual([...Array.from({ length: named }, () => 'run-removed Log'), ...more]);
  });
});
