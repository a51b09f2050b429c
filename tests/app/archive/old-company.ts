import { makeCompany, rowsOf, snapshotOf, type TypedRow } from '../../support/company';
import { specOf, type Cells } from '../../support/core-world';
import { makeMemoryPorts, type MemoryOptions, type MemoryPorts } from '../../support/memory-ports';
import { oldLedger, type OldLedger, type OldProcess } from '../../support/old-ledger';
import type { Cell } from '../../../src/core/tables/cell';

/** A company whose file has been at work for long. */
export interface OldCompanyOptions extends MemoryOptions {
  readonly processes?: readonly OldProcess[];
  readonly from?: string;
  readonly to?: string;
}

export const PROCESSES: readonly OldProcess[] = [
  { id: 'P-AAAA', title: 'Opening check', steps: 2, mailed: (day) => day.endsWith('-03') },
  {
    ...{ id: 'P-BBBB', title: 'Till count', location: 'Bar|North' },
    result: (_day, n) => (['Done', 'Done late', 'Missed', 'Done by backup', 'Excused'] as const)[n % 5] ?? 'Done',
  },
];

function typedProcess({ id, title, location = '', optional = false, cadence = 'every day' }: OldProcess): TypedRow {
  const people = { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy' };
  const rule = { Cadence: cadence, 'Due at': '07:00', Proof: 'none', Location: location, Optional: optional ? 'yes' : '' };
  return { ID: id, Process: title, ...people, ...rule };
}

/** A tab as its template lays it out, with these rows. */
export function gridWith(table: string, rows: readonly Cells[]): Cell[][] {
  const { columns } = specOf(table);
  return [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ key }) => row[key] ?? ''))];
}

const TABLES = { Runs: 'runs', 'Run steps': 'run_steps', Outbox: 'outbox', Log: 'log' } as const;

/** The state a last heartbeat on the evening of `to` left. */
export function stateAfter(ledger: OldLedger, to: string): string {
  return JSON.stringify({ v: 1, handledThrough: `${to}T23:05`, moves: {}, log: { rows: ledger.log.length + 1, ...ledger.head } });
}

/** A company on the morning after `to`, whose ledger since `from` was never packed; everything in it verifies. */
export function makeOldCompany(options: OldCompanyOptions = {}): MemoryPorts {
  const { processes = PROCESSES, from = '2025-08-01', to = '2026-11-19', ...memory } = options;
  const ledger = oldLedger(processes, from, to);
  const fresh = snapshotOf(makeCompany({ ...memory, rows: { Processes: processes.map(typedProcess) } }));
  const rows: Readonly<Record<keyof typeof TABLES, readonly Cells[]>> = {
    ...{ Runs: ledger.runs, 'Run steps': ledger.steps, Outbox: ledger.outbox, Log: ledger.log },
  };
  const grids = Object.entries(TABLES).map(([tab, table]) => [tab, gridWith(table, rows[tab as keyof typeof TABLES])] as const);
  const properties = { ...fresh.properties, state: stateAfter(ledger, to) };
  return makeMemoryPorts({
    ...memory,
    now: memory.now ?? '2026-11-20T00:05',
    tabs: { ...fresh.tabs, ...Object.fromEntries(grids) },
    properties,
  });
}

/** How many rows each ledger tab holds. */
export function sizesOf(ports: MemoryPorts): Readonly<Record<string, number>> {
  const tabs = ['Runs', 'Run steps', 'Outbox', 'Log', 'Run archive', 'Log archive', 'Mail archive'];
  return Object.fromEntries(tabs.map((tab) => [tab, rowsOf(ports, tab).length]));
}
