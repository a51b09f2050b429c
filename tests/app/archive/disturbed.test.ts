import { makeOldCompany, sizesOf } from './old-company';
import { gridOf, rowNumber, rowsOf, snapshotOf, typeInto } from '../../support/company';
import { makeMemoryPorts, type MemoryOptions, type MemoryPorts } from '../../support/memory-ports';
import { exportPeriod } from '../../../src/app/requests/export';
import { verifyWorkbook } from '../../../src/app/requests/verify';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { Cell } from '../../../src/core/tables/cell';

const OLD = snapshotOf(makeOldCompany());

const world = (more: MemoryOptions = {}): MemoryPorts => makeMemoryPorts({ ...OLD, now: '2026-11-20T00:05', ...more });

const calm = world();
runSweep(calm);

const exported = (ports: MemoryPorts, from = '2025-01-01', to = '2026-11-19'): unknown => {
  const answer = exportPeriod(ports, from, to);
  return answer.ok ? answer.csv : answer.error;
};
const findings = (ports: MemoryPorts): readonly string[] => verifyWorkbook(ports).findings.map(({ code, tab }) => `${code} ${tab}`);

function beat(ports: MemoryPorts, now: string): void {
  ports.setNow(now);
  runSweep(ports);
}

/** Rows of a tab whose cell in that column is this. */
const those = (ports: MemoryPorts, tab: string, header: string, value: Cell): number =>
  rowsOf(ports, tab).filter((row) => row[header] === value).length;

describe('what people do meanwhile', () => {
  /** A packing sweep during which somebody does something right before its first deletion in Runs. */
  function disturbed(act: (ports: MemoryPorts) => void): MemoryPorts {
    let reads = 0;
    let ports: MemoryPorts | null = null;
    let armed = false;
    const onCall = (call: string, _index: number, phase: string): void => {
      if (!armed || ports === null || phase !== 'before') return;
      if (call === 'flush') reads += 1;
      // The third flush of the sweep, after those of the log and of the record, stands between the archive and the deletions.
      if (call === 'read' && reads === 3) {
        armed = false;
        act(ports);
      }
    };
    ports = world({ onCall });
    armed = true;
    runSweep(ports);
    expect(armed).toBe(false);
    return ports;
  }

  function reverseRows(ports: MemoryPorts, tab: string): void {
    const [header = [], ...rows] = gridOf(ports, tab);
    ports.workbook.write(tab, 1, 1, [header, ...rows.reverse()]);
  }

  it('sorting all tabs loses and doubles nothing', () => {
    const ports = disturbed((at) => {
      ['Runs', 'Run steps', 'Outbox'].forEach((tab) => reverseRows(at, tab));
    });
    expect(sizesOf(ports)).toEqual(sizesOf(calm));
    expect(exported(ports)).toBe(exported(calm));
    expect(findings(ports)).toEqual([]);
  });

  it('a note written on an old run stays, and is in the record once the next heartbeat has packed it anew', () => {
    const ports = disturbed((at) => {
      typeInto(at, 'Runs', 2, 'Note', 'just now');
    });
    expect(those(ports, 'Runs', 'Note', 'just now')).toBe(1);
    beat(ports, '2026-11-21T00:05');
    expect(those(ports, 'Runs', 'Note', 'just now')).toBe(0);
    expect(exported(ports, '2025-08-01', '2025-08-01')).toContain('just now');
    expect(findings(ports)).toEqual([]);
  });

  it('sorting Runs before the heartbeat leaves their own columns with their rows', () => {
    const ports = world();
    const width = gridOf(ports, 'Runs')[0]?.length ?? 0;
    ports.workbook.ensureColumns('Runs', width + 1);
    gridOf(ports, 'Runs').forEach((cells, index) => {
      ports.workbook.write('Runs', index + 1, width + 1, [[index === 0 ? 'Weather' : `w ${String(cells[1])}`]]);
    });
    reverseRows(ports, 'Runs');
    for (const now of ['2026-11-20T00:05', '2026-11-20T01:05', '2026-11-20T02:05']) beat(ports, now);
    const left = rowsOf(ports, 'Runs').filter((row) => row['Weather'] !== '');
    expect(left.length).toBe(2 * 111);
    expect(left.every((row) => row['Weather'] === `w ${String(row['Key'])}`)).toBe(true);
    expect(String(rowsOf(ports, 'Run archive')[0]?.['Runs'])).toContain('{"Weather":"w P-AAAA||2025-08-01T07:00"}');
  });

  it('a run opened again by hand stays with its month until it is closed', () => {
    const ports = world();
    typeInto(ports, 'Runs', rowNumber(ports, 'Runs', 'Key', 'P-AAAA||2025-09-10T07:00'), 'Status', 'Open');
    runSweep(ports);
    const months = rowsOf(ports, 'Run archive').filter((row) => String(row['Process']).startsWith('P-AAAA'));
    expect(months.map((row) => row['Month'])).not.toContain('2025-09');
    expect(months.length).toBe(11);
  });
});

describe('an archive that is not there', () => {
  it.each([
    ['renamed', (ports: MemoryPorts) => void (ports.workbook.sheet('Run archive').name = 'Old runs')],
    [
      'without its headers',
      (ports: MemoryPorts) => ports.workbook.write('Run archive', 1, 1, [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k']]),
    ],
  ])('%s: nothing leaves Runs', (_name, spoil) => {
    const ports = world();
    spoil(ports);
    runSweep(ports);
    expect(rowsOf(ports, 'Runs').length).toBe(954);
  });
});

describe('a proof used before', () => {
  /** What becomes of a step ticked today, with a proof that a step used on that day. */
  function answerOn(day: string, proof: string): string {
    const ports = makeOldCompany({
      processes: [{ id: 'P-AAAA', title: 'Opening check', steps: 1, proof: (on) => (on === day ? proof : on) }],
    });
    const [header = []] = gridOf(ports, 'Steps');
    const step: Readonly<Record<string, string>> = { ID: 'S-AAAA', Process: 'P-AAAA Opening check', Step: 'Say how', Proof: 'text 5' };
    ports.workbook.append('Steps', 1, [header.map((name) => step[String(name)] ?? '')]);
    beat(ports, '2026-11-20T00:05');
    const row = rowsOf(ports, 'Run steps').length + 1;
    typeInto(ports, 'Run steps', row, 'Proof', `${proof} 1`);
    typeInto(ports, 'Run steps', row, 'Done', true);
    beat(ports, '2026-11-20T01:05');
    return String(rowsOf(ports, 'Run steps').at(-1)?.['Status']);
  }

  it.each([
    ['last week, in the rows of Run steps', '2026-11-16', 'long enough', 'Proof missing'],
    ['two months ago, in what the run kept', '2026-09-16', 'long enough', 'Proof missing'],
    ['two months ago, a text longer than what is kept', '2026-09-16', 'x'.repeat(20_000), 'Proof missing'],
    ['a year ago, in a run that has left Runs', '2025-11-16', 'long enough', 'Done'],
  ])('counts while its run is in Runs: %s', (_name, day, proof, status) => {
    expect(answerOn(day, proof)).toBe(status);
  });
});
