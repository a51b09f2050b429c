import { makeCompany, rowsOf, typeInto } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { SweepReport } from '../../../src/core/plan/report';

const OPENING = { Process: 'Opening check', Owner: 'Ana', Backup: 'Ben', Cadence: 'every day', 'Due at': '09:00', Proof: 'none' };
const step = (order: number) => ({ Process: 'Opening check', Order: order, Step: `Part ${order}` });

function at(ports: MemoryPorts, now: string): SweepReport {
  ports.setNow(now);
  return runSweep(ports);
}

function opened(strict: string): MemoryPorts {
  const rows = { Processes: [{ ...OPENING, 'Strict order': strict }], Steps: [step(1), step(2)] };
  const ports = makeCompany({ now: '2026-11-19T18:00', rows });
  runSweep(ports);
  at(ports, '2026-11-20T00:05');
  return ports;
}

const tick = (ports: MemoryPorts, tab: string, row: number): void => typeInto(ports, tab, row, 'Done', true);

describe('strict order', () => {
  it.each([
    ['yes', ['Out of order'], true],
    ['no', [], false],
  ])('%s: the second step ticked first leaves flags %j, and its record says so: %s', (strict, flags, told) => {
    const ports = opened(strict);
    tick(ports, 'Run steps', 3);
    const early = at(ports, '2026-11-20T06:05').statuses.find(({ tab }) => tab === 'Runs');
    expect([early?.status, early?.flags]).toEqual(['Open', flags]);
    tick(ports, 'Run steps', 2);
    tick(ports, 'Runs', 2);
    const report = at(ports, '2026-11-20T07:05');
    expect(report.closed).toMatchObject([{ status: 'Done' }]);
    expect(report.statuses.find(({ tab }) => tab === 'Runs')?.flags).toEqual(flags);
    expect(String(rowsOf(ports, 'Runs')[0]?.['Why']).includes('Steps were ticked before their turn.')).toBe(told);
    expect(at(ports, '2026-11-20T07:35')).toMatchObject({ changed: 0, closed: [] });
  });

  it('the right order leaves nothing behind', () => {
    const ports = opened('yes');
    tick(ports, 'Run steps', 2);
    at(ports, '2026-11-20T06:05');
    tick(ports, 'Run steps', 3);
    tick(ports, 'Runs', 2);
    at(ports, '2026-11-20T07:05');
    expect(rowsOf(ports, 'Runs')[0]?.['Why']).toMatch(/^Done: Ana \(unverified\) finished it on .*; it was due Fri 20 Nov 09:00\.$/);
  });
});
