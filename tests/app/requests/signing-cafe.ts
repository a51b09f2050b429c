import { edit } from '../edit/cafe';
import { makeCompany, rowsOf, typeInto, type CompanyOptions, type TypedRow } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { answerRequest } from '../../../src/app/requests/answer-request';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { Overview } from '../../../src/core/contract/overview';
import type { Terms } from '../../../src/core/runs/run';

const day = { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00' };
/** Row 2 of Runs: the run itself is signed. Row 3: its second step is, in row 3 of Run steps. Row 4: nothing is. */
const PROCESSES: readonly TypedRow[] = [
  { Process: 'Safe count', ...day, Proof: 'sign-off' },
  { Process: 'Handover', ...day },
  { Process: 'Oven check', ...day },
];
const STEPS: readonly TypedRow[] = [
  { Process: 'Handover', Order: 1, Step: 'Keys' },
  { Process: 'Handover', Order: 2, Step: 'Till', Proof: 'sign-off' },
];

/** The same café with another person at the keyboard. */
export function as(ports: MemoryPorts, name: string): MemoryPorts {
  const active = (): string => (name === '' || name.includes('@') ? name : `${name.toLowerCase()}@cafe.example`);
  return { ...ports, identity: { ...ports.identity, active } };
}

/** A heartbeat at that moment. */
export function sweepAt(ports: MemoryPorts, now: string): ReturnType<typeof runSweep> {
  ports.setNow(now);
  return runSweep(ports);
}

/** Six in the morning of Fri 20 Nov 2026, everything open; Ana ticks the safe count at 06:11. */
export function signingCafe(options: CompanyOptions = {}): MemoryPorts {
  const ports = makeCompany({
    active: '',
    now: '2026-11-19T18:00',
    ...options,
    rows: { Processes: PROCESSES, Steps: STEPS, ...options.rows },
  });
  for (const now of ['2026-11-19T18:00', '2026-11-20T00:05', '2026-11-20T06:05']) sweepAt(ports, now);
  return ports;
}

/** Somebody ticks a row at that moment, and the add-on is told. */
export function tick(ports: MemoryPorts, who: string, now: string, tab: 'Runs' | 'Run steps' = 'Runs', row = 2, done = true): void {
  ports.setNow(now);
  edit(as(ports, who), tab, row, 'Done', done);
}

/** The id of the run in that sheet row. */
export const idOf = (ports: MemoryPorts, row = 2): string => String(rowsOf(ports, 'Runs')[row - 2]?.['ID']);

export const termsOf = (ports: MemoryPorts, row = 2): Terms => JSON.parse(String(rowsOf(ports, 'Runs')[row - 2]?.['Terms'])) as Terms;

/** Signs as somebody; the sentence that says what came of it. */
export function sign(ports: MemoryPorts, who: string, now: string, more: object = {}, row = 2): string {
  ports.setNow(now);
  const request = { request: 'sign-off', run: idOf(ports, row), verdict: 'approve', ...more };
  const answer = answerRequest(JSON.stringify(request), as(ports, who));
  return answer.ok ? (answer.result as { says: readonly string[] }).says.join(' ') : `refused: ${answer.error}`;
}

/** What waits for a sign-off as somebody sees it. */
export function waitingFor(ports: MemoryPorts, who: string): Overview['signing'] {
  const answer = answerRequest('{"request":"overview"}', as(ports, who));
  if (!answer.ok) throw new Error(answer.error);
  return (answer.result as Overview).signing;
}

/** Lines of the log about sign-offs. */
export function signLines(ports: MemoryPorts): readonly string[] {
  const lines = rowsOf(ports, 'Log').filter((line) => String(line['What']).startsWith('sign-off'));
  return lines.map((line) => ['Who', 'What', 'Before', 'After'].map((header) => String(line[header])).join(' | '));
}

export const runRow = (ports: MemoryPorts, row = 2): TypedRow => rowsOf(ports, 'Runs')[row - 2] ?? {};
export { typeInto };
