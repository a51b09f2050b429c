import { readLedger } from './read-ledger';
import type { Ports } from '../ports';
import { readArchivedRuns } from '../archive/read-archive';
import { exportRuns, toCsv, type ExportedRun } from '../../core/export/export-runs';
import { isLocalDate } from '../../core/time/arith';

/** The runs of a period, as rows and as CSV, or the sentence that refuses it. */
export type ExportAnswer =
  { readonly ok: true; readonly runs: readonly ExportedRun[]; readonly csv: string } | { readonly ok: false; readonly error: string };

/** Every run due from `from` to `to`, both days inclusive. */
export function exportPeriod(ports: Ports, from: string, to: string): ExportAnswer {
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  if (!isLocalDate(first) || !isLocalDate(last)) return { ok: false, error: 'The period needs two dates like 2026-11-20.' };
  if (last < first) return { ok: false, error: 'The period ends before it begins.' };
  const { read, runs, steps } = readLedger(ports);
  const exported = exportRuns(runs, steps, readArchivedRuns(ports.workbook, read, first, last), first, last);
  return { ok: true, runs: exported, csv: toCsv(exported) };
}
