import { makeCompany, rowsOf, typeInto } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { exportPeriod } from '../../../src/app/requests/export';
import { verifyWorkbook } from '../../../src/app/requests/verify';
import { runSweep } from '../../../src/app/sweep/sweep';

const PROCESS = {
  ID: 'P-AAAA',
  Process: 'Till count',
  Owner: 'Ana',
  Backup: 'Ben',
  Cadence: 'every day',
  'Due at': '18:00',
  Proof: 'none',
};
const STEPS = [
  { Process: 'P-AAAA Till count', Order: 1, Step: 'Count the drawer', Proof: 'number 0..5000' },
  { Process: 'P-AAAA Till count', Order: 2, Step: 'Lock the safe', Proof: 'none' },
];

function beat(ports: MemoryPorts, now: string): void {
  ports.setNow(now);
  runSweep(ports);
}

/** The run of 20 Nov, done with its steps and closed by the heartbeat at 17:05. */
function makeDone(): MemoryPorts {
  const ports = makeCompany({ now: '2026-11-19T18:30', rows: { Processes: [PROCESS], Steps: STEPS } });
  ['2026-11-19T18:35', '2026-11-20T00:05'].forEach((now) => {
    beat(ports, now);
  });
  typeInto(ports, 'Run steps', 2, 'Proof', 120);
  typeInto(ports, 'Run steps', 2, 'Done', true);
  typeInto(ports, 'Run steps', 3, 'Done', true);
  typeInto(ports, 'Runs', 2, 'Done', true);
  beat(ports, '2026-11-20T17:05');
  return ports;
}

const stepsOf = (ports: MemoryPorts): readonly unknown[] =>
  rowsOf(ports, 'Run steps').map((row) => [String(row['Run']).slice(0, 8), row['Order'], row['Status']]);
const exported = (ports: MemoryPorts): string => {
  const answer = exportPeriod(ports, '2026-11-20', '2026-11-20');
  return answer.ok ? (answer.runs[0]?.steps ?? '') : answer.error;
};
const SAYS = '1. Count the drawer: Done (120); 2. Lock the safe: Done';

describe('the steps of a closed run', () => {
  it('are kept in its terms when it closes', () => {
    const ports = makeDone();
    const terms = JSON.parse(String(rowsOf(ports, 'Runs')[0]?.['Terms'])) as { kept: unknown };
    expect(terms.kept).toEqual([
      [1, 'Count the drawer', 'Done', '120', 'Ana (unverified)', '2026-11-20T00:05', ''],
      [2, 'Lock the safe', 'Done', '', 'Ana (unverified)', '2026-11-20T00:05', ''],
    ]);
  });

  it.each([
    ['stay a week', '2026-11-27T00:05', 2],
    ['go at the next midnight', '2026-11-28T00:05', 0],
  ])('%s, and the record says the same', (_name, now, left) => {
    const ports = makeDone();
    const run = String(rowsOf(ports, 'Runs')[0]?.['ID']);
    expect([exported(ports), verifyWorkbook(ports).findings]).toEqual([SAYS, []]);
    for (let day = 21; day <= 28 && `2026-11-${day}T00:05` <= now; day += 1) beat(ports, `2026-11-${day}T00:05`);
    expect(stepsOf(ports).filter((step) => (step as string[])[0] === run).length).toBe(left);
    expect([exported(ports), verifyWorkbook(ports).findings]).toEqual([SAYS, []]);
  });

  it('stay where somebody changed them afterwards, and that is reported', () => {
    const ports = makeDone();
    typeInto(ports, 'Run steps', 2, 'Proof', 5000);
    for (let day = 21; day <= 28; day += 1) beat(ports, `2026-11-${day}T00:05`);
    const left = rowsOf(ports, 'Run steps').filter((row) => row['Proof'] === 5000);
    expect([left.length, exported(ports)]).toEqual([1, SAYS]);
    expect(verifyWorkbook(ports).findings.map(({ code, tab, row }) => `${code} ${tab} ${row}`)).toEqual(['run-changed Runs 2']);
  });
});

it('a run that passed while no heartbeat ran gets no rows of steps', () => {
  const ports = makeDone();
  beat(ports, '2026-11-25T12:05');
  const excused = rowsOf(ports, 'Runs').filter((row) => row['Status'] === 'Excused');
  expect([excused.length, new Set(stepsOf(ports).map((step) => (step as string[])[0])).size]).toEqual([4, 2]);
  expect(verifyWorkbook(ports).findings).toEqual([]);
});
