import { makeCompany, rowsOf, snapshotOf, type TypedRow } from '../../support/company';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';
import { answerRequest } from '../../../src/app/requests/answer-request';
import { runSweep } from '../../../src/app/sweep/sweep';

const NOW = '2027-04-02T10:00';
const ROCK = { Owner: 'Ana', 'Why it matters': 'Rent', Target: 10 };
const ROCKS: readonly TypedRow[] = [
  { ...ROCK, ID: 'R-AAAA', Rock: 'Till', Quarter: '2026 Q4', Current: 10 },
  { ...ROCK, ID: 'R-BBBB', Rock: 'Menu', Quarter: '2027 Q1', Current: 2 },
];

function says(ports: MemoryPorts, request: Readonly<Record<string, unknown>>): string {
  const answer = answerRequest(JSON.stringify(request), ports);
  return answer.ok ? ((answer.result as { says: readonly string[] }).says[0] ?? '') : answer.error;
}

const closeOlder = (ports: MemoryPorts): string => says(ports, { request: 'close-quarter', quarter: '2026 Q4', results: {} });
const reopen = (ports: MemoryPorts, quarter: string): string => says(ports, { request: 'reopen-quarter', quarter });

/** Two quarters, closed a quarter apart. */
function makeWorld(): MemoryPorts {
  const ports = makeCompany({ now: '2027-01-02T10:00', rows: { Rocks: ROCKS }, settings: { 'Escalation mail': 'off' } });
  runSweep(ports);
  closeOlder(ports);
  ports.setNow(NOW);
  says(ports, { request: 'close-quarter', quarter: '2027 Q1', results: { 'R-BBBB': 'Dropped' } });
  return ports;
}

describe('an older quarter', () => {
  const ports = makeWorld();
  const before = snapshotOf(ports);

  it('closed once more writes nothing, so that the last one can still be taken back', () => {
    expect(closeOlder(ports)).toBe('2026 Q4 is closed already: 1 of 1 done. Nothing was written.');
    expect(snapshotOf(ports)).toEqual(before);
  });

  it.each([
    ['Q4 2026', '2026 Q4 cannot be opened again: 2027 Q1 was closed last, and only that can be taken back.'],
    ['spring', 'Name a quarter like 2026 Q4.'],
  ])('is not opened in place of the last: %s', (quarter, sentence) => {
    expect(reopen(ports, quarter)).toBe(sentence);
    expect(snapshotOf(ports)).toEqual(before);
  });

  it('is not the last either where somebody sorted History', () => {
    const [header = [], ...lines] = before.tabs?.['History'] ?? [];
    const tabs = { ...before.tabs, History: [header, ...lines.reverse()] };
    const sorted = makeMemoryPorts({ ...before, tabs, now: NOW });
    expect(reopen(sorted, '2027 Q1')).toBe('2027 Q1 is open again: 1 cell taken back, 0 rows removed.');
    expect(rowsOf(sorted, 'Rocks').map((row) => row['Result'])).toEqual(['Done', '']);
  });
});
