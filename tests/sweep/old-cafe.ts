import { typeRows, type Typed } from '../../local/bench/build-company';
import type { Host } from '../../local/host/host';
import { makeCafe, setClock } from './cafe';
import { stateAfter } from '../app/archive/old-company';
import { specOf, type Cells } from '../support/core-world';
import { oldLedger, type OldProcess } from '../support/old-ledger';
import type { Cell } from '../../src/core/tables/cell';

const typed = (cell: Cell): Typed => (typeof cell === 'object' ? { day: cell.local } : cell);

/** Rows by column key as rows by header, blanks left out. */
function byHeader(table: string, rows: readonly Cells[]): readonly Readonly<Record<string, Typed>>[] {
  const headers = new Map(specOf(table).columns.map(({ key, header }) => [key, header]));
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([key, cell]) => (cell === '' ? [] : [[headers.get(key) ?? key, typed(cell)] as const])),
    ),
  );
}

function processRow({ id, title, location = '' }: OldProcess): Readonly<Record<string, Typed>> {
  const people = { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy' };
  return { ID: id, Process: title, ...people, Cadence: 'every day', 'Due at': '07:00', Proof: 'none', Location: location };
}

/** The café on the evening of `to`, its ledger since `from` never packed; everything in it verifies. */
export function makeOldCafe(processes: readonly OldProcess[], from: string, to: string): Host {
  const ledger = oldLedger(processes, from, to);
  const host = makeCafe({ now: `${to}T23:05`, rows: { Processes: processes.map(processRow) }, warm: true });
  typeRows(host, 'Runs', byHeader('runs', ledger.runs));
  typeRows(host, 'Run steps', byHeader('run_steps', ledger.steps));
  typeRows(host, 'Outbox', byHeader('outbox', ledger.outbox));
  typeRows(host, 'Log', byHeader('log', ledger.log));
  host.desk.store('document:cafe').set('state', stateAfter(ledger, to));
  setClock(host, `${to}T23:05`);
  return host;
}
