import { makeCompany, rowsOf, typeInto, type TypedRow } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { tableSpecs } from '../../../src/app/templates';
import { runSweep } from '../../../src/app/sweep/sweep';

const CALLS = { Measurable: 'Calls answered', Owner: 'Ana', Goal: '>= 95' };
/** Period columns stand behind the named ones, the running one first. */
const RUNNING = (tableSpecs['scorecard']?.columns.length ?? 0) + 1;

function enter(ports: MemoryPorts, newestFirst: readonly (number | string)[]): void {
  ports.workbook.write('Scorecard', 2, RUNNING, [newestFirst]);
}

function company(newestFirst: readonly number[], rows: Readonly<Record<string, readonly TypedRow[]>> = {}): MemoryPorts {
  const ports = makeCompany({ now: '2026-11-20T09:00', rows: { Scorecard: [CALLS], ...rows } });
  enter(ports, newestFirst);
  return ports;
}

function at(ports: MemoryPorts, now: string): ReturnType<typeof runSweep> {
  ports.setNow(now);
  return runSweep(ports);
}

const aboutCalls = (ports: MemoryPorts): readonly TypedRow[] =>
  rowsOf(ports, 'Issues').filter((row) => String(row['About']).endsWith('Calls answered'));

describe('a measurable that goes off track', () => {
  it.each([
    ['two of three missed', [91, 96, 92], 0],
    ['three of three missed', [91, 92, 93], 1],
  ])('%s: %j raises %d issues', (_label, values, count) => {
    const ports = company(values);
    runSweep(ports);
    expect(aboutCalls(ports)).toHaveLength(count);
  });

  it('has an issue about it, with what was missed, logged, and nothing more at the next check', () => {
    const ports = company([91, 92, 93]);
    runSweep(ports);
    expect(aboutCalls(ports)).toMatchObject([{ 'Raised by': 'Runsheet', Horizon: 'Short', Status: 'Open' }]);
    expect(aboutCalls(ports)[0]?.['Issue']).toBe(
      'Calls answered is off track: Missed the goal >= 95 3 weeks in a row, latest 91 in the week of 16 Nov 2026.',
    );
    expect(rowsOf(ports, 'Log').filter((row) => row['What'] === 'issue raised')).toHaveLength(1);
    expect(at(ports, '2026-11-20T10:00')).toMatchObject({ changed: 0 });
  });

  it('gets no second issue while one is open, whoever raised it', () => {
    const ports = company([91, 92, 93], { Issues: [{ Issue: 'Nobody picks up at noon', 'Raised by': 'Ben', About: 'Calls answered' }] });
    runSweep(ports);
    expect(aboutCalls(ports)).toMatchObject([{ 'Raised by': 'Ben' }]);
  });

  it('gets no second issue when the first was solved or taken away while it stays off track, but one when it falls again', () => {
    const ports = company([91, 92, 93]);
    runSweep(ports);
    typeInto(ports, 'Issues', 2, 'Solved on', { local: '2026-11-20T00:00' });
    typeInto(ports, 'Issues', 2, 'Fix', 'Two people at noon');
    at(ports, '2026-11-20T10:00');
    expect(aboutCalls(ports)).toHaveLength(1);
    enter(ports, [97, 92, 93]);
    at(ports, '2026-11-20T11:00');
    enter(ports, [90, 92, 93]);
    at(ports, '2026-11-20T12:00');
    expect(aboutCalls(ports)).toMatchObject([{ Status: 'Solved' }, { Status: 'Open' }]);
  });
});
