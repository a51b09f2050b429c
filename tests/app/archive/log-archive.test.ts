import { makeOldCompany, sizesOf } from './old-company';
import { rowsOf, snapshotOf, typeInto } from '../../support/company';
import { makeMemoryPorts, type MemoryOptions, type MemoryPorts } from '../../support/memory-ports';
import { makeZone } from '../../support/make-zone';
import { verifyWorkbook } from '../../../src/app/requests/verify';
import { runSweep } from '../../../src/app/sweep/sweep';

const PROCESSES = Array.from({ length: 10 }, (_unused, n) => ({ id: `P-AAA${n}`, title: `Check ${n}`, steps: 1 }));
const OLD = snapshotOf(makeOldCompany({ processes: PROCESSES, from: '2025-11-14', to: '2026-11-19' }));

const world = (more: MemoryOptions = {}): MemoryPorts => makeMemoryPorts({ ...OLD, now: '2026-11-20T00:05', ...more });
const findings = (ports: MemoryPorts): readonly string[] =>
  verifyWorkbook(ports).findings.map(({ code, tab, row }) => `${code} ${tab} ${row}`);

function beat(ports: MemoryPorts, now: string): void {
  ports.setNow(now);
  runSweep(ports);
}

const NIGHT = ['2026-11-20T00:05', '2026-11-20T01:05', '2026-11-20T02:05', '2026-11-20T03:05'];

/** Heartbeats until everything is packed: each does so much and no more. */
function packedWorld(): MemoryPorts {
  const ports = world();
  NIGHT.forEach((now) => {
    beat(ports, now);
  });
  return ports;
}

const PACKED = packedWorld();

describe('a log of 11,000 lines', () => {
  it('is cut back to 8,000, the rest stands in few rows of Log archive', () => {
    expect(sizesOf(world())['Log']).toBe(371 * 30);
    const { Log: log = 0, 'Log archive': archive = 0 } = sizesOf(PACKED);
    expect([log, archive > 15 && archive < 40]).toEqual([8000, true]);
    const rows = rowsOf(PACKED, 'Log archive');
    const next = Number(rowsOf(PACKED, 'Log')[0]?.['Seq']);
    expect([rows[0]?.['From seq'], rows[0]?.['From'], rows.at(-1)?.['To seq']]).toEqual([1, { local: '2025-11-14T10:05' }, next - 1]);
  });

  it('verifies, packed part included', () => {
    expect([findings(world()), findings(PACKED)]).toEqual([[], []]);
  });

  it('goes on at its end, and its end is found with one call', () => {
    const ports = makeMemoryPorts({ ...snapshotOf(PACKED), now: '2026-11-20T04:05' });
    const reads = (): number => ports.calls['read'] ?? 0;
    runSweep(ports);
    const idle = reads();
    beat(ports, '2026-11-20T05:05');
    expect(reads() - idle).toBe(idle);
    beat(ports, '2026-11-21T00:05');
    const seqs = rowsOf(ports, 'Log').map((row) => Number(row['Seq']));
    expect(seqs).toEqual(Array.from({ length: seqs.length }, (_unused, n) => (seqs[0] ?? 0) + n));
    expect(findings(ports)).toEqual([]);
  });

  it.each([
    [
      'a word in Log archive',
      'Log archive',
      3,
      'Lines',
      (text: string) => text.replace('"Ana"', '"Mallory"'),
      ['log-changed Log archive 3'],
    ],
    ['a proof in the Log', 'Log', 3, 'Reason', () => 'nothing', ['log-changed Log 3']],
  ])('that was changed is found at its row: %s', (_name, tab, row, header, change, found) => {
    const ports = makeMemoryPorts({ ...snapshotOf(PACKED) });
    typeInto(ports, tab, row, header, change(String(rowsOf(ports, tab)[row - 2]?.[header])));
    expect(findings(ports)).toEqual(found);
  });

  it('of which packed rows are gone is found', () => {
    const ports = makeMemoryPorts({ ...snapshotOf(PACKED) });
    ports.workbook.deleteRows('Log archive', 4, 1);
    expect(findings(ports).filter((text) => text.startsWith('log-'))).toEqual(['log-gap Log archive 4']);
  });

  it('stays as it is where there is no such archive', () => {
    const ports = world();
    ports.workbook.sheet('Log archive').name = 'Older';
    runSweep(ports);
    expect(rowsOf(ports, 'Log').length).toBeGreaterThan(371 * 30);
  });
});

describe('a sweep that is ended while it packs the log', () => {
  class Kill extends Error {}

  /** Ends the sweep before a call in that tab. */
  function killedAt(call: string, tab: string): MemoryPorts {
    let dead = false;
    const kill = (): never => {
      dead = true;
      throw new Kill();
    };
    const ports = world({
      onCall: () => {
        if (dead) throw new Kill();
      },
    });
    const { append, deleteRows } = ports.workbook;
    const from = (name: string, wanted: string): boolean => !dead && call === wanted && name === tab;
    ports.workbook.append = (name, ...rest) => (from(name, 'append') ? kill() : append(name, ...rest));
    ports.workbook.deleteRows = (name, ...rest) => (from(name, 'deleteRows') ? kill() : deleteRows(name, ...rest));
    expect(() => runSweep(ports)).toThrow(Kill);
    Object.assign(ports.workbook, { append, deleteRows });
    dead = false;
    return ports;
  }

  it.each([
    ['before it appends', 'append', 'Log archive', 0],
    ['between appending and removing: lines stand in both places', 'deleteRows', 'Log', 20],
  ])('%s leaves a file that verifies, and the next one goes on from there', (_name, call, tab, rows) => {
    const ports = killedAt(call, tab);
    expect([sizesOf(ports)['Log archive'], (sizesOf(ports)['Log'] ?? 0) > 371 * 30]).toEqual([rows, true]);
    expect(findings(ports)).toEqual([]);
    NIGHT.forEach((now) => {
      beat(ports, now);
    });
    expect(sizesOf(ports)).toEqual(sizesOf(PACKED));
    expect(rowsOf(ports, 'Log archive')).toEqual(rowsOf(PACKED, 'Log archive'));
    expect(findings(ports)).toEqual([]);
  });
});

describe('in other time zones', () => {
  it.each(['Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata'])('%s: the same months go at the same local midnight', (name) => {
    const ports = makeOldCompany({ zone: makeZone(name), processes: PROCESSES.slice(0, 1), from: '2026-04-01', to: '2026-11-07' });
    const months = (): readonly unknown[] => rowsOf(ports, 'Run archive').map((row) => row['Month']);
    beat(ports, '2026-11-08T23:05');
    expect(months()).toEqual(['2026-04', '2026-05', '2026-06']);
    beat(ports, '2026-11-09T00:05');
    expect(months()).toEqual(['2026-04', '2026-05', '2026-06', '2026-07']);
    expect(findings(ports)).toEqual([]);
  });
});
