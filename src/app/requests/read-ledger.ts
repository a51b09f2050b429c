import type { Ports } from '../ports';
import { readTables, specOf, type ReadTables } from '../sweep/read-tables';
import { bindTable } from '../../core/tables/bind-table';
import { decodeTable } from '../../core/tables/decode-table';
import { candidateTabs } from '../../core/tables/locate-table';
import type { Row } from '../../core/tables/row';

/** The ledger tabs, decoded. */
export interface LedgerRows {
  readonly read: ReadTables;
  readonly runs: readonly Row[];
  readonly steps: readonly Row[];
  /** Log lines in the order of the tab. */
  readonly log: readonly Row[];
}

/** The rows of a tab that was read. */
export function rowsOf(read: ReadTables, table: string): readonly Row[] {
  const raw = read.raws[table];
  return raw === undefined ? [] : decodeTable(raw).rows;
}

/** Reads runs, steps and the whole log; only for audits, a sweep never reads the log. */
export function readLedger(ports: Ports): LedgerRows {
  const read = readTables(ports.workbook);
  const spec = specOf('log');
  const tab = candidateTabs(spec, read.names, read.bindings)[0]?.tab;
  const log = tab === undefined ? [] : decodeTable(bindTable(spec, tab, ports.workbook.read(tab), read.bindings)).rows;
  return { read, runs: rowsOf(read, 'runs'), steps: rowsOf(read, 'run_steps'), log };
}
