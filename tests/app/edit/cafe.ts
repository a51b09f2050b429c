import { makeCompany, rowNumber, typeInto, type CompanyOptions } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { answerEdit } from '../../../src/app/edit/answer-edit';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { Cell } from '../../../src/core/tables/cell';

const day = { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00' };

/** A check with a number, in row 2 of Runs once it opened, and one with a photo and two steps in order, in row 3. */
const PROCESSES = [
  { Process: 'Opening check', ...day, Proof: 'number 1..8' },
  { Process: 'Windows', ...day, Proof: 'photo', 'Strict order': 'yes' },
];
const STEPS = [
  { Process: 'Windows', Order: 1, Step: 'Front', Proof: 'photo' },
  { Process: 'Windows', Order: 2, Step: 'Back' },
];

/** A café at six in the morning of Fri 20 Nov 2026, both runs open; who edits is not told. */
export function openCafe(options: CompanyOptions = {}): MemoryPorts {
  const rows = { Processes: PROCESSES, Steps: STEPS, ...options.rows };
  const ports = makeCompany({ active: '', now: '2026-11-19T18:00', ...options, rows });
  for (const now of ['2026-11-19T18:00', '2026-11-20T00:05', '2026-11-20T06:05']) sweepAt(ports, now);
  ports.setNow('2026-11-20T06:11');
  return ports;
}

/** A heartbeat at that moment. */
export function sweepAt(ports: MemoryPorts, now: string): ReturnType<typeof runSweep> {
  ports.setNow(now);
  return runSweep(ports);
}

/** Column of a header, 1-based. */
export function columnOf(ports: MemoryPorts, tab: string, header: string): number {
  return (ports.workbook.read(tab)[0] ?? []).indexOf(header) + 1;
}

/** Types a value into one cell and tells the add-on; what that cost, by call. */
export function edit(ports: MemoryPorts, tab: string, row: number, header: string, value: Cell): Readonly<Record<string, number>> {
  typeInto(ports, tab, row, header, value);
  const column = columnOf(ports, tab, header);
  const before = { ...ports.calls };
  answerEdit(ports, { tab, row, column, rows: 1, columns: 1 });
  const cost = Object.entries(ports.calls).map(([call, count]) => [call, count - (before[call] ?? 0)] as const);
  return Object.fromEntries(cost.filter(([, count]) => count > 0));
}

/** The note of a cell, `''` where none. */
export function noteOf(ports: MemoryPorts, tab: string, row: number, header: string): string {
  return ports.workbook.notes(tab, row, columnOf(ports, tab, header), 1, 1)[0]?.[0] ?? '';
}

/** Sheet row of a setting. */
export function settingRow(ports: MemoryPorts, setting: string): number {
  return rowNumber(ports, 'Settings', 'Setting', setting);
}
