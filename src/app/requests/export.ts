import { readLedger, rowsOf, type LedgerRows } from './read-ledger';
import type { Ports } from '../ports';
import { readArchivedRuns, walkLogArchive } from '../archive/read-archive';
import { addTraces, exportRuns, toCsv, type ExportedRun } from '../../core/export/export-runs';
import { summarizeExport, summaryCsv } from '../../core/export/summarize-export';
import { traceRuns } from '../../core/export/trace-runs';
import { readLoggedLine, type LoggedLine } from '../../core/log/logged-line';
import { decodePerson, decodeSeat } from '../../core/people/decode-people';
import { buildDirectory } from '../../core/people/directory';
import { decodeSettings } from '../../core/settings/decode-settings';
import type { CoverageScope } from '../../core/statistics/coverage';
import type { WorkSummary } from '../../core/statistics/work-summary';
import { textOf } from '../../core/tables/row';
import { isLocalDate } from '../../core/time/arith';

/** The runs of a period with their rates, as rows and as CSV. */
export interface ExportedPeriod {
  readonly runs: readonly ExportedRun[];
  readonly csv: string;
  readonly summary: WorkSummary;
  readonly summaryCsv: string;
}

/** A period, or the sentence that refuses it. */
export type ExportAnswer = ({ readonly ok: true } & ExportedPeriod) | { readonly ok: false; readonly error: string };

/** Packed lines first: they are the older ones. */
function* walkLog({ workbook }: Ports, { read, log }: LedgerRows): Iterable<LoggedLine> {
  yield* walkLogArchive(workbook, read);
  yield* log.map(readLoggedLine);
}

/** A process is enforced unless the last check said otherwise. */
function readScope({ read }: LedgerRows): CoverageScope {
  const loose = new Set(
    rowsOf(read, 'processes')
      .filter((row) => textOf(row, 'health') === 'Not enforced')
      .map(({ id }) => id),
  );
  const { settings } = decodeSettings(rowsOf(read, 'settings'), []);
  return {
    isEnforced: (process) => !loose.has(process),
    businessOwner: settings.businessOwner,
    directory: buildDirectory(rowsOf(read, 'people').map(decodePerson), rowsOf(read, 'seats').map(decodeSeat)),
  };
}

/** Every run due from `from` to `to`, both days inclusive. */
export function exportPeriod(ports: Ports, from: string, to: string): ExportAnswer {
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  if (!isLocalDate(first) || !isLocalDate(last)) return { ok: false, error: 'The period needs two dates like 2026-11-20.' };
  if (last < first) return { ok: false, error: 'The period ends before it begins.' };
  const ledger = readLedger(ports);
  const plain = exportRuns(ledger.runs, ledger.steps, readArchivedRuns(ports.workbook, ledger.read, first, last), first, last);
  const runs = addTraces(plain, traceRuns(walkLog(ports, ledger), new Set(plain.map(({ id }) => id))));
  const summary = summarizeExport(runs, readScope(ledger));
  return { ok: true, runs, csv: toCsv(runs), summary, summaryCsv: summaryCsv(summary) };
}
