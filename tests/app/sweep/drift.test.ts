import { makeCompany, rowsOf, typeInto, type TypedRow } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { runSweep } from '../../../src/app/sweep/sweep';

const ROCK: TypedRow = {
  ...{ Rock: 'More guests', Owner: 'Ana', 'Why it matters': 'Rent', Goal: 'Grow', Target: 100, Current: 90 },
  Start: { local: '2026-11-02T00:00' },
  Due: { local: '2027-01-29T00:00' },
};

function company(): MemoryPorts {
  const ports = makeCompany({ now: '2026-11-02T09:00', rows: { Goals: [{ Goal: 'Grow', Owner: 'Ana' }], Rocks: [ROCK] } });
  runSweep(ports);
  return ports;
}

function at(ports: MemoryPorts, now: string, current?: number): ReturnType<typeof runSweep> {
  ports.setNow(now);
  if (current !== undefined) typeInto(ports, 'Rocks', 2, 'Current', current);
  return runSweep(ports);
}

const shown = (ports: MemoryPorts): unknown => rowsOf(ports, 'Rocks')[0]?.['Status'];

describe('a number that moves keeps its Rock from drifting', () => {
  it.each([
    ['2026-11-16T09:00', 'On track'],
    ['2026-11-17T09:00', 'At risk'],
  ])('without a change since 2 Nov it is, at %s, %s', (now, status) => {
    const ports = company();
    at(ports, now);
    expect(shown(ports)).toBe(status);
  });

  it.each([
    ['2026-11-24T09:00', 'On track'],
    ['2026-11-25T09:00', 'At risk'],
  ])('changed on 10 Nov it is, at %s, %s', (now, status) => {
    const ports = company();
    at(ports, '2026-11-10T09:00', 91);
    at(ports, now);
    expect(shown(ports)).toBe(status);
  });

  it('is a line of the Log, nobody knows whose, and nothing more at the next check', () => {
    const ports = company();
    at(ports, '2026-11-20T09:00');
    const before = rowsOf(ports, 'Log').length;
    at(ports, '2026-11-20T10:00', 92);
    expect(shown(ports)).toBe('On track');
    const lines = rowsOf(ports, 'Log').slice(before);
    const moved = lines.filter((line) => line['What'] === 'progress');
    expect(moved.map((line) => [line['Who'], line['Before'], line['After']])).toEqual([['unknown', '90 %', '92 %']]);
    expect(at(ports, '2026-11-20T11:00').changed).toBe(0);
  });
});
